import type { TopicStatements } from '../../../catalog/texts';

export const participation = {
	Q199: {
		polar: ['Politics interests me.', 'Politics does not interest me.'],
		refined: [
			'Politics interests me very much.',
			'Politics interests me somewhat.',
			'Politics does not interest me very much.',
			'Politics does not interest me at all.'
		]
	},
	Q200: {
		polar: [
			'My friends and I talk about politics, at least sometimes.',
			'My friends and I never talk about politics.'
		],
		refined: [
			'My friends and I often talk about politics.',
			'My friends and I sometimes talk about politics.',
			'My friends and I never talk about politics.'
		]
	},
	Q201: {
		polar: [
			'I get news from a daily newspaper at least every week.',
			'I get news from a daily newspaper now and then, but not every week.',
			'I never get news from a daily newspaper.'
		],
		refined: [
			'I get news from a daily newspaper every day.',
			'I get news from a daily newspaper every week, but not every day.',
			'I get news from a daily newspaper every month, but not every week.',
			'I get news from a daily newspaper less than once a month.',
			'I never get news from a daily newspaper.'
		]
	},
	Q202: {
		polar: [
			'I get news from television at least every week.',
			'I get news from television now and then, but not every week.',
			'I never get news from television.'
		],
		refined: [
			'I get news from television every day.',
			'I get news from television every week, but not every day.',
			'I get news from television every month, but not every week.',
			'I get news from television less than once a month.',
			'I never get news from television.'
		]
	},
	Q203: {
		polar: [
			'I get news from the radio at least every week.',
			'I get news from the radio now and then, but not every week.',
			'I never get news from the radio.'
		],
		refined: [
			'I get news from the radio every day.',
			'I get news from the radio every week, but not every day.',
			'I get news from the radio every month, but not every week.',
			'I get news from the radio less than once a month.',
			'I never get news from the radio.'
		]
	},
	Q204: {
		polar: [
			'I get news on a mobile phone at least every week.',
			'I get news on a mobile phone now and then, but not every week.',
			'I never get news on a mobile phone.'
		],
		refined: [
			'I get news on a mobile phone every day.',
			'I get news on a mobile phone every week, but not every day.',
			'I get news on a mobile phone every month, but not every week.',
			'I get news on a mobile phone less than once a month.',
			'I never get news on a mobile phone.'
		]
	},
	Q205: {
		polar: [
			'I get news by email at least every week.',
			'I get news by email now and then, but not every week.',
			'I never get news by email.'
		],
		refined: [
			'I get news by email every day.',
			'I get news by email every week, but not every day.',
			'I get news by email every month, but not every week.',
			'I get news by email less than once a month.',
			'I never get news by email.'
		]
	},
	Q206: {
		polar: [
			'I get news on the internet at least every week.',
			'I get news on the internet now and then, but not every week.',
			'I never get news on the internet.'
		],
		refined: [
			'I get news on the internet every day.',
			'I get news on the internet every week, but not every day.',
			'I get news on the internet every month, but not every week.',
			'I get news on the internet less than once a month.',
			'I never get news on the internet.'
		]
	},
	Q207: {
		polar: [
			'I get news on social media at least every week.',
			'I get news on social media now and then, but not every week.',
			'I never get news on social media.'
		],
		refined: [
			'I get news on social media every day.',
			'I get news on social media every week, but not every day.',
			'I get news on social media every month, but not every week.',
			'I get news on social media less than once a month.',
			'I never get news on social media.'
		]
	},
	Q208: {
		polar: [
			'I get news by talking with friends or colleagues at least every week.',
			'I get news by talking with friends or colleagues now and then, but not every week.',
			'I never get news by talking with friends or colleagues.'
		],
		refined: [
			'I get news by talking with friends or colleagues every day.',
			'I get news by talking with friends or colleagues every week, but not every day.',
			'I get news by talking with friends or colleagues every month, but not every week.',
			'I get news by talking with friends or colleagues less than once a month.',
			'I never get news by talking with friends or colleagues.'
		]
	},
	Q209: {
		polar: [
			'I have put my name to a petition.',
			'I might put my name to a petition one day.',
			'I would never put my name to a petition.'
		]
	},
	Q210: {
		polar: [
			'I have joined a boycott.',
			'I might join a boycott one day.',
			'I would never join a boycott.'
		]
	},
	Q211: {
		polar: [
			'I have gone to a lawful, peaceful demonstration.',
			'I might go to a lawful, peaceful demonstration one day.',
			'I would never go to a lawful, peaceful demonstration.'
		]
	},
	Q212: {
		polar: [
			'I have joined an unofficial strike.',
			'I might join an unofficial strike one day.',
			'I would never join an unofficial strike.'
		]
	},
	Q213: {
		polar: [
			'I have given money to a group or campaign.',
			'I might give money to a group or campaign one day.',
			'I would never give money to a group or campaign.'
		]
	},
	Q214: {
		polar: [
			'I have got in touch with a government official.',
			'I might get in touch with a government official one day.',
			'I would never get in touch with a government official.'
		]
	},
	Q215: {
		polar: [
			'I have urged others to do something about a political issue.',
			'I might urge others to do something about a political issue one day.',
			'I would never urge others to do something about a political issue.'
		]
	},
	Q216: {
		polar: [
			'I have urged others to go and vote.',
			'I might urge others to go and vote one day.',
			'I would never urge others to go and vote.'
		]
	},
	Q217: {
		polar: [
			'I have looked online for information about politics.',
			'I might look online for information about politics one day.',
			'I would never look online for information about politics.'
		]
	},
	Q218: {
		polar: [
			'I have put my name to a petition online.',
			'I might put my name to a petition online one day.',
			'I would never put my name to a petition online.'
		]
	},
	Q219: {
		polar: [
			'I have urged others online to take political action.',
			'I might urge others online to take political action one day.',
			'I would never urge others online to take political action.'
		]
	},
	Q220: {
		polar: [
			'I have organised political activities, events or protests online.',
			'I might organise political activities, events or protests online one day.',
			'I would never organise political activities, events or protests online.'
		]
	},
	Q221: {
		polar: [
			'I always or usually vote in local elections.',
			'I never vote in local elections.',
			'I do not have the right to vote in local elections.'
		],
		refined: [
			'I always vote in local elections.',
			'I usually vote in local elections.',
			'I never vote in local elections.',
			'I do not have the right to vote in local elections.'
		]
	},
	Q222: {
		polar: [
			'I always or usually vote in national elections.',
			'I never vote in national elections.',
			'I do not have the right to vote in national elections.'
		],
		refined: [
			'I always vote in national elections.',
			'I usually vote in national elections.',
			'I never vote in national elections.',
			'I do not have the right to vote in national elections.'
		]
	},
	Q224: {
		polar: [
			'In my country’s elections, the counting of the votes is often fair.',
			'In my country’s elections it is not often that the counting of the votes is fair.'
		],
		refined: [
			'In my country’s elections, the counting of the votes is very often fair.',
			'In my country’s elections, the counting of the votes is quite often fair.',
			'In my country’s elections it is not often, but does happen, that the counting of the votes is fair.',
			'In my country’s elections it is not at all often that the counting of the votes is fair.'
		]
	},
	Q225: {
		polar: [
			'In my country’s elections, opposition candidates are often barred from running.',
			'In my country’s elections it is not often that opposition candidates are barred from running.'
		],
		refined: [
			'In my country’s elections, opposition candidates are very often barred from running.',
			'In my country’s elections, opposition candidates are quite often barred from running.',
			'In my country’s elections it is not often, but does happen, that opposition candidates are barred from running.',
			'In my country’s elections it is not at all often that opposition candidates are barred from running.'
		]
	},
	Q226: {
		polar: [
			'In my country’s elections, television news often favours the party in government.',
			'In my country’s elections it is not often that television news favours the party in government.'
		],
		refined: [
			'In my country’s elections, television news very often favours the party in government.',
			'In my country’s elections, television news quite often favours the party in government.',
			'In my country’s elections it is not often, but does happen, that television news favours the party in government.',
			'In my country’s elections it is not at all often that television news favours the party in government.'
		]
	},
	Q227: {
		polar: [
			'In my country’s elections, voters are often given bribes.',
			'In my country’s elections it is not often that voters are given bribes.'
		],
		refined: [
			'In my country’s elections, voters are very often given bribes.',
			'In my country’s elections, voters are quite often given bribes.',
			'In my country’s elections it is not often, but does happen, that voters are given bribes.',
			'In my country’s elections it is not at all often that voters are given bribes.'
		]
	},
	Q228: {
		polar: [
			'In my country’s elections, journalists often report fairly on the campaign.',
			'In my country’s elections it is not often that journalists report fairly on the campaign.'
		],
		refined: [
			'In my country’s elections, journalists very often report fairly on the campaign.',
			'In my country’s elections, journalists quite often report fairly on the campaign.',
			'In my country’s elections it is not often, but does happen, that journalists report fairly on the campaign.',
			'In my country’s elections it is not at all often that journalists report fairly on the campaign.'
		]
	},
	Q229: {
		polar: [
			'In my country’s elections, the officials in charge often act fairly.',
			'In my country’s elections it is not often that the officials in charge act fairly.'
		],
		refined: [
			'In my country’s elections, the officials in charge very often act fairly.',
			'In my country’s elections, the officials in charge quite often act fairly.',
			'In my country’s elections it is not often, but does happen, that the officials in charge act fairly.',
			'In my country’s elections it is not at all often that the officials in charge act fairly.'
		]
	},
	Q230: {
		polar: [
			'In my country’s elections, rich people often buy the result.',
			'In my country’s elections it is not often that rich people buy the result.'
		],
		refined: [
			'In my country’s elections, rich people very often buy the result.',
			'In my country’s elections, rich people quite often buy the result.',
			'In my country’s elections it is not often, but does happen, that rich people buy the result.',
			'In my country’s elections it is not at all often that rich people buy the result.'
		]
	},
	Q231: {
		polar: [
			'In my country’s elections, voters often face threats of violence where they vote.',
			'In my country’s elections it is not often that voters face threats of violence where they vote.'
		],
		refined: [
			'In my country’s elections, voters very often face threats of violence where they vote.',
			'In my country’s elections, voters quite often face threats of violence where they vote.',
			'In my country’s elections it is not often, but does happen, that voters face threats of violence where they vote.',
			'In my country’s elections it is not at all often that voters face threats of violence where they vote.'
		]
	},
	Q232: {
		polar: [
			'In my country’s elections, voters often have a real choice.',
			'In my country’s elections it is not often that voters have a real choice.'
		],
		refined: [
			'In my country’s elections, voters very often have a real choice.',
			'In my country’s elections, voters quite often have a real choice.',
			'In my country’s elections it is not often, but does happen, that voters have a real choice.',
			'In my country’s elections it is not at all often that voters have a real choice.'
		]
	},
	Q233: {
		polar: [
			'In my country’s elections, women often have the same chances as men to run for office.',
			'In my country’s elections it is not often that women have the same chances as men to run for office.'
		],
		refined: [
			'In my country’s elections, women very often have the same chances as men to run for office.',
			'In my country’s elections, women quite often have the same chances as men to run for office.',
			'In my country’s elections it is not often, but does happen, that women have the same chances as men to run for office.',
			'In my country’s elections it is not at all often that women have the same chances as men to run for office.'
		]
	},
	Q234: {
		polar: [
			'Honest elections are important in my life.',
			'Honest elections are not important in my life.'
		],
		refined: [
			'Honest elections are very important in my life.',
			'Honest elections are rather important in my life.',
			'Honest elections are not very important in my life.',
			'Honest elections are not at all important in my life.'
		]
	}
} satisfies TopicStatements;
