import type { ItemId } from '../../catalog/types';

/**
 * What is meant by a word of a question that not everybody knows, or takes alike: institutions, abbreviations, terms. Facts
 * and ordinary usage only; nothing that argues for an answer, and nothing the question does not ask.
 */
export const meanings: Readonly<Partial<Record<ItemId, string>>> = {
	Q16: 'Unselfishness: thinking of others before oneself.',
	Q20: 'AIDS: an illness of the immune system, caused by the virus HIV.',
	Q42: 'Radically: from the ground up and all at once. Gradually: step by step, by reforms.',
	Q45: 'Authority: people and bodies with the right to tell others what to do, such as parents, teachers, the police or the state.',

	Q64: 'Of any religion: churches, mosques, temples, and the bodies that lead them.',
	Q65: 'Army, navy and air force.',
	Q66: 'Newspapers and magazines, on paper or online.',
	Q68: 'Trade unions: associations of employees that bargain over pay and conditions of work.',
	Q70: 'Courts of every kind, and the judges in them.',
	Q71: 'The government of your country: those who are in office now.',
	Q73: 'Parliament: the elected assembly that makes the laws of your country, whatever its name there.',
	Q74: 'The civil service: the ministries and public offices that carry out what is decided, and the people who work there.',
	Q79: 'Associations that work to protect nature, air, water or the climate.',
	Q80: 'Associations that work for women’s rights and interests.',
	Q81: 'Charities and humanitarian organizations: those that help people in need, without making a profit.',
	Q83: 'United Nations (UN): an organization of nearly all states, for peace, human rights and development.',
	Q84: 'International Monetary Fund (IMF): an organization of states that lends to states in financial trouble, on conditions.',
	Q85: 'International Criminal Court (ICC): a court in The Hague that tries persons for genocide, war crimes and crimes against humanity.',
	Q86: 'North Atlantic Treaty Organization (NATO): a military alliance of states in North America and Europe.',
	Q87: 'World Bank: an organization of states that lends money for development, mostly to poorer countries.',
	Q88: 'World Health Organization (WHO): the part of the United Nations that deals with health.',
	Q89: 'World Trade Organization (WTO): an organization of states that sets rules for trade between them.',
	Q90: 'Effective: getting results for people, even without democratic decisions. Democratic: deciding democratically, even if less gets done.',

	Q97: 'Trade union: an association of employees that bargains over pay and conditions of work.',
	Q100: 'Professional association: one of people in the same occupation, such as doctors or engineers.',
	Q102: 'Consumer organization: one that stands up for people who buy things and use services.',
	Q103: 'Self-help or mutual aid group: people in a like situation who support each other.',

	Q107: 'Owned by the state: belonging to the public and run by the government. Owned privately: belonging to persons or companies.',
	Q109: 'Competition: people or companies trying to do better than each other.',
	Q112: 'Corruption: using an office or position for one’s own gain, for example by taking bribes.',
	Q113: 'The state’s authorities: offices of the country as a whole, such as ministries.',
	Q115: 'Local authorities: those of a town, village or district.',
	Q118: 'Bribe: money, a present or a favour given so that somebody in office does their duty, or what they must not do.',
	Q120: 'Called to account: found out and punished.',
	Q121: 'Immigrants: people who have come from other countries to live here. Development: how a country fares, in its economy and otherwise.',
	Q123: 'Diverse: with many different ways of life side by side.',
	Q125: 'Politically persecuted: in danger at home because of one’s opinions, origin or faith.',

	Q134: 'Interference: searching, stopping, watching or questioning people without a reason they can see.',
	Q138: 'Sexual harassment: unwanted looks, words or touching of a sexual kind.',
	Q148: 'Civil war: a war between groups within one country.',
	Q149: 'Freedom: that everybody can live and develop as they like. Equality: that nobody is worse off or better off by a wide margin.',
	Q150: 'Security: being safe from crime, violence and war.',

	Q152: 'A say: people deciding more at work and where they live. Beauty: making towns and countryside more beautiful.',
	Q153: 'A say: people deciding more at work and where they live. Beauty: making towns and countryside more beautiful.',
	Q154: 'Order: keeping to law and public safety. A say: people having more of a voice in what the government decides.',
	Q155: 'Order: keeping to law and public safety. A say: people having more of a voice in what the government decides.',
	Q156: 'Humanity: a society that is less impersonal and more humane. Ideas: a society in which ideas count for more than money.',
	Q157: 'Humanity: a society that is less impersonal and more humane. Ideas: a society in which ideas count for more than money.',

	Q173: 'Religious: whatever the faith. An atheist is convinced that there is no God.',
	Q177: 'Benefits: money or services from the state for those entitled to them, for example when out of work or ill.',
	Q188: 'Euthanasia: ending the life of somebody incurably ill at their own wish, to spare them suffering.',
	Q192: 'Terrorism: violence, often against people who are not involved, meant to frighten many.',
	Q195: 'The death penalty: putting somebody to death as a punishment imposed by a court.',
	Q197: 'Monitor: be able to read or record it.',

	Q209: 'Petition: a written request to those in power, signed by many.',
	Q210: 'Boycott: agreeing with others not to buy from or deal with somebody, in protest.',
	Q212: 'Unofficial strike: stopping work in protest without a trade union having called for it.',
	Q225: 'Opposition: parties and people who want to replace those in government.',
	Q226: 'Favours: shows it more often or in a better light than others.',

	Q235: 'Parliament: the elected assembly that makes the laws.',
	Q236: 'Experts: people who know a subject through training or work, and are not elected.',
	Q238: 'Democratic: the people choose those who govern, in free elections.',
	Q239: 'Religious law: rules of a religion, as its scholars or authorities read them, applied to everybody.',
	Q240: 'Left and right are used differently from country to country. Go by what the words mean to you.',
	Q242: 'Religious authorities: those who lead a religion or explain its rules.',
	Q244: 'Support: money from the state for people who have no work.',
	Q246: 'Civil rights: freedoms that the state must leave to everyone, such as speech, assembly and a fair trial.',
	Q252: 'Political system: how those who govern are chosen, how they decide, and how they are checked.',
	Q253: 'Human rights: rights that everybody has by being human, such as life, liberty and a fair trial.'
};
