import type { TopicQuestions } from '../../../catalog/texts';

export const trust = {
	title: 'Trust and membership',
	batteries: {
		Q57: {
			leadIn: null,
			options: ['You can trust most people', 'You have to be very careful']
		},
		Q58: {
			leadIn: 'How much do you trust these people?',
			options: ['Completely', 'Somewhat', 'Not very much', 'Not at all']
		},
		Q64: {
			leadIn: 'How much confidence do you have in …',
			options: ['A great deal', 'Quite a lot', 'Not very much', 'None at all']
		},
		Q90: {
			leadIn:
				'Effective means: improving people’s lives, even without democratic decisions. Democratic means: deciding democratically, even if less gets done.',
			options: ['Being effective', 'Being democratic']
		},
		Q94: {
			leadIn: 'Are you a member, and if so, an active one?',
			options: ['Not a member', 'Inactive member', 'Active member']
		}
	},
	items: {
		Q57: {
			title: 'Trust in most people',
			line: 'In general, can you trust most people, or do you have to be very careful with them?',
			question: 'Can you trust most people, or do you have to be very careful?'
		},
		Q58: {
			title: 'Trust: family',
			line: 'Your family',
			question: 'How much do you trust your family?'
		},
		Q59: {
			title: 'Trust: neighbourhood',
			line: 'People in your neighbourhood',
			question: 'How much do you trust people in your neighbourhood?'
		},
		Q60: {
			title: 'Trust: acquaintances',
			line: 'People you know personally',
			question: 'How much do you trust people you know personally?'
		},
		Q61: {
			title: 'Trust: strangers',
			line: 'People you have only just met',
			question: 'How much do you trust people you have only just met?'
		},
		Q62: {
			title: 'Trust: another religion',
			line: 'People with a different religion',
			question: 'How much do you trust people with a different religion?'
		},
		Q63: {
			title: 'Trust: another nationality',
			line: 'People with a different nationality',
			question: 'How much do you trust people with a different nationality?'
		},
		Q64: {
			title: 'Confidence: churches',
			line: 'Churches and other religious institutions',
			question: 'How much confidence do you have in churches and other religious institutions?'
		},
		Q65: {
			title: 'Confidence: the armed forces',
			line: 'The armed forces',
			question: 'How much confidence do you have in the armed forces?'
		},
		Q66: {
			title: 'Confidence: the press',
			line: 'The press',
			question: 'How much confidence do you have in the press?'
		},
		Q67: {
			title: 'Confidence: television',
			line: 'Television',
			question: 'How much confidence do you have in television?'
		},
		Q68: {
			title: 'Confidence: trade unions',
			line: 'Trade unions',
			question: 'How much confidence do you have in trade unions?'
		},
		Q69: {
			title: 'Confidence: the police',
			line: 'The police',
			question: 'How much confidence do you have in the police?'
		},
		Q70: {
			title: 'Confidence: the courts',
			line: 'The courts',
			question: 'How much confidence do you have in the courts?'
		},
		Q71: {
			title: 'Confidence: the government',
			line: 'The government',
			question: 'How much confidence do you have in the government?'
		},
		Q72: {
			title: 'Confidence: political parties',
			line: 'Political parties',
			question: 'How much confidence do you have in political parties?'
		},
		Q73: {
			title: 'Confidence: parliament',
			line: 'Parliament',
			question: 'How much confidence do you have in parliament?'
		},
		Q74: {
			title: 'Confidence: the civil service',
			line: 'The civil service',
			question: 'How much confidence do you have in the civil service?'
		},
		Q75: {
			title: 'Confidence: universities',
			line: 'Universities',
			question: 'How much confidence do you have in universities?'
		},
		Q76: {
			title: 'Confidence: elections',
			line: 'Elections',
			question: 'How much confidence do you have in elections?'
		},
		Q77: {
			title: 'Confidence: large companies',
			line: 'Large companies',
			question: 'How much confidence do you have in large companies?'
		},
		Q78: {
			title: 'Confidence: banks',
			line: 'Banks',
			question: 'How much confidence do you have in banks?'
		},
		Q79: {
			title: 'Confidence: environmental organizations',
			line: 'Environmental organizations',
			question: 'How much confidence do you have in environmental organizations?'
		},
		Q80: {
			title: 'Confidence: women’s organizations',
			line: 'Women’s organizations',
			question: 'How much confidence do you have in women’s organizations?'
		},
		Q81: {
			title: 'Confidence: charities',
			line: 'Charities and humanitarian organizations',
			question: 'How much confidence do you have in charities and humanitarian organizations?'
		},
		Q83: {
			title: 'Confidence: the UN',
			line: 'The United Nations (UN)',
			question: 'How much confidence do you have in the United Nations (UN)?'
		},
		Q84: {
			title: 'Confidence: the IMF',
			line: 'The International Monetary Fund (IMF)',
			question: 'How much confidence do you have in the International Monetary Fund (IMF)?'
		},
		Q85: {
			title: 'Confidence: the ICC',
			line: 'The International Criminal Court (ICC)',
			question: 'How much confidence do you have in the International Criminal Court (ICC)?'
		},
		Q86: {
			title: 'Confidence: NATO',
			line: 'The North Atlantic Treaty Organization (NATO)',
			question: 'How much confidence do you have in the North Atlantic Treaty Organization (NATO)?'
		},
		Q87: {
			title: 'Confidence: the World Bank',
			line: 'The World Bank',
			question: 'How much confidence do you have in the World Bank?'
		},
		Q88: {
			title: 'Confidence: the WHO',
			line: 'The World Health Organization (WHO)',
			question: 'How much confidence do you have in the World Health Organization (WHO)?'
		},
		Q89: {
			title: 'Confidence: the WTO',
			line: 'The World Trade Organization (WTO)',
			question: 'How much confidence do you have in the World Trade Organization (WTO)?'
		},
		Q90: {
			title: 'International organizations',
			line: 'Should international organizations above all be effective, or democratic?',
			question: 'Should international organizations above all be effective, or democratic?'
		},
		Q94: {
			title: 'Membership: religious organization',
			line: 'A church or other religious organization',
			question: 'Are you a member of a church or other religious organization?'
		},
		Q95: {
			title: 'Membership: sports or recreation club',
			line: 'A sports or recreation club',
			question: 'Are you a member of a sports or recreation club?'
		},
		Q96: {
			title: 'Membership: arts or education',
			line: 'An arts, music or educational organization',
			question: 'Are you a member of an arts, music or educational organization?'
		},
		Q97: {
			title: 'Membership: trade union',
			line: 'A trade union',
			question: 'Are you a member of a trade union?'
		},
		Q98: {
			title: 'Membership: political party',
			line: 'A political party',
			question: 'Are you a member of a political party?'
		},
		Q99: {
			title: 'Membership: environmental organization',
			line: 'An environmental organization',
			question: 'Are you a member of an environmental organization?'
		},
		Q100: {
			title: 'Membership: professional association',
			line: 'A professional association',
			question: 'Are you a member of a professional association?'
		},
		Q101: {
			title: 'Membership: charity',
			line: 'A charity or humanitarian organization',
			question: 'Are you a member of a charity or humanitarian organization?'
		},
		Q102: {
			title: 'Membership: consumer organization',
			line: 'A consumer organization',
			question: 'Are you a member of a consumer organization?'
		},
		Q103: {
			title: 'Membership: self-help group',
			line: 'A self-help or mutual aid group',
			question: 'Are you a member of a self-help or mutual aid group?'
		},
		Q104: {
			title: 'Membership: women’s group',
			line: 'A women’s group',
			question: 'Are you a member of a women’s group?'
		}
	}
} satisfies TopicQuestions;
