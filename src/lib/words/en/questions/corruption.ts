import type { TopicQuestions } from '../../../catalog/texts';

export const corruption = {
	title: 'Corruption',
	batteries: {
		Q112: {
			leadIn: 'Corruption means giving a bribe, a present or a favour to get something done.',
			options: ['None at all', 'A huge amount']
		},
		Q113: {
			leadIn: 'How many of them do you think are involved in corruption?',
			options: ['None of them', 'Few of them', 'Most of them', 'All of them']
		},
		Q118: {
			leadIn: 'Think of local officials, police officers, lawyers, doctors and teachers.',
			options: ['Never', 'Rarely', 'Often', 'Always']
		},
		Q119: {
			leadIn: 'How much do you agree with this?',
			options: ['Hard to say', 'Agree strongly', 'Agree', 'Disagree', 'Disagree strongly']
		},
		Q120: {
			leadIn: null,
			options: ['No risk at all', 'A very high risk']
		}
	},
	items: {
		Q112: {
			title: 'Corruption in the country',
			line: 'How much corruption is there in your country?',
			question: 'How much corruption is there in your country?'
		},
		Q113: {
			title: 'Corruption: state authorities',
			line: 'State authorities',
			question:
				'How many people in the state’s authorities do you think are involved in corruption?'
		},
		Q114: {
			title: 'Corruption: business',
			line: 'Business executives',
			question: 'How many business executives do you think are involved in corruption?'
		},
		Q115: {
			title: 'Corruption: local authorities',
			line: 'Local authorities',
			question: 'How many people in local authorities do you think are involved in corruption?'
		},
		Q116: {
			title: 'Corruption: public services',
			line: 'Public servants: police, courts, officials, doctors, teachers',
			question:
				'How many public servants, such as police officers or doctors, do you think are involved in corruption?'
		},
		Q117: {
			title: 'Corruption: the media',
			line: 'Journalists and other media workers',
			question:
				'How many journalists and other media workers do you think are involved in corruption?'
		},
		Q118: {
			title: 'Bribes for services',
			line: 'How often do ordinary people where you live have to give them a bribe, a present or a favour to be served?',
			question:
				'How often must ordinary people where you live give bribes or favours to get public services?'
		},
		Q119: {
			title: 'Women less corrupt',
			line: 'All in all, women are less corrupt than men.',
			question: 'Do you agree that women are, all in all, less corrupt than men?'
		},
		Q120: {
			title: 'Risk when bribing',
			line: 'In your country, how great is the risk of being called to account for giving or taking a bribe for a public service?',
			question: 'How great is the risk of being called to account for bribery in your country?'
		}
	}
} satisfies TopicQuestions;
