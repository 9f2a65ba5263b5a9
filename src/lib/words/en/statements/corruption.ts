import type { TopicStatements } from '../../../catalog/texts';

export const corruption = {
	Q112: {
		polar: [
			'In my country there is not much corruption.',
			'In my country there is a lot of corruption.'
		],
		refined: [
			'In my country there is little corruption, or none.',
			'In my country there is some corruption.',
			'In my country there is quite a lot of corruption.',
			'In my country there is a huge amount of corruption.'
		]
	},
	Q113: {
		polar: [
			'I think that few state authorities, if any, are involved in corruption.',
			'I think that most state authorities, if not all, are involved in corruption.'
		],
		refined: [
			'I think that no state authorities are involved in corruption.',
			'I think that only a few state authorities are involved in corruption.',
			'I think that most state authorities, but not all, are involved in corruption.',
			'I think that all state authorities, without exception, are involved in corruption.'
		]
	},
	Q114: {
		polar: [
			'I think that few business executives, if any, are involved in corruption.',
			'I think that most business executives, if not all, are involved in corruption.'
		],
		refined: [
			'I think that no business executives are involved in corruption.',
			'I think that only a few business executives are involved in corruption.',
			'I think that most business executives, but not all, are involved in corruption.',
			'I think that all business executives, without exception, are involved in corruption.'
		]
	},
	Q115: {
		polar: [
			'I think that few local authorities, if any, are involved in corruption.',
			'I think that most local authorities, if not all, are involved in corruption.'
		],
		refined: [
			'I think that no local authorities are involved in corruption.',
			'I think that only a few local authorities are involved in corruption.',
			'I think that most local authorities, but not all, are involved in corruption.',
			'I think that all local authorities, without exception, are involved in corruption.'
		]
	},
	Q116: {
		polar: [
			'I think that few public servants, if any, are involved in corruption.',
			'I think that most public servants, if not all, are involved in corruption.'
		],
		refined: [
			'I think that no public servants are involved in corruption.',
			'I think that only a few public servants are involved in corruption.',
			'I think that most public servants, but not all, are involved in corruption.',
			'I think that all public servants, without exception, are involved in corruption.'
		]
	},
	Q117: {
		polar: [
			'I think that few journalists and media workers, if any, are involved in corruption.',
			'I think that most journalists and media workers, if not all, are involved in corruption.'
		],
		refined: [
			'I think that no journalists and media workers are involved in corruption.',
			'I think that only a few journalists and media workers are involved in corruption.',
			'I think that most journalists and media workers, but not all, are involved in corruption.',
			'I think that all journalists and media workers, without exception, are involved in corruption.'
		]
	},
	Q118: {
		polar: [
			'Where I live, people rarely or never have to give bribes or favours to get public services.',
			'Where I live, people often or always have to give bribes or favours to get public services.'
		],
		refined: [
			'Where I live, people never have to give bribes or favours to get public services.',
			'Where I live, people rarely have to give bribes or favours to get public services.',
			'Where I live, people often have to give bribes or favours to get public services.',
			'Where I live, people always have to give bribes or favours to get public services.'
		]
	},
	Q119: {
		polar: [
			'I find it hard to say whether women are less corrupt than men.',
			'I agree that women are, all in all, less corrupt than men.',
			'I disagree that women are, all in all, less corrupt than men.'
		],
		refined: [
			'I find it hard to say whether women are less corrupt than men.',
			'I strongly agree that women are, all in all, less corrupt than men.',
			'I agree, though not strongly, that women are, all in all, less corrupt than men.',
			'I disagree, though not strongly, that women are, all in all, less corrupt than men.',
			'I strongly disagree that women are, all in all, less corrupt than men.'
		]
	},
	Q120: {
		polar: [
			'People in my country who give or take bribes run a low risk of being called to account.',
			'People in my country who give or take bribes run a high risk of being called to account.'
		],
		refined: [
			'People in my country who give or take bribes run little or no risk of being called to account.',
			'People in my country who give or take bribes run some risk of being called to account.',
			'People in my country who give or take bribes run a fairly high risk of being called to account.',
			'People in my country who give or take bribes run a very high risk of being called to account.'
		]
	}
} satisfies TopicStatements;
