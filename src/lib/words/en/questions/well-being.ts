import type { TopicQuestions } from '../../../catalog/texts';

export const wellBeing = {
	title: 'Happiness and well-being',
	batteries: {
		Q46: {
			leadIn: null,
			options: ['Very happy', 'Fairly happy', 'Not very happy', 'Not happy at all']
		},
		Q47: {
			leadIn: null,
			options: ['Very good', 'Good', 'Fair', 'Poor', 'Very poor']
		},
		Q48: {
			leadIn: null,
			options: ['None at all', 'A great deal']
		},
		Q49: {
			leadIn: 'All in all, how satisfied are you with this?',
			options: ['Completely dissatisfied', 'Completely satisfied']
		},
		Q51: {
			leadIn: 'In the past 12 months, how often has this happened to you or your family?',
			options: ['Often', 'Sometimes', 'Rarely', 'Never']
		},
		Q56: {
			leadIn: null,
			options: ['Better off', 'Worse off', 'About the same']
		}
	},
	items: {
		Q46: {
			title: 'Happiness',
			line: 'On the whole, how happy are you?',
			question: 'On the whole, how happy are you?'
		},
		Q47: {
			title: 'Own health',
			line: 'How is your health these days?',
			question: 'How is your health these days?'
		},
		Q48: {
			title: 'Control over my life',
			line: 'How much freedom and control do you feel you have over the course of your life?',
			question: 'How much freedom and control do you have over your life?'
		},
		Q49: {
			title: 'Satisfaction with life',
			line: 'Your life as a whole these days',
			question: 'All in all, how satisfied are you with your life these days?'
		},
		Q50: {
			title: 'Satisfaction with finances',
			line: 'Your household’s finances',
			question: 'How satisfied are you with your household’s finances?'
		},
		Q51: {
			title: 'Hardship: food',
			line: 'Not having enough to eat',
			question: 'In the past 12 months, how often have you or your family not had enough to eat?'
		},
		Q52: {
			title: 'Hardship: crime at home',
			line: 'Feeling unsafe at home because of crime',
			question:
				'In the past 12 months, how often have you or your family felt unsafe at home because of crime?'
		},
		Q53: {
			title: 'Hardship: medical care',
			line: 'Having to do without medicine or treatment you needed',
			question:
				'In the past 12 months, how often have you or your family done without medicine or treatment you needed?'
		},
		Q54: {
			title: 'Hardship: cash income',
			line: 'Having no cash income',
			question: 'In the past 12 months, how often have you or your family had no cash income?'
		},
		Q55: {
			title: 'Hardship: shelter',
			line: 'Having no safe place to live',
			question:
				'In the past 12 months, how often have you or your family had no safe place to live?'
		},
		Q56: {
			title: 'Living standard and parents',
			line: 'How well off are you, compared with your parents when they were about as old as you are now?',
			question: 'How well off are you, compared with your parents when they were your age?'
		}
	}
} satisfies TopicQuestions;
