import type { TopicQuestions } from '../../../catalog/texts';

export const migration = {
	title: 'Migration',
	batteries: {
		Q121: {
			leadIn: 'Immigrants are people from other countries who come to live here.',
			options: ['Very bad', 'Rather bad', 'Neither good nor bad', 'Rather good', 'Very good']
		},
		Q122: {
			leadIn: 'Do you agree that immigration to your country has this effect?',
			options: ['Disagree', 'Hard to say', 'Agree']
		},
		Q130: {
			leadIn: null,
			options: [
				'Let in everyone who wants to come',
				'Let them in while there are jobs for them',
				'Set strict limits on how many may come',
				'Let nobody in to work here'
			]
		}
	},
	items: {
		Q121: {
			title: 'Impact of immigrants',
			line: 'Are immigrants good or bad for the development of your country?',
			question: 'Are immigrants good or bad for the development of your country?'
		},
		Q122: {
			title: 'Immigration: jobs filled',
			line: 'It fills jobs that need to be filled.',
			question: 'Do you agree that immigration to your country fills jobs that need to be filled?'
		},
		Q123: {
			title: 'Immigration: diversity',
			line: 'It makes our culture more diverse.',
			question: 'Do you agree that immigration to your country makes its culture more diverse?'
		},
		Q124: {
			title: 'Immigration: crime',
			line: 'It leads to more crime.',
			question: 'Do you agree that immigration to your country leads to more crime?'
		},
		Q125: {
			title: 'Immigration: asylum',
			line: 'It gives refuge to people who are politically persecuted elsewhere.',
			question:
				'Do you agree that immigration to your country gives refuge to the politically persecuted?'
		},
		Q126: {
			title: 'Immigration: terrorism',
			line: 'It makes terrorism more likely.',
			question: 'Do you agree that immigration to your country makes terrorism more likely?'
		},
		Q127: {
			title: 'Immigration: better lives',
			line: 'It gives people from poor countries a better life.',
			question:
				'Do you agree that immigration to your country gives people from poor countries a better life?'
		},
		Q128: {
			title: 'Immigration: unemployment',
			line: 'It puts more people out of work.',
			question: 'Do you agree that immigration to your country puts more people out of work?'
		},
		Q129: {
			title: 'Immigration: conflict',
			line: 'It causes conflict in society.',
			question: 'Do you agree that immigration to your country causes conflict in society?'
		},
		Q130: {
			title: 'Immigration policy',
			line: 'What should the government do about people from other countries who want to come here to work?',
			question: 'What should the government do about people who want to come here to work?'
		}
	}
} satisfies TopicQuestions;
