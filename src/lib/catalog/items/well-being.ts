import { battery, topic, fourPoint, scale, single, tenPoint } from '../battery';

export const wellBeing = topic(
	'well-being',
	'Happiness and well-being',

	single('Q46', {
		title: 'Happiness',
		question: 'On the whole, how happy are you?',
		scale: fourPoint('Very happy', 'Fairly happy', 'Not very happy', 'Not happy at all'),
		polar: ['On the whole, I am happy.', 'On the whole, I am not happy.'],
		refined: [
			'On the whole, I am very happy.',
			'On the whole, I am fairly happy.',
			'On the whole, I am not very happy.',
			'On the whole, I am not happy at all.'
		]
	}),

	single('Q47', {
		title: 'Own health',
		question: 'How is your health these days?',
		scale: scale('ordinal', { 1: 'Very good', 2: 'Good', 3: 'Fair', 4: 'Poor', 5: 'Very poor' }, [
			[1, 2, 3],
			[4, 5]
		]),
		polar: [
			'My health these days is good, or at least fair.',
			'My health these days is poor or very poor.'
		],
		refined: [
			'My health these days is very good.',
			'My health these days is good.',
			'My health these days is fair.',
			'My health these days is poor.',
			'My health these days is very poor.'
		]
	}),

	single('Q48', {
		title: 'Control over my life',
		question: 'How much freedom and control do you feel you have over the course of your life?',
		scale: tenPoint('None at all', 'A great deal'),
		polar: [
			'I have limited freedom and control over the course of my life.',
			'I have at least a fair amount of freedom and control over the course of my life.'
		],
		refined: [
			'I have hardly any freedom and control over the course of my life.',
			'I have rather little freedom and control over the course of my life.',
			'I have a fair amount of freedom and control over the course of my life.',
			'I have a great deal of freedom and control over the course of my life.'
		]
	}),

	battery<{ what: string }>({
		leadIn: 'All in all, how satisfied are you with this?',
		scale: tenPoint('Completely dissatisfied', 'Completely satisfied'),
		polar: ({ what }) => [`I am dissatisfied with ${what}.`, `I am satisfied with ${what}.`],
		refined: ({ what }) => [
			`I am very dissatisfied with ${what}.`,
			`I am rather dissatisfied with ${what}.`,
			`I am fairly satisfied with ${what}.`,
			`I am very satisfied with ${what}.`
		],
		items: {
			Q49: {
				title: 'Satisfaction with life',
				question: 'Your life as a whole these days',
				what: 'my life these days'
			},
			Q50: {
				title: 'Satisfaction with finances',
				question: 'Your household’s finances',
				what: 'my household’s finances'
			}
		}
	}),

	battery<{ hardship: string }>({
		leadIn: 'In the past 12 months, how often has this happened to you or your family?',
		scale: fourPoint('Often', 'Sometimes', 'Rarely', 'Never'),
		polar: ({ hardship }) => [
			`In the past 12 months, my family or I have sometimes or often ${hardship}.`,
			`In the past 12 months, my family or I have rarely or never ${hardship}.`
		],
		refined: ({ hardship }) => [
			`In the past 12 months, my family or I have often ${hardship}.`,
			`In the past 12 months, my family or I have sometimes ${hardship}.`,
			`In the past 12 months, my family or I have rarely ${hardship}.`,
			`In the past 12 months, neither my family nor I have ever ${hardship}.`
		],
		items: {
			Q51: {
				title: 'Hardship: food',
				question: 'Not having enough to eat',
				hardship: 'had too little to eat'
			},
			Q52: {
				title: 'Hardship: crime at home',
				question: 'Feeling unsafe at home because of crime',
				hardship: 'felt unsafe at home because of crime'
			},
			Q53: {
				title: 'Hardship: medical care',
				question: 'Having to do without medicine or treatment you needed',
				hardship: 'had to do without medicine or treatment we needed'
			},
			Q54: {
				title: 'Hardship: cash income',
				question: 'Having no cash income',
				hardship: 'been without a cash income'
			},
			Q55: {
				title: 'Hardship: shelter',
				question: 'Having no safe place to live',
				hardship: 'been without a safe place to live'
			}
		}
	}),

	single('Q56', {
		title: 'Living standard and parents',
		question:
			'How well off are you, compared with your parents when they were about as old as you are now?',
		// The WVS puts "about the same" last: the codes are in no order.
		scale: scale('nominal', { 1: 'Better off', 2: 'Worse off', 3: 'About the same' }),
		polar: [
			'I am better off than my parents were at my age.',
			'I am worse off than my parents were at my age.',
			'I am about as well off as my parents were at my age.'
		]
	})
);
