import { battery, topic, fourPoint, scale, single, tenPoint } from '../battery';

/** A battery's line whose question is the phrase its statements use, e.g. "a trade union". */
function line(prefix: string, phrase: string, short = phrase) {
	const question = phrase.charAt(0).toUpperCase() + phrase.slice(1);
	return { title: `${prefix}: ${short}`, question, phrase };
}

const confidence = (body: string, short?: string) => line('Confidence', body, short);
const membership = (group: string, short: string) => line('Membership', group, short);

export const trust = topic(
	'trust',
	'Trust and membership',

	single('Q57', {
		title: 'Trust in most people',
		question: 'In general, can you trust most people, or do you have to be very careful with them?',
		scale: scale('nominal', {
			1: 'You can trust most people',
			2: 'You have to be very careful'
		}),
		polar: [
			'In general, I think you can trust most people.',
			'In general, I think you have to be very careful with people.'
		]
	}),

	battery<{ people: string }>({
		leadIn: 'How much do you trust these people?',
		scale: fourPoint('Completely', 'Somewhat', 'Not very much', 'Not at all'),
		polar: ({ people }) => [
			`I have at least some trust in ${people}.`,
			`I have little or no trust in ${people}.`
		],
		refined: ({ people }) => [
			`I have complete trust in ${people}.`,
			`I have some trust in ${people}.`,
			`I have little trust in ${people}.`,
			`I have no trust in ${people}.`
		],
		items: {
			Q58: { title: 'Trust: family', question: 'Your family', people: 'my family' },
			Q59: {
				title: 'Trust: neighbourhood',
				question: 'People in your neighbourhood',
				people: 'people in my neighbourhood'
			},
			Q60: {
				title: 'Trust: acquaintances',
				question: 'People you know personally',
				people: 'people I know personally'
			},
			Q61: {
				title: 'Trust: strangers',
				question: 'People you have only just met',
				people: 'people I have only just met'
			},
			Q62: {
				title: 'Trust: another religion',
				question: 'People with a different religion',
				people: 'people with a different religion'
			},
			Q63: {
				title: 'Trust: another nationality',
				question: 'People with a different nationality',
				people: 'people with a different nationality'
			}
		}
	}),

	battery<{ phrase: string }>({
		leadIn: 'How much confidence do you have in …',
		scale: fourPoint('A great deal', 'Quite a lot', 'Not very much', 'None at all'),
		polar: ({ phrase }) => [
			`My confidence in ${phrase} is fairly or very high.`,
			`My confidence in ${phrase} is rather low, or I have none.`
		],
		refined: ({ phrase }) => [
			`My confidence in ${phrase} is very high.`,
			`My confidence in ${phrase} is fairly high.`,
			`My confidence in ${phrase} is rather low.`,
			`My confidence in ${phrase} is zero.`
		],
		items: {
			Q64: confidence('churches and other religious institutions', 'churches'),
			Q65: confidence('the armed forces'),
			Q66: confidence('the press'),
			Q67: confidence('television'),
			Q68: confidence('trade unions'),
			Q69: confidence('the police'),
			Q70: confidence('the courts'),
			Q71: confidence('the government'),
			Q72: confidence('political parties'),
			Q73: confidence('parliament'),
			Q74: confidence('the civil service'),
			Q75: confidence('universities'),
			Q76: confidence('elections'),
			Q77: confidence('large companies'),
			Q78: confidence('banks'),
			Q79: confidence('environmental organizations'),
			Q80: confidence('women’s organizations'),
			Q81: confidence('charities and humanitarian organizations', 'charities'),
			Q83: confidence('the United Nations (UN)', 'the UN'),
			Q84: confidence('the International Monetary Fund (IMF)', 'the IMF'),
			Q85: confidence('the International Criminal Court (ICC)', 'the ICC'),
			Q86: confidence('the North Atlantic Treaty Organization (NATO)', 'NATO'),
			Q87: confidence('the World Bank'),
			Q88: confidence('the World Health Organization (WHO)', 'the WHO'),
			Q89: confidence('the World Trade Organization (WTO)', 'the WTO')
		}
	}),

	single('Q90', {
		title: 'International organizations',
		leadIn:
			'Effective means: improving people’s lives, even without democratic decisions. Democratic means: deciding democratically, even if less gets done.',
		question: 'Should international organizations above all be effective, or democratic?',
		scale: tenPoint('Being effective', 'Being democratic'),
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
	}),

	battery<{ phrase: string }>({
		leadIn: 'Are you a member, and if so, an active one?',
		scale: scale('ordinal', { 0: 'Not a member', 1: 'Inactive member', 2: 'Active member' }, [
			[0, 1],
			[2]
		]),
		polar: ({ phrase }) => [
			`I do not take an active part in ${phrase}.`,
			`I take an active part in ${phrase}.`
		],
		refined: ({ phrase }) => [
			`I am not a member of ${phrase}.`,
			`I am a member of ${phrase}, but not an active one.`,
			`I am a member of ${phrase}, and an active one.`
		],
		items: {
			Q94: membership('a church or other religious organization', 'religious organization'),
			Q95: membership('a sports or recreation club', 'sports or recreation club'),
			Q96: membership('an arts, music or educational organization', 'arts or education'),
			Q97: membership('a trade union', 'trade union'),
			Q98: membership('a political party', 'political party'),
			Q99: membership('an environmental organization', 'environmental organization'),
			Q100: membership('a professional association', 'professional association'),
			Q101: membership('a charity or humanitarian organization', 'charity'),
			Q102: membership('a consumer organization', 'consumer organization'),
			Q103: membership('a self-help or mutual aid group', 'self-help group'),
			Q104: membership('a women’s group', 'women’s group')
		}
	})
);
