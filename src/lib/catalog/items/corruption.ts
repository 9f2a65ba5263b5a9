import { battery, topic, fourPoint, scale, single, tenPoint } from '../battery';

export const corruption = topic(
	'corruption',
	'Corruption',

	single('Q112', {
		title: 'Corruption in the country',
		leadIn: 'Corruption means giving a bribe, a present or a favour to get something done.',
		question: 'How much corruption is there in your country?',
		scale: tenPoint('None at all', 'A huge amount'),
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
	}),

	battery<{ group: string }>({
		leadIn: 'How many of them do you think are involved in corruption?',
		scale: fourPoint('None of them', 'Few of them', 'Most of them', 'All of them'),
		polar: ({ group }) => [
			`I think that few ${group}, if any, are involved in corruption.`,
			`I think that most ${group}, if not all, are involved in corruption.`
		],
		refined: ({ group }) => [
			`I think that no ${group} are involved in corruption.`,
			`I think that only a few ${group} are involved in corruption.`,
			`I think that most ${group}, but not all, are involved in corruption.`,
			`I think that all ${group}, without exception, are involved in corruption.`
		],
		items: {
			Q113: {
				title: 'Corruption: state authorities',
				question: 'State authorities',
				group: 'state authorities'
			},
			Q114: {
				title: 'Corruption: business',
				question: 'Business executives',
				group: 'business executives'
			},
			Q115: {
				title: 'Corruption: local authorities',
				question: 'Local authorities',
				group: 'local authorities'
			},
			Q116: {
				title: 'Corruption: public services',
				question: 'Public servants: police, courts, officials, doctors, teachers',
				group: 'public servants'
			},
			Q117: {
				title: 'Corruption: the media',
				question: 'Journalists and other media workers',
				group: 'journalists and media workers'
			}
		}
	}),

	single('Q118', {
		title: 'Bribes for services',
		leadIn: 'Think of local officials, police officers, lawyers, doctors and teachers.',
		question:
			'How often do ordinary people where you live have to give them a bribe, a present or a favour to be served?',
		scale: fourPoint('Never', 'Rarely', 'Often', 'Always'),
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
	}),

	single('Q119', {
		title: 'Women less corrupt',
		leadIn: 'How much do you agree with this?',
		question: 'All in all, women are less corrupt than men.',
		// "Hard to say" has the code 0, outside the order of the others.
		scale: scale(
			'nominal',
			{ 0: 'Hard to say', 1: 'Agree strongly', 2: 'Agree', 3: 'Disagree', 4: 'Disagree strongly' },
			[[0], [1, 2], [3, 4]]
		),
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
	}),

	single('Q120', {
		title: 'Risk when bribing',
		question:
			'In your country, how great is the risk of being called to account for giving or taking a bribe for a public service?',
		scale: tenPoint('No risk at all', 'A very high risk'),
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
	})
);
