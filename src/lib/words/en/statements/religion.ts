import type { TopicStatements } from '../../../catalog/texts';

export const religion = {
	Q164: {
		polar: [
			'On the whole, God does not matter in my life.',
			'On the whole, God matters in my life.'
		],
		refined: [
			'God hardly matters, or does not matter at all, in my life.',
			'God does not matter very much in my life.',
			'God matters a fair amount in my life.',
			'God matters a great deal in my life.'
		]
	},
	Q165: { polar: ['I believe that there is a God.', 'I do not believe that there is a God.'] },
	Q166: {
		polar: [
			'I believe that there is life after death.',
			'I do not believe that there is life after death.'
		]
	},
	Q167: { polar: ['I believe that there is a hell.', 'I do not believe that there is a hell.'] },
	Q168: {
		polar: ['I believe that there is a heaven.', 'I do not believe that there is a heaven.']
	},
	Q169: {
		polar: [
			'I agree that religion is always right where it contradicts science.',
			'I disagree that religion is always right where it contradicts science.'
		],
		refined: [
			'I strongly agree that religion is always right where it contradicts science.',
			'I agree, though not strongly, that religion is always right where it contradicts science.',
			'I disagree, though not strongly, that religion is always right where it contradicts science.',
			'I strongly disagree that religion is always right where it contradicts science.'
		]
	},
	Q170: {
		polar: [
			'I agree that my religion is the only one that is acceptable.',
			'I disagree that my religion is the only one that is acceptable.'
		],
		refined: [
			'I strongly agree that my religion is the only one that is acceptable.',
			'I agree, though not strongly, that my religion is the only one that is acceptable.',
			'I disagree, though not strongly, that my religion is the only one that is acceptable.',
			'I strongly disagree that my religion is the only one that is acceptable.'
		]
	},
	Q171: {
		polar: [
			'Weddings and funerals aside, I go to religious services at least once a month.',
			'Weddings and funerals aside, I go to religious services only rarely or on special holy days.',
			'Weddings and funerals aside, I never or hardly ever go to religious services.'
		],
		refined: [
			'Weddings and funerals aside, I go to religious services more than once a week.',
			'Weddings and funerals aside, I go to religious services about once a week.',
			'Weddings and funerals aside, I go to religious services about once a month.',
			'Weddings and funerals aside, I go to religious services only on special holy days.',
			'Weddings and funerals aside, I go to religious services about once a year.',
			'Weddings and funerals aside, I go to religious services less than once a year.',
			'Weddings and funerals aside, I never or hardly ever go to religious services.'
		]
	},
	Q172: {
		polar: [
			'I pray at least several times a week.',
			'I pray only rarely, or only at religious services or on special holy days.',
			'I never or hardly ever pray.'
		],
		refined: [
			'I pray several times a day.',
			'I pray about once a day.',
			'I pray several times a week, though not every day.',
			'I pray only when I go to religious services.',
			'I pray only on special holy days.',
			'I pray about once a year.',
			'I pray less than once a year.',
			'I never or hardly ever pray.'
		]
	},
	Q173: {
		polar: [
			'I would call myself a religious person.',
			'I would call myself not a religious person.',
			'I would call myself an atheist.'
		]
	},
	Q174: {
		polar: [
			'I think religion is basically more about keeping religious rules and ceremonies than about doing good to others.',
			'I think religion is basically more about doing good to others than about keeping religious rules and ceremonies.'
		]
	},
	Q175: {
		polar: [
			'I think religion is basically more about making sense of what comes after death than about making sense of life in this world.',
			'I think religion is basically more about making sense of life in this world than about making sense of what comes after death.'
		]
	}
} satisfies TopicStatements;
