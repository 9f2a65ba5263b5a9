import type { TopicStatements } from '../../../catalog/texts';

export const economy = {
	Q106: {
		polar: [
			'On balance, I think that making incomes more equal matters more than rewarding individual effort.',
			'On balance, I think that rewarding individual effort matters more than making incomes more equal.'
		],
		refined: [
			'I am convinced that making incomes more equal matters more than rewarding individual effort.',
			'I lean towards the view that making incomes more equal matters more than rewarding individual effort.',
			'I lean towards the view that rewarding individual effort matters more than making incomes more equal.',
			'I am convinced that rewarding individual effort matters more than making incomes more equal.'
		]
	},
	Q107: {
		polar: [
			'On balance, I think that more of business and industry should belong to private owners.',
			'On balance, I think that more of business and industry should belong to the state.'
		],
		refined: [
			'I am convinced that more of business and industry should belong to private owners.',
			'I lean towards the view that more of business and industry should belong to private owners.',
			'I lean towards the view that more of business and industry should belong to the state.',
			'I am convinced that more of business and industry should belong to the state.'
		]
	},
	Q108: {
		polar: [
			'On balance, I think that the government should do more to see that everyone has what they need.',
			'On balance, I think that people should do more to provide for themselves.'
		],
		refined: [
			'I am convinced that the government should do more to see that everyone has what they need.',
			'I lean towards the view that the government should do more to see that everyone has what they need.',
			'I lean towards the view that people should do more to provide for themselves.',
			'I am convinced that people should do more to provide for themselves.'
		]
	},
	Q109: {
		polar: [
			'On balance, I think that competition is good.',
			'On balance, I think that competition is harmful.'
		],
		refined: [
			'I am convinced that competition is good.',
			'I lean towards the view that competition is good.',
			'I lean towards the view that competition is harmful.',
			'I am convinced that competition is harmful.'
		]
	},
	Q110: {
		polar: [
			'On balance, I think that success depends more on hard work than on luck and connections.',
			'On balance, I think that success depends more on luck and connections than on hard work.'
		],
		refined: [
			'I am convinced that success depends more on hard work than on luck and connections.',
			'I lean towards the view that success depends more on hard work than on luck and connections.',
			'I lean towards the view that success depends more on luck and connections than on hard work.',
			'I am convinced that success depends more on luck and connections than on hard work.'
		]
	},
	Q111: {
		polar: [
			'I think the environment should come first, even at some cost to growth and jobs.',
			'I think growth and jobs should come first, even at some cost to the environment.'
		]
	}
} satisfies TopicStatements;
