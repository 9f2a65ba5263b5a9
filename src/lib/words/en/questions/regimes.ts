import type { TopicQuestions } from '../../../catalog/texts';

export const regimes = {
	title: 'Political systems',
	batteries: {
		Q235: {
			leadIn: 'Is this a good or a bad way of governing your country?',
			options: ['Very good', 'Fairly good', 'Fairly bad', 'Very bad']
		},
		Q240: {
			leadIn: null,
			options: ['Left', 'Right']
		},
		Q241: {
			leadIn:
				'A thing can be good without being part of what democracy is. How essential to democracy is this?',
			options: ['Not essential at all', 'Essential']
		},
		Q250: {
			leadIn: null,
			options: ['Not important at all', 'Extremely important']
		},
		Q251: {
			leadIn: null,
			options: ['Not democratic at all', 'Fully democratic']
		},
		Q252: {
			leadIn: null,
			options: ['Not satisfied at all', 'Fully satisfied']
		},
		Q253: {
			leadIn: null,
			options: ['Very well', 'Fairly well', 'Not very well', 'Not at all']
		},
		Q254: {
			leadIn: null,
			options: ['Very proud', 'Quite proud', 'Not very proud', 'Not proud at all']
		},
		Q255: {
			leadIn: 'How close do you feel to this?',
			options: ['Very close', 'Close', 'Not very close', 'Not close at all']
		}
	},
	items: {
		Q235: {
			title: 'Regime: strong leader',
			line: 'A strong leader who need not care about parliament and elections',
			question:
				'Is it good or bad for your country to have a strong leader who need not care about parliament and elections?'
		},
		Q236: {
			title: 'Regime: experts',
			line: 'Experts decide what they think best for the country, instead of the government',
			question:
				'Is it good or bad for your country to have experts decide, instead of the government, what is best?'
		},
		Q237: {
			title: 'Regime: army rule',
			line: 'The army is in charge',
			question: 'Is it good or bad for your country to have the army in charge?'
		},
		Q238: {
			title: 'Regime: democracy',
			line: 'A democratic system',
			question: 'Is it good or bad for your country to have a democratic system?'
		},
		Q239: {
			title: 'Regime: religious law',
			line: 'Religious law rules, without political parties or elections',
			question:
				'Is it good or bad for your country to be ruled by religious law, without parties or elections?'
		},
		Q240: {
			title: 'Left or right',
			line: 'From left to right, where do your political views stand?',
			question: 'From left to right, where do your political views stand?'
		},
		Q241: {
			title: 'Democracy: taxing the rich',
			line: 'The government taxes the rich and supports the poor',
			question:
				'How essential is it to democracy that the government taxes the rich and supports the poor?'
		},
		Q242: {
			title: 'Democracy: religious authorities',
			line: 'Religious authorities have the last word on what the laws mean',
			question:
				'How essential is it to democracy that religious authorities have the last word on the laws?'
		},
		Q243: {
			title: 'Democracy: free elections',
			line: 'The people elect their leaders freely',
			question: 'How essential is it to democracy that the people elect their leaders freely?'
		},
		Q244: {
			title: 'Democracy: unemployment aid',
			line: 'The state supports people who are out of work',
			question:
				'How essential is it to democracy that the state supports people who are out of work?'
		},
		Q245: {
			title: 'Democracy: army takeover',
			line: 'The army takes power when the government is incompetent',
			question:
				'How essential is it to democracy that the army takes power when the government is incompetent?'
		},
		Q246: {
			title: 'Democracy: civil rights',
			line: 'Civil rights shield people from oppression by the state',
			question:
				'How essential is it to democracy that civil rights shield people from oppression by the state?'
		},
		Q247: {
			title: 'Democracy: equal incomes',
			line: 'The state makes sure everyone has the same income',
			question:
				'How essential is it to democracy that the state makes sure everyone has the same income?'
		},
		Q248: {
			title: 'Democracy: obedience',
			line: 'People obey those who rule them',
			question: 'How essential is it to democracy that people obey those who rule them?'
		},
		Q249: {
			title: 'Democracy: women’s rights',
			line: 'Women and men have equal rights',
			question: 'How essential is it to democracy that women and men have equal rights?'
		},
		Q250: {
			title: 'Importance of democracy',
			line: 'How important is it to you to live in a democracy?',
			question: 'How important is it to you to live in a democracy?'
		},
		Q251: {
			title: 'How democratic my country is',
			line: 'How democratic is the way your country is run today?',
			question: 'How democratic is the way your country is run today?'
		},
		Q252: {
			title: 'Satisfaction with the political system',
			line: 'How satisfied are you with the way your country’s political system works these days?',
			question: 'How satisfied are you with the way your country’s political system works?'
		},
		Q253: {
			title: 'Respect for human rights',
			line: 'How well does your country respect the human rights of each person today?',
			question: 'How well does your country respect the human rights of each person?'
		},
		Q254: {
			title: 'National pride',
			line: 'How proud are you of your nationality?',
			question: 'How proud are you of your nationality?'
		},
		Q255: {
			title: 'Close to my town',
			line: 'Your town or village',
			question: 'How close do you feel to your town or village?'
		},
		Q256: {
			title: 'Close to my region',
			line: 'Your district or region',
			question: 'How close do you feel to your district or region?'
		},
		Q257: {
			title: 'Close to my country',
			line: 'Your country',
			question: 'How close do you feel to your country?'
		},
		Q258: {
			title: 'Close to my continent',
			line: 'Your continent',
			question: 'How close do you feel to your continent?'
		},
		Q259: {
			title: 'Close to the world',
			line: 'The world as a whole',
			question: 'How close do you feel to the world as a whole?'
		}
	}
} satisfies TopicQuestions;
