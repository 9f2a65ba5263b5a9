import type { TopicQuestions } from '../../../catalog/texts';

export const economy = {
	title: 'The economy',
	batteries: {
		Q106: {
			leadIn: 'Where does your own view lie between these two?',
			options: ['More equal incomes', 'More reward for effort']
		},
		Q107: {
			leadIn: 'Where does your own view lie between these two?',
			options: ['More private ownership', 'More state ownership']
		},
		Q108: {
			leadIn: 'Where does your own view lie between these two?',
			options: ['The government', 'People themselves']
		},
		Q109: {
			leadIn: 'Where does your own view lie between these two?',
			options: ['Competition is good', 'Competition is harmful']
		},
		Q110: {
			leadIn: 'Where does your own view lie between these two?',
			options: ['Hard work', 'Luck and connections']
		},
		Q111: {
			leadIn: 'Which of these comes closer to what you think?',
			options: [
				'The environment, even at some cost to growth and jobs',
				'Growth and jobs, even at some cost to the environment'
			]
		}
	},
	items: {
		Q106: {
			title: 'Equal incomes or incentives',
			line: 'Should incomes be more equal, or should individual effort pay off more?',
			question: 'Should incomes be more equal, or should effort pay off more?'
		},
		Q107: {
			title: 'Private or state ownership',
			line: 'Should more of business and industry belong to private owners, or to the state?',
			question: 'Should more business and industry be owned privately, or by the state?'
		},
		Q108: {
			title: 'Who provides for people',
			line: 'Who should do more to see that people have what they need: the government, or people themselves?',
			question: 'Who should do more to see that people have what they need?'
		},
		Q109: {
			title: 'Competition',
			line: 'Is competition good or harmful?',
			question: 'Is competition good or harmful?'
		},
		Q110: {
			title: 'Hard work or luck',
			line: 'What counts more for success in life: hard work, or luck and connections?',
			question: 'What counts more for success: hard work, or luck and connections?'
		},
		Q111: {
			title: 'Environment or growth',
			line: 'What should come first: the environment, or growth and jobs?',
			question: 'What should come first: the environment, or growth and jobs?'
		}
	}
} satisfies TopicQuestions;
