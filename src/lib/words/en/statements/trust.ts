import type { TopicStatements } from '../../../catalog/texts';

export const trust = {
	Q57: {
		polar: [
			'In general, I think you can trust most people.',
			'In general, I think you have to be very careful with people.'
		]
	},
	Q58: {
		polar: ['I have at least some trust in my family.', 'I have little or no trust in my family.'],
		refined: [
			'I have complete trust in my family.',
			'I have some trust in my family.',
			'I have little trust in my family.',
			'I have no trust in my family.'
		]
	},
	Q59: {
		polar: [
			'I have at least some trust in people in my neighbourhood.',
			'I have little or no trust in people in my neighbourhood.'
		],
		refined: [
			'I have complete trust in people in my neighbourhood.',
			'I have some trust in people in my neighbourhood.',
			'I have little trust in people in my neighbourhood.',
			'I have no trust in people in my neighbourhood.'
		]
	},
	Q60: {
		polar: [
			'I have at least some trust in people I know personally.',
			'I have little or no trust in people I know personally.'
		],
		refined: [
			'I have complete trust in people I know personally.',
			'I have some trust in people I know personally.',
			'I have little trust in people I know personally.',
			'I have no trust in people I know personally.'
		]
	},
	Q61: {
		polar: [
			'I have at least some trust in people I have only just met.',
			'I have little or no trust in people I have only just met.'
		],
		refined: [
			'I have complete trust in people I have only just met.',
			'I have some trust in people I have only just met.',
			'I have little trust in people I have only just met.',
			'I have no trust in people I have only just met.'
		]
	},
	Q62: {
		polar: [
			'I have at least some trust in people with a different religion.',
			'I have little or no trust in people with a different religion.'
		],
		refined: [
			'I have complete trust in people with a different religion.',
			'I have some trust in people with a different religion.',
			'I have little trust in people with a different religion.',
			'I have no trust in people with a different religion.'
		]
	},
	Q63: {
		polar: [
			'I have at least some trust in people with a different nationality.',
			'I have little or no trust in people with a different nationality.'
		],
		refined: [
			'I have complete trust in people with a different nationality.',
			'I have some trust in people with a different nationality.',
			'I have little trust in people with a different nationality.',
			'I have no trust in people with a different nationality.'
		]
	},
	Q64: {
		polar: [
			'My confidence in churches and other religious institutions is fairly or very high.',
			'My confidence in churches and other religious institutions is rather low, or I have none.'
		],
		refined: [
			'My confidence in churches and other religious institutions is very high.',
			'My confidence in churches and other religious institutions is fairly high.',
			'My confidence in churches and other religious institutions is rather low.',
			'My confidence in churches and other religious institutions is zero.'
		]
	},
	Q65: {
		polar: [
			'My confidence in the armed forces is fairly or very high.',
			'My confidence in the armed forces is rather low, or I have none.'
		],
		refined: [
			'My confidence in the armed forces is very high.',
			'My confidence in the armed forces is fairly high.',
			'My confidence in the armed forces is rather low.',
			'My confidence in the armed forces is zero.'
		]
	},
	Q66: {
		polar: [
			'My confidence in the press is fairly or very high.',
			'My confidence in the press is rather low, or I have none.'
		],
		refined: [
			'My confidence in the press is very high.',
			'My confidence in the press is fairly high.',
			'My confidence in the press is rather low.',
			'My confidence in the press is zero.'
		]
	},
	Q67: {
		polar: [
			'My confidence in television is fairly or very high.',
			'My confidence in television is rather low, or I have none.'
		],
		refined: [
			'My confidence in television is very high.',
			'My confidence in television is fairly high.',
			'My confidence in television is rather low.',
			'My confidence in television is zero.'
		]
	},
	Q68: {
		polar: [
			'My confidence in trade unions is fairly or very high.',
			'My confidence in trade unions is rather low, or I have none.'
		],
		refined: [
			'My confidence in trade unions is very high.',
			'My confidence in trade unions is fairly high.',
			'My confidence in trade unions is rather low.',
			'My confidence in trade unions is zero.'
		]
	},
	Q69: {
		polar: [
			'My confidence in the police is fairly or very high.',
			'My confidence in the police is rather low, or I have none.'
		],
		refined: [
			'My confidence in the police is very high.',
			'My confidence in the police is fairly high.',
			'My confidence in the police is rather low.',
			'My confidence in the police is zero.'
		]
	},
	Q70: {
		polar: [
			'My confidence in the courts is fairly or very high.',
			'My confidence in the courts is rather low, or I have none.'
		],
		refined: [
			'My confidence in the courts is very high.',
			'My confidence in the courts is fairly high.',
			'My confidence in the courts is rather low.',
			'My confidence in the courts is zero.'
		]
	},
	Q71: {
		polar: [
			'My confidence in the government is fairly or very high.',
			'My confidence in the government is rather low, or I have none.'
		],
		refined: [
			'My confidence in the government is very high.',
			'My confidence in the government is fairly high.',
			'My confidence in the government is rather low.',
			'My confidence in the government is zero.'
		]
	},
	Q72: {
		polar: [
			'My confidence in political parties is fairly or very high.',
			'My confidence in political parties is rather low, or I have none.'
		],
		refined: [
			'My confidence in political parties is very high.',
			'My confidence in political parties is fairly high.',
			'My confidence in political parties is rather low.',
			'My confidence in political parties is zero.'
		]
	},
	Q73: {
		polar: [
			'My confidence in parliament is fairly or very high.',
			'My confidence in parliament is rather low, or I have none.'
		],
		refined: [
			'My confidence in parliament is very high.',
			'My confidence in parliament is fairly high.',
			'My confidence in parliament is rather low.',
			'My confidence in parliament is zero.'
		]
	},
	Q74: {
		polar: [
			'My confidence in the civil service is fairly or very high.',
			'My confidence in the civil service is rather low, or I have none.'
		],
		refined: [
			'My confidence in the civil service is very high.',
			'My confidence in the civil service is fairly high.',
			'My confidence in the civil service is rather low.',
			'My confidence in the civil service is zero.'
		]
	},
	Q75: {
		polar: [
			'My confidence in universities is fairly or very high.',
			'My confidence in universities is rather low, or I have none.'
		],
		refined: [
			'My confidence in universities is very high.',
			'My confidence in universities is fairly high.',
			'My confidence in universities is rather low.',
			'My confidence in universities is zero.'
		]
	},
	Q76: {
		polar: [
			'My confidence in elections is fairly or very high.',
			'My confidence in elections is rather low, or I have none.'
		],
		refined: [
			'My confidence in elections is very high.',
			'My confidence in elections is fairly high.',
			'My confidence in elections is rather low.',
			'My confidence in elections is zero.'
		]
	},
	Q77: {
		polar: [
			'My confidence in large companies is fairly or very high.',
			'My confidence in large companies is rather low, or I have none.'
		],
		refined: [
			'My confidence in large companies is very high.',
			'My confidence in large companies is fairly high.',
			'My confidence in large companies is rather low.',
			'My confidence in large companies is zero.'
		]
	},
	Q78: {
		polar: [
			'My confidence in banks is fairly or very high.',
			'My confidence in banks is rather low, or I have none.'
		],
		refined: [
			'My confidence in banks is very high.',
			'My confidence in banks is fairly high.',
			'My confidence in banks is rather low.',
			'My confidence in banks is zero.'
		]
	},
	Q79: {
		polar: [
			'My confidence in environmental organizations is fairly or very high.',
			'My confidence in environmental organizations is rather low, or I have none.'
		],
		refined: [
			'My confidence in environmental organizations is very high.',
			'My confidence in environmental organizations is fairly high.',
			'My confidence in environmental organizations is rather low.',
			'My confidence in environmental organizations is zero.'
		]
	},
	Q80: {
		polar: [
			'My confidence in women’s organizations is fairly or very high.',
			'My confidence in women’s organizations is rather low, or I have none.'
		],
		refined: [
			'My confidence in women’s organizations is very high.',
			'My confidence in women’s organizations is fairly high.',
			'My confidence in women’s organizations is rather low.',
			'My confidence in women’s organizations is zero.'
		]
	},
	Q81: {
		polar: [
			'My confidence in charities and humanitarian organizations is fairly or very high.',
			'My confidence in charities and humanitarian organizations is rather low, or I have none.'
		],
		refined: [
			'My confidence in charities and humanitarian organizations is very high.',
			'My confidence in charities and humanitarian organizations is fairly high.',
			'My confidence in charities and humanitarian organizations is rather low.',
			'My confidence in charities and humanitarian organizations is zero.'
		]
	},
	Q83: {
		polar: [
			'My confidence in the United Nations (UN) is fairly or very high.',
			'My confidence in the United Nations (UN) is rather low, or I have none.'
		],
		refined: [
			'My confidence in the United Nations (UN) is very high.',
			'My confidence in the United Nations (UN) is fairly high.',
			'My confidence in the United Nations (UN) is rather low.',
			'My confidence in the United Nations (UN) is zero.'
		]
	},
	Q84: {
		polar: [
			'My confidence in the International Monetary Fund (IMF) is fairly or very high.',
			'My confidence in the International Monetary Fund (IMF) is rather low, or I have none.'
		],
		refined: [
			'My confidence in the International Monetary Fund (IMF) is very high.',
			'My confidence in the International Monetary Fund (IMF) is fairly high.',
			'My confidence in the International Monetary Fund (IMF) is rather low.',
			'My confidence in the International Monetary Fund (IMF) is zero.'
		]
	},
	Q85: {
		polar: [
			'My confidence in the International Criminal Court (ICC) is fairly or very high.',
			'My confidence in the International Criminal Court (ICC) is rather low, or I have none.'
		],
		refined: [
			'My confidence in the International Criminal Court (ICC) is very high.',
			'My confidence in the International Criminal Court (ICC) is fairly high.',
			'My confidence in the International Criminal Court (ICC) is rather low.',
			'My confidence in the International Criminal Court (ICC) is zero.'
		]
	},
	Q86: {
		polar: [
			'My confidence in the North Atlantic Treaty Organization (NATO) is fairly or very high.',
			'My confidence in the North Atlantic Treaty Organization (NATO) is rather low, or I have none.'
		],
		refined: [
			'My confidence in the North Atlantic Treaty Organization (NATO) is very high.',
			'My confidence in the North Atlantic Treaty Organization (NATO) is fairly high.',
			'My confidence in the North Atlantic Treaty Organization (NATO) is rather low.',
			'My confidence in the North Atlantic Treaty Organization (NATO) is zero.'
		]
	},
	Q87: {
		polar: [
			'My confidence in the World Bank is fairly or very high.',
			'My confidence in the World Bank is rather low, or I have none.'
		],
		refined: [
			'My confidence in the World Bank is very high.',
			'My confidence in the World Bank is fairly high.',
			'My confidence in the World Bank is rather low.',
			'My confidence in the World Bank is zero.'
		]
	},
	Q88: {
		polar: [
			'My confidence in the World Health Organization (WHO) is fairly or very high.',
			'My confidence in the World Health Organization (WHO) is rather low, or I have none.'
		],
		refined: [
			'My confidence in the World Health Organization (WHO) is very high.',
			'My confidence in the World Health Organization (WHO) is fairly high.',
			'My confidence in the World Health Organization (WHO) is rather low.',
			'My confidence in the World Health Organization (WHO) is zero.'
		]
	},
	Q89: {
		polar: [
			'My confidence in the World Trade Organization (WTO) is fairly or very high.',
			'My confidence in the World Trade Organization (WTO) is rather low, or I have none.'
		],
		refined: [
			'My confidence in the World Trade Organization (WTO) is very high.',
			'My confidence in the World Trade Organization (WTO) is fairly high.',
			'My confidence in the World Trade Organization (WTO) is rather low.',
			'My confidence in the World Trade Organization (WTO) is zero.'
		]
	},
	Q90: {
		polar: [
			'I think that in international organizations being effective should come before being democratic.',
			'I think that in international organizations being democratic should come before being effective.'
		],
		refined: [
			'To me, it matters far more that international organizations are effective than that they are democratic.',
			'To me, it matters a little more that international organizations are effective than that they are democratic.',
			'To me, it matters a little more that international organizations are democratic than that they are effective.',
			'To me, it matters far more that international organizations are democratic than that they are effective.'
		]
	},
	Q94: {
		polar: [
			'I do not take an active part in a church or other religious organization.',
			'I take an active part in a church or other religious organization.'
		],
		refined: [
			'I am not a member of a church or other religious organization.',
			'I am a member of a church or other religious organization, but not an active one.',
			'I am a member of a church or other religious organization, and an active one.'
		]
	},
	Q95: {
		polar: [
			'I do not take an active part in a sports or recreation club.',
			'I take an active part in a sports or recreation club.'
		],
		refined: [
			'I am not a member of a sports or recreation club.',
			'I am a member of a sports or recreation club, but not an active one.',
			'I am a member of a sports or recreation club, and an active one.'
		]
	},
	Q96: {
		polar: [
			'I do not take an active part in an arts, music or educational organization.',
			'I take an active part in an arts, music or educational organization.'
		],
		refined: [
			'I am not a member of an arts, music or educational organization.',
			'I am a member of an arts, music or educational organization, but not an active one.',
			'I am a member of an arts, music or educational organization, and an active one.'
		]
	},
	Q97: {
		polar: [
			'I do not take an active part in a trade union.',
			'I take an active part in a trade union.'
		],
		refined: [
			'I am not a member of a trade union.',
			'I am a member of a trade union, but not an active one.',
			'I am a member of a trade union, and an active one.'
		]
	},
	Q98: {
		polar: [
			'I do not take an active part in a political party.',
			'I take an active part in a political party.'
		],
		refined: [
			'I am not a member of a political party.',
			'I am a member of a political party, but not an active one.',
			'I am a member of a political party, and an active one.'
		]
	},
	Q99: {
		polar: [
			'I do not take an active part in an environmental organization.',
			'I take an active part in an environmental organization.'
		],
		refined: [
			'I am not a member of an environmental organization.',
			'I am a member of an environmental organization, but not an active one.',
			'I am a member of an environmental organization, and an active one.'
		]
	},
	Q100: {
		polar: [
			'I do not take an active part in a professional association.',
			'I take an active part in a professional association.'
		],
		refined: [
			'I am not a member of a professional association.',
			'I am a member of a professional association, but not an active one.',
			'I am a member of a professional association, and an active one.'
		]
	},
	Q101: {
		polar: [
			'I do not take an active part in a charity or humanitarian organization.',
			'I take an active part in a charity or humanitarian organization.'
		],
		refined: [
			'I am not a member of a charity or humanitarian organization.',
			'I am a member of a charity or humanitarian organization, but not an active one.',
			'I am a member of a charity or humanitarian organization, and an active one.'
		]
	},
	Q102: {
		polar: [
			'I do not take an active part in a consumer organization.',
			'I take an active part in a consumer organization.'
		],
		refined: [
			'I am not a member of a consumer organization.',
			'I am a member of a consumer organization, but not an active one.',
			'I am a member of a consumer organization, and an active one.'
		]
	},
	Q103: {
		polar: [
			'I do not take an active part in a self-help or mutual aid group.',
			'I take an active part in a self-help or mutual aid group.'
		],
		refined: [
			'I am not a member of a self-help or mutual aid group.',
			'I am a member of a self-help or mutual aid group, but not an active one.',
			'I am a member of a self-help or mutual aid group, and an active one.'
		]
	},
	Q104: {
		polar: [
			'I do not take an active part in a women’s group.',
			'I take an active part in a women’s group.'
		],
		refined: [
			'I am not a member of a women’s group.',
			'I am a member of a women’s group, but not an active one.',
			'I am a member of a women’s group, and an active one.'
		]
	}
} satisfies TopicStatements;
