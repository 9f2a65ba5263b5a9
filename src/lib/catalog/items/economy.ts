import { topic, scale, single, tenPoint } from '../battery';
import type { ItemId } from '../types';

interface Opposed {
	title: string;
	question: string;
	/** What code 1 stands for: the caption, and the view as a clause. */
	low: { caption: string; view: string };
	/** What code 10 stands for. */
	high: { caption: string; view: string };
}

/** Two opposite views at the ends of a ten-point scale. */
function opposed(id: ItemId, { title, question, low, high }: Opposed) {
	return single(id, {
		title,
		leadIn: 'Where does your own view lie between these two?',
		question,
		scale: tenPoint(low.caption, high.caption),
		polar: [`On balance, I think that ${low.view}.`, `On balance, I think that ${high.view}.`],
		refined: [
			`I am convinced that ${low.view}.`,
			`I lean towards the view that ${low.view}.`,
			`I lean towards the view that ${high.view}.`,
			`I am convinced that ${high.view}.`
		]
	});
}

export const economy = topic(
	'economy',
	'The economy',

	opposed('Q106', {
		title: 'Equal incomes or incentives',
		question: 'Should incomes be more equal, or should individual effort pay off more?',
		low: {
			caption: 'More equal incomes',
			view: 'making incomes more equal matters more than rewarding individual effort'
		},
		high: {
			caption: 'More reward for effort',
			view: 'rewarding individual effort matters more than making incomes more equal'
		}
	}),

	opposed('Q107', {
		title: 'Private or state ownership',
		question: 'Should more of business and industry belong to private owners, or to the state?',
		low: {
			caption: 'More private ownership',
			view: 'more of business and industry should belong to private owners'
		},
		high: {
			caption: 'More state ownership',
			view: 'more of business and industry should belong to the state'
		}
	}),

	opposed('Q108', {
		title: 'Who provides for people',
		question:
			'Who should do more to see that people have what they need: the government, or people themselves?',
		low: {
			caption: 'The government',
			view: 'the government should do more to see that everyone has what they need'
		},
		high: { caption: 'People themselves', view: 'people should do more to provide for themselves' }
	}),

	opposed('Q109', {
		title: 'Competition',
		question: 'Is competition good or harmful?',
		low: { caption: 'Competition is good', view: 'competition is good' },
		high: { caption: 'Competition is harmful', view: 'competition is harmful' }
	}),

	opposed('Q110', {
		title: 'Hard work or luck',
		question: 'What counts more for success in life: hard work, or luck and connections?',
		low: {
			caption: 'Hard work',
			view: 'success depends more on hard work than on luck and connections'
		},
		high: {
			caption: 'Luck and connections',
			view: 'success depends more on luck and connections than on hard work'
		}
	}),

	single('Q111', {
		title: 'Environment or growth',
		leadIn: 'Which of these comes closer to what you think?',
		question: 'What should come first: the environment, or growth and jobs?',
		scale: scale('nominal', {
			1: 'The environment, even at some cost to growth and jobs',
			2: 'Growth and jobs, even at some cost to the environment'
		}),
		polar: [
			'I think the environment should come first, even at some cost to growth and jobs.',
			'I think growth and jobs should come first, even at some cost to the environment.'
		]
	})
);
