import type { TopicStatements } from '../../../catalog/texts';

export const wellBeing = {
	Q46: {
		polar: ['On the whole, I am happy.', 'On the whole, I am not happy.'],
		refined: [
			'On the whole, I am very happy.',
			'On the whole, I am fairly happy.',
			'On the whole, I am not very happy.',
			'On the whole, I am not happy at all.'
		]
	},
	Q47: {
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
	},
	Q48: {
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
	},
	Q49: {
		polar: [
			'I am dissatisfied with my life these days.',
			'I am satisfied with my life these days.'
		],
		refined: [
			'I am very dissatisfied with my life these days.',
			'I am rather dissatisfied with my life these days.',
			'I am fairly satisfied with my life these days.',
			'I am very satisfied with my life these days.'
		]
	},
	Q50: {
		polar: [
			'I am dissatisfied with my household’s finances.',
			'I am satisfied with my household’s finances.'
		],
		refined: [
			'I am very dissatisfied with my household’s finances.',
			'I am rather dissatisfied with my household’s finances.',
			'I am fairly satisfied with my household’s finances.',
			'I am very satisfied with my household’s finances.'
		]
	},
	Q51: {
		polar: [
			'In the past 12 months, my family or I have sometimes or often had too little to eat.',
			'In the past 12 months, my family or I have rarely or never had too little to eat.'
		],
		refined: [
			'In the past 12 months, my family or I have often had too little to eat.',
			'In the past 12 months, my family or I have sometimes had too little to eat.',
			'In the past 12 months, my family or I have rarely had too little to eat.',
			'In the past 12 months, neither my family nor I have ever had too little to eat.'
		]
	},
	Q52: {
		polar: [
			'In the past 12 months, my family or I have sometimes or often felt unsafe at home because of crime.',
			'In the past 12 months, my family or I have rarely or never felt unsafe at home because of crime.'
		],
		refined: [
			'In the past 12 months, my family or I have often felt unsafe at home because of crime.',
			'In the past 12 months, my family or I have sometimes felt unsafe at home because of crime.',
			'In the past 12 months, my family or I have rarely felt unsafe at home because of crime.',
			'In the past 12 months, neither my family nor I have ever felt unsafe at home because of crime.'
		]
	},
	Q53: {
		polar: [
			'In the past 12 months, my family or I have sometimes or often had to do without medicine or treatment we needed.',
			'In the past 12 months, my family or I have rarely or never had to do without medicine or treatment we needed.'
		],
		refined: [
			'In the past 12 months, my family or I have often had to do without medicine or treatment we needed.',
			'In the past 12 months, my family or I have sometimes had to do without medicine or treatment we needed.',
			'In the past 12 months, my family or I have rarely had to do without medicine or treatment we needed.',
			'In the past 12 months, neither my family nor I have ever had to do without medicine or treatment we needed.'
		]
	},
	Q54: {
		polar: [
			'In the past 12 months, my family or I have sometimes or often been without a cash income.',
			'In the past 12 months, my family or I have rarely or never been without a cash income.'
		],
		refined: [
			'In the past 12 months, my family or I have often been without a cash income.',
			'In the past 12 months, my family or I have sometimes been without a cash income.',
			'In the past 12 months, my family or I have rarely been without a cash income.',
			'In the past 12 months, neither my family nor I have ever been without a cash income.'
		]
	},
	Q55: {
		polar: [
			'In the past 12 months, my family or I have sometimes or often been without a safe place to live.',
			'In the past 12 months, my family or I have rarely or never been without a safe place to live.'
		],
		refined: [
			'In the past 12 months, my family or I have often been without a safe place to live.',
			'In the past 12 months, my family or I have sometimes been without a safe place to live.',
			'In the past 12 months, my family or I have rarely been without a safe place to live.',
			'In the past 12 months, neither my family nor I have ever been without a safe place to live.'
		]
	},
	Q56: {
		polar: [
			'I am better off than my parents were at my age.',
			'I am worse off than my parents were at my age.',
			'I am about as well off as my parents were at my age.'
		]
	}
} satisfies TopicStatements;
