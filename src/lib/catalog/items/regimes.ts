import { battery, topic, fourPoint, single, tenPoint } from '../battery';

export const regimes = topic(
	'regimes',
	'Political systems',

	battery<{ regime: string }>({
		leadIn: 'Is this a good or a bad way of governing your country?',
		scale: fourPoint('Very good', 'Fairly good', 'Fairly bad', 'Very bad'),
		polar: ({ regime }) => [
			`${regime} is a good way of governing my country.`,
			`${regime} is a bad way of governing my country.`
		],
		refined: ({ regime }) => [
			`${regime} is a very good way of governing my country.`,
			`${regime} is a fairly good way of governing my country.`,
			`${regime} is a fairly bad way of governing my country.`,
			`${regime} is a very bad way of governing my country.`
		],
		items: {
			Q235: {
				title: 'Regime: strong leader',
				question: 'A strong leader who need not care about parliament and elections',
				regime: 'Having a strong leader who need not care about parliament and elections'
			},
			Q236: {
				title: 'Regime: experts',
				question: 'Experts decide what they think best for the country, instead of the government',
				regime: 'Leaving decisions to experts instead of the government'
			},
			Q237: {
				title: 'Regime: army rule',
				question: 'The army is in charge',
				regime: 'Having the army in charge'
			},
			Q238: {
				title: 'Regime: democracy',
				question: 'A democratic system',
				regime: 'Having a democratic system'
			},
			Q239: {
				title: 'Regime: religious law',
				question: 'Religious law rules, without political parties or elections',
				regime: 'Rule by religious law, without political parties or elections,'
			}
		}
	}),

	single('Q240', {
		title: 'Left or right',
		question: 'From left to right, where do your political views stand?',
		scale: tenPoint('Left', 'Right'),
		polar: ['My political views lean to the left.', 'My political views lean to the right.'],
		refined: [
			'My political views are clearly on the left.',
			'My political views are slightly left of centre.',
			'My political views are slightly right of centre.',
			'My political views are clearly on the right.'
		]
	}),

	battery<{ feature: string }>({
		leadIn:
			'A thing can be good without being part of what democracy is. How essential to democracy is this?',
		scale: tenPoint('Not essential at all', 'Essential'),
		polar: ({ feature }) => [
			`On the whole, I think it is not essential to democracy that ${feature}.`,
			`On the whole, I think it is essential to democracy that ${feature}.`
		],
		refined: ({ feature }) => [
			`I think it is hardly or not at all essential to democracy that ${feature}.`,
			`I think it is not very essential to democracy that ${feature}.`,
			`I think it is fairly essential to democracy that ${feature}.`,
			`I think it is clearly essential to democracy that ${feature}.`
		],
		items: {
			Q241: {
				title: 'Democracy: taxing the rich',
				question: 'The government taxes the rich and supports the poor',
				feature: 'the government taxes the rich and supports the poor'
			},
			Q242: {
				title: 'Democracy: religious authorities',
				question: 'Religious authorities have the last word on what the laws mean',
				feature: 'religious authorities have the last word on what the laws mean'
			},
			Q243: {
				title: 'Democracy: free elections',
				question: 'The people elect their leaders freely',
				feature: 'the people elect their leaders freely'
			},
			Q244: {
				title: 'Democracy: unemployment aid',
				question: 'The state supports people who are out of work',
				feature: 'the state supports people who are out of work'
			},
			Q245: {
				title: 'Democracy: army takeover',
				question: 'The army takes power when the government is incompetent',
				feature: 'the army takes power when the government is incompetent'
			},
			Q246: {
				title: 'Democracy: civil rights',
				question: 'Civil rights shield people from oppression by the state',
				feature: 'civil rights shield people from oppression by the state'
			},
			Q247: {
				title: 'Democracy: equal incomes',
				question: 'The state makes sure everyone has the same income',
				feature: 'the state makes sure everyone has the same income'
			},
			Q248: {
				title: 'Democracy: obedience',
				question: 'People obey those who rule them',
				feature: 'people obey those who rule them'
			},
			Q249: {
				title: 'Democracy: women’s rights',
				question: 'Women and men have equal rights',
				feature: 'women and men have equal rights'
			}
		}
	}),

	single('Q250', {
		title: 'Importance of democracy',
		question: 'How important is it to you to live in a democracy?',
		scale: tenPoint('Not important at all', 'Extremely important'),
		polar: [
			'On the whole, living in a democracy is not important to me.',
			'On the whole, living in a democracy is important to me.'
		],
		refined: [
			'Living in a democracy is hardly or not at all important to me.',
			'Living in a democracy is not very important to me.',
			'Living in a democracy is fairly important to me.',
			'Living in a democracy is extremely important to me.'
		]
	}),

	single('Q251', {
		title: 'How democratic my country is',
		question: 'How democratic is the way your country is run today?',
		scale: tenPoint('Not democratic at all', 'Fully democratic'),
		polar: [
			'On the whole, the way my country is run today is not democratic.',
			'On the whole, the way my country is run today is democratic.'
		],
		refined: [
			'The way my country is run today is hardly or not at all democratic.',
			'The way my country is run today is not very democratic.',
			'The way my country is run today is fairly democratic.',
			'The way my country is run today is very democratic.'
		]
	}),

	single('Q252', {
		title: 'Satisfaction with the political system',
		question:
			'How satisfied are you with the way your country’s political system works these days?',
		scale: tenPoint('Not satisfied at all', 'Fully satisfied'),
		polar: [
			'On the whole, I am dissatisfied with the way my country’s political system works.',
			'On the whole, I am satisfied with the way my country’s political system works.'
		],
		refined: [
			'I am very dissatisfied with the way my country’s political system works.',
			'I am somewhat dissatisfied with the way my country’s political system works.',
			'I am somewhat satisfied with the way my country’s political system works.',
			'I am very satisfied with the way my country’s political system works.'
		]
	}),

	single('Q253', {
		title: 'Respect for human rights',
		question: 'How well does your country respect the human rights of each person today?',
		scale: fourPoint('Very well', 'Fairly well', 'Not very well', 'Not at all'),
		polar: [
			'On the whole, each person’s human rights are respected in my country.',
			'On the whole, each person’s human rights are not respected in my country.'
		],
		refined: [
			'Each person’s human rights are very well respected in my country.',
			'Each person’s human rights are fairly well respected in my country.',
			'Each person’s human rights are not very well respected in my country.',
			'Each person’s human rights are not respected at all in my country.'
		]
	}),

	single('Q254', {
		title: 'National pride',
		question: 'How proud are you of your nationality?',
		scale: fourPoint('Very proud', 'Quite proud', 'Not very proud', 'Not proud at all'),
		polar: ['I am proud of my nationality.', 'I am not proud of my nationality.'],
		refined: [
			'I am very proud of my nationality.',
			'I am quite proud of my nationality.',
			'I am not very proud of my nationality.',
			'I am not at all proud of my nationality.'
		]
	}),

	battery<{ place: string }>({
		leadIn: 'How close do you feel to this?',
		scale: fourPoint('Very close', 'Close', 'Not very close', 'Not close at all'),
		polar: ({ place }) => [
			`I feel a close bond with ${place}.`,
			`I do not feel a close bond with ${place}.`
		],
		refined: ({ place }) => [
			`I feel a very close bond with ${place}.`,
			`I feel a close bond, though not a very close one, with ${place}.`,
			`The bond I feel with ${place} is not very close.`,
			`I feel no bond at all with ${place}.`
		],
		items: {
			Q255: {
				title: 'Close to my town',
				question: 'Your town or village',
				place: 'my town or village'
			},
			Q256: {
				title: 'Close to my region',
				question: 'Your district or region',
				place: 'my district or region'
			},
			Q257: { title: 'Close to my country', question: 'Your country', place: 'my country' },
			Q258: { title: 'Close to my continent', question: 'Your continent', place: 'my continent' },
			Q259: {
				title: 'Close to the world',
				question: 'The world as a whole',
				place: 'the world as a whole'
			}
		}
	})
);
