/**
 * One whole, short question for each item, which stands alone in large letters: an item's own `question` is often only
 * a line of its battery ("Family"). Faithful to the item's meaning and to the direction of its options; ours.
 */
import type { Item, ItemId } from './types';

type Texts = Readonly<Record<ItemId, string>>;

/** The same sentence about several things. */
function each(sentence: (thing: string) => string, things: Texts): Texts {
	return Object.fromEntries(Object.entries(things).map(([id, thing]) => [id, sentence(thing)]));
}

const TEXTS: Texts = {
	...each((thing) => `How important ${thing} in your life?`, {
		Q1: 'is family',
		Q2: 'are friends',
		Q3: 'is leisure time',
		Q4: 'is politics',
		Q5: 'is work',
		Q6: 'is religion'
	}),
	...each(
		(quality) =>
			`Would you pick ${quality} as one of five things children should above all learn at home?`,
		{
			Q7: 'good manners',
			Q8: 'independence',
			Q9: 'hard work',
			Q10: 'a sense of responsibility',
			Q11: 'imagination',
			Q12: 'tolerance and respect for others',
			Q13: 'saving and not wasting things',
			Q14: 'determination',
			Q15: 'religious faith',
			Q16: 'unselfishness',
			Q17: 'obedience'
		}
	),
	...each((people) => `Would you mind having ${people} as neighbours?`, {
		Q18: 'drug addicts',
		Q19: 'people of a different race',
		Q20: 'people who have AIDS',
		Q21: 'immigrants or foreign workers',
		Q22: 'homosexual people',
		Q23: 'people of a different religion',
		Q24: 'heavy drinkers',
		Q25: 'unmarried couples who live together',
		Q26: 'people who speak a different language'
	}),
	...each((claim) => `Do you agree that ${claim}?`, {
		Q27: 'making your parents proud has been one of your main goals',
		Q28: 'the children suffer when a mother works for pay',
		Q29: 'men are, all in all, better political leaders than women',
		Q30: 'going to university matters more for a boy than for a girl',
		Q31: 'men are, all in all, better at running a business than women',
		Q32: 'being a housewife is just as fulfilling as having a paid job',
		Q33: 'men should have a greater right to a job than women when jobs are scarce',
		Q34: 'your country’s people should come before immigrants when jobs are scarce',
		Q35: 'it almost surely causes problems when a wife earns more than her husband',
		Q36: 'homosexual couples bring up children just as well as others',
		Q37: 'people owe it to society to have children',
		Q38: 'grown-up children have a duty to look after their parents in the long term',
		Q39: 'not working makes people lazy',
		Q40: 'people owe it to society to work',
		Q41: 'work should always come first, even at the cost of spare time',
		Q119: 'women are, all in all, less corrupt than men',
		Q169: 'religion is always right where it contradicts science',
		Q170: 'your religion is the only one that is acceptable'
	}),
	Q42: 'How should our society change, if at all?',
	...each((change) => `Would it be good or bad if ${change} in the near future?`, {
		Q43: 'work became less important in our lives',
		Q44: 'more weight were put on developing technology',
		Q45: 'people respected authority more'
	}),

	Q46: 'On the whole, how happy are you?',
	Q47: 'How is your health these days?',
	Q48: 'How much freedom and control do you have over your life?',
	Q49: 'All in all, how satisfied are you with your life these days?',
	Q50: 'How satisfied are you with your household’s finances?',
	...each((hardship) => `In the past 12 months, how often have you or your family ${hardship}?`, {
		Q51: 'not had enough to eat',
		Q52: 'felt unsafe at home because of crime',
		Q53: 'done without medicine or treatment you needed',
		Q54: 'had no cash income',
		Q55: 'had no safe place to live'
	}),
	Q56: 'How well off are you, compared with your parents when they were your age?',

	Q57: 'Can you trust most people, or do you have to be very careful?',
	...each((people) => `How much do you trust ${people}?`, {
		Q58: 'your family',
		Q59: 'people in your neighbourhood',
		Q60: 'people you know personally',
		Q61: 'people you have only just met',
		Q62: 'people with a different religion',
		Q63: 'people with a different nationality'
	}),
	...each((body) => `How much confidence do you have in ${body}?`, {
		Q64: 'churches and other religious institutions',
		Q65: 'the armed forces',
		Q66: 'the press',
		Q67: 'television',
		Q68: 'trade unions',
		Q69: 'the police',
		Q70: 'the courts',
		Q71: 'the government',
		Q72: 'political parties',
		Q73: 'parliament',
		Q74: 'the civil service',
		Q75: 'universities',
		Q76: 'elections',
		Q77: 'large companies',
		Q78: 'banks',
		Q79: 'environmental organizations',
		Q80: 'women’s organizations',
		Q81: 'charities and humanitarian organizations',
		Q83: 'the United Nations (UN)',
		Q84: 'the International Monetary Fund (IMF)',
		Q85: 'the International Criminal Court (ICC)',
		Q86: 'the North Atlantic Treaty Organization (NATO)',
		Q87: 'the World Bank',
		Q88: 'the World Health Organization (WHO)',
		Q89: 'the World Trade Organization (WTO)'
	}),
	Q90: 'Should international organizations above all be effective, or democratic?',
	...each((group) => `Are you a member of ${group}?`, {
		Q94: 'a church or other religious organization',
		Q95: 'a sports or recreation club',
		Q96: 'an arts, music or educational organization',
		Q97: 'a trade union',
		Q98: 'a political party',
		Q99: 'an environmental organization',
		Q100: 'a professional association',
		Q101: 'a charity or humanitarian organization',
		Q102: 'a consumer organization',
		Q103: 'a self-help or mutual aid group',
		Q104: 'a women’s group'
	}),

	Q106: 'Should incomes be more equal, or should effort pay off more?',
	Q107: 'Should more business and industry be owned privately, or by the state?',
	Q108: 'Who should do more to see that people have what they need?',
	Q109: 'Is competition good or harmful?',
	Q110: 'What counts more for success: hard work, or luck and connections?',
	Q111: 'What should come first: the environment, or growth and jobs?',

	Q112: 'How much corruption is there in your country?',
	...each((group) => `How many ${group} do you think are involved in corruption?`, {
		Q113: 'people in the state’s authorities',
		Q114: 'business executives',
		Q115: 'people in local authorities',
		Q116: 'public servants, such as police officers or doctors,',
		Q117: 'journalists and other media workers'
	}),
	Q118: 'How often must ordinary people where you live give bribes or favours to get public services?',
	Q120: 'How great is the risk of being called to account for bribery in your country?',

	Q121: 'Are immigrants good or bad for the development of your country?',
	...each((effect) => `Do you agree that immigration to your country ${effect}?`, {
		Q122: 'fills jobs that need to be filled',
		Q123: 'makes its culture more diverse',
		Q124: 'leads to more crime',
		Q125: 'gives refuge to the politically persecuted',
		Q126: 'makes terrorism more likely',
		Q127: 'gives people from poor countries a better life',
		Q128: 'puts more people out of work',
		Q129: 'causes conflict in society'
	}),
	Q130: 'What should the government do about people who want to come here to work?',

	Q131: 'How safe do you feel in your neighbourhood these days?',
	...each((incident) => `How often is there ${incident} in your neighbourhood?`, {
		Q132: 'a robbery',
		Q133: 'drinking of alcohol in the street',
		Q134: 'interference by police or soldiers in private lives',
		Q135: 'racist behaviour',
		Q136: 'selling of drugs in the street',
		Q137: 'violence or fighting in the street',
		Q138: 'sexual harassment'
	}),
	...each((measure) => `Have you ${measure} to be safe?`, {
		Q139: 'limited the money you carry',
		Q140: 'stayed in at night',
		Q141: 'carried a knife, a gun or another weapon'
	}),
	...each((worry) => `How much do you worry about ${worry}?`, {
		Q142: 'losing your job, or not finding one',
		Q143: 'being unable to give your children a good education',
		Q146: 'a war that involves your country',
		Q147: 'a terrorist attack',
		Q148: 'a civil war'
	}),
	Q144: 'In the past year, has a crime been committed against you?',
	Q145: 'In the past year, has a crime been committed against anyone in your close family?',
	Q149: 'If you had to choose, which matters more: freedom or equality?',
	Q150: 'If you had to choose, which matters more: freedom or security?',
	Q151: 'If it came to a war, would you be willing to fight for your country?',

	Q152: 'Growth, defence, a say or beauty: what should your country aim for first?',
	Q153: 'Growth, defence, a say or beauty: what should your country aim for second?',
	Q154: 'Order, a say, prices or free speech: what should your country aim for first?',
	Q155: 'Order, a say, prices or free speech: what should your country aim for second?',
	Q156: 'A stable economy, humanity, ideas or less crime: what should come first?',
	Q157: 'A stable economy, humanity, ideas or less crime: what should come second?',

	...each((claim) => `How far do you agree that ${claim}?`, {
		Q158: 'science and technology make life healthier, easier and more comfortable',
		Q159: 'science and technology will give the next generation more opportunities',
		Q160: 'we rely too much on science and too little on faith',
		Q161: 'science wears away people’s sense of right and wrong',
		Q162: 'knowing about science is unimportant in your daily life',
		Q176: 'it is often difficult today to know which moral rules to live by'
	}),
	Q163: 'Have science and technology left the world better or worse off?',

	Q164: 'How much does God matter in your life?',
	...each((belief) => `Do you believe in ${belief}?`, {
		Q165: 'God',
		Q166: 'life after death',
		Q167: 'hell',
		Q168: 'heaven'
	}),
	Q171: 'Weddings and funerals aside, how often do you go to religious services?',
	Q172: 'Weddings and funerals aside, how often do you pray?',
	Q173: 'Whether or not you go to services, what would you call yourself?',
	Q174: 'Is religion basically about keeping rules, or about doing good?',
	Q175: 'Does religion make sense of what comes after death, or of life in this world?',

	...each((act) => `How far can ${act} be justified?`, {
		Q177: 'claiming benefits without having a right to them',
		Q178: 'travelling on public transport without paying',
		Q179: 'stealing what belongs to someone else',
		Q180: 'cheating on your taxes',
		Q181: 'taking a bribe while doing your job',
		Q182: 'homosexuality',
		Q183: 'prostitution',
		Q184: 'abortion',
		Q185: 'divorce',
		Q186: 'sex before marriage',
		Q187: 'suicide',
		Q188: 'euthanasia',
		Q189: 'a man beating his wife',
		Q190: 'parents beating their children',
		Q191: 'being violent towards other people',
		Q192: 'terrorism for political, ideological or religious ends',
		Q193: 'casual sex',
		Q194: 'violence in politics',
		Q195: 'the death penalty'
	}),
	...each((power) => `Should your government have the right to ${power}?`, {
		Q196: 'watch public places with video cameras',
		Q197: 'monitor all emails and everything else people exchange online',
		Q198: 'gather information on anyone in the country without telling them'
	}),

	Q199: 'How much does politics interest you?',
	Q200: 'When you are with friends, how often do you talk about politics?',
	...each((source) => `How often do you get news ${source}?`, {
		Q201: 'from a daily newspaper',
		Q202: 'from television',
		Q203: 'from the radio',
		Q204: 'on a mobile phone',
		Q205: 'by email',
		Q206: 'on the internet',
		Q207: 'on social media such as Facebook or Twitter',
		Q208: 'by talking with friends or colleagues'
	}),
	...each((act) => `Have you ever ${act}, might you, or would you never?`, {
		Q209: 'signed a petition',
		Q210: 'joined a boycott',
		Q211: 'gone to a lawful, peaceful demonstration',
		Q212: 'joined an unofficial strike',
		Q213: 'given money to a group or campaign',
		Q214: 'got in touch with a government official',
		Q215: 'urged others to do something about a political issue',
		Q216: 'urged others to go and vote',
		Q217: 'looked online for information about politics',
		Q218: 'signed a petition online',
		Q219: 'urged others online to take political action',
		Q220: 'organised political activities or protests online'
	}),
	Q221: 'Do you vote in local elections?',
	Q222: 'Do you vote in national elections?',
	...each((event) => `In your country’s elections, how often ${event}?`, {
		Q224: 'is the counting of the votes fair',
		Q225: 'are opposition candidates barred from running',
		Q226: 'does television news favour the party in government',
		Q227: 'are voters given bribes',
		Q228: 'do journalists report fairly on the campaign',
		Q229: 'do the officials in charge act fairly',
		Q230: 'do rich people buy the result',
		Q231: 'do voters face threats of violence where they vote',
		Q232: 'do voters have a real choice',
		Q233: 'do women have the same chances as men to run for office'
	}),
	Q234: 'How important is it in your life that elections are honest?',

	...each((rule) => `Is it good or bad for your country to ${rule}?`, {
		Q235: 'have a strong leader who need not care about parliament and elections',
		Q236: 'have experts decide, instead of the government, what is best',
		Q237: 'have the army in charge',
		Q238: 'have a democratic system',
		Q239: 'be ruled by religious law, without parties or elections'
	}),
	Q240: 'From left to right, where do your political views stand?',
	...each((feature) => `How essential is it to democracy that ${feature}?`, {
		Q241: 'the government taxes the rich and supports the poor',
		Q242: 'religious authorities have the last word on the laws',
		Q243: 'the people elect their leaders freely',
		Q244: 'the state supports people who are out of work',
		Q245: 'the army takes power when the government is incompetent',
		Q246: 'civil rights shield people from oppression by the state',
		Q247: 'the state makes sure everyone has the same income',
		Q248: 'people obey those who rule them',
		Q249: 'women and men have equal rights'
	}),
	Q250: 'How important is it to you to live in a democracy?',
	Q251: 'How democratic is the way your country is run today?',
	Q252: 'How satisfied are you with the way your country’s political system works?',
	Q253: 'How well does your country respect the human rights of each person?',
	Q254: 'How proud are you of your nationality?',
	...each((place) => `How close do you feel to ${place}?`, {
		Q255: 'your town or village',
		Q256: 'your district or region',
		Q257: 'your country',
		Q258: 'your continent',
		Q259: 'the world as a whole'
	})
};

/**
 * The whole question of an item: one sentence of at most 110 characters, unique in the catalog.
 * @throws RangeError for an item that is not in the catalog
 */
export function questionText(item: Pick<Item, 'id'>): string {
	const text = TEXTS[item.id];
	if (text === undefined) throw new RangeError(`${item.id} has no question`);
	return text;
}
