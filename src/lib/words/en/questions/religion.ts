import type { TopicQuestions } from '../../../catalog/texts';

export const religion = {
	title: 'Religion',
	batteries: {
		Q164: {
			leadIn: null,
			options: ['Does not matter at all', 'Matters very much']
		},
		Q165: {
			leadIn: 'Do you believe in this?',
			options: ['Yes', 'No']
		},
		Q169: {
			leadIn: 'How much do you agree with this?',
			options: ['Agree strongly', 'Agree', 'Disagree', 'Disagree strongly']
		},
		Q171: {
			leadIn: null,
			options: [
				'More than once a week',
				'Once a week',
				'Once a month',
				'Only on special holy days',
				'Once a year',
				'Less than once a year',
				'Never or hardly ever'
			]
		},
		Q172: {
			leadIn: null,
			options: [
				'Several times a day',
				'Once a day',
				'Several times a week',
				'Only when I go to religious services',
				'Only on special holy days',
				'Once a year',
				'Less than once a year',
				'Never or hardly ever'
			]
		},
		Q173: {
			leadIn: null,
			options: ['A religious person', 'Not a religious person', 'An atheist']
		},
		Q174: {
			leadIn: 'Which of the two comes closer to your view?',
			options: ['Keeping religious rules and ceremonies', 'Doing good to others']
		},
		Q175: {
			leadIn: 'Which of the two comes closer to your view?',
			options: ['Making sense of what comes after death', 'Making sense of life in this world']
		}
	},
	items: {
		Q164: {
			title: 'Importance of God',
			line: 'How much does God matter in your life?',
			question: 'How much does God matter in your life?'
		},
		Q165: {
			title: 'Belief in God',
			line: 'God',
			question: 'Do you believe in God?'
		},
		Q166: {
			title: 'Belief in life after death',
			line: 'Life after death',
			question: 'Do you believe in life after death?'
		},
		Q167: {
			title: 'Belief in hell',
			line: 'Hell',
			question: 'Do you believe in hell?'
		},
		Q168: {
			title: 'Belief in heaven',
			line: 'Heaven',
			question: 'Do you believe in heaven?'
		},
		Q169: {
			title: 'Religion against science',
			line: 'Where religion and science contradict each other, religion is always right.',
			question: 'Do you agree that religion is always right where it contradicts science?'
		},
		Q170: {
			title: 'Only one acceptable religion',
			line: 'My religion is the only one that is acceptable.',
			question: 'Do you agree that your religion is the only one that is acceptable?'
		},
		Q171: {
			title: 'Going to religious services',
			line: 'How often do you go to religious services these days? Leave out weddings and funerals.',
			question: 'Weddings and funerals aside, how often do you go to religious services?'
		},
		Q172: {
			title: 'How often I pray',
			line: 'How often do you pray? Leave out weddings and funerals.',
			question: 'Weddings and funerals aside, how often do you pray?'
		},
		Q173: {
			title: 'Religious person or atheist',
			line: 'Whether or not you go to religious services, what would you call yourself?',
			question: 'Whether or not you go to services, what would you call yourself?'
		},
		Q174: {
			title: 'Meaning of religion: rules or good deeds',
			line: 'What is religion basically about: rules or good deeds?',
			question: 'Is religion basically about keeping rules, or about doing good?'
		},
		Q175: {
			title: 'Meaning of religion: the next life or this one',
			line: 'What is religion basically about: the next life or this one?',
			question: 'Does religion make sense of what comes after death, or of life in this world?'
		}
	}
} satisfies TopicQuestions;
