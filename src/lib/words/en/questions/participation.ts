import type { TopicQuestions } from '../../../catalog/texts';

export const participation = {
	title: 'Political participation',
	batteries: {
		Q199: {
			leadIn: null,
			options: ['Very much', 'Somewhat', 'Not very much', 'Not at all']
		},
		Q200: {
			leadIn: null,
			options: ['Often', 'Sometimes', 'Never']
		},
		Q201: {
			leadIn: 'How often do you get news of your country and the world this way?',
			options: ['Every day', 'Every week', 'Every month', 'Less than once a month', 'Never']
		},
		Q209: {
			leadIn: 'Have you ever done this, might you do it, or would you never do it?',
			options: ['I have done this', 'I might do this', 'I would never do this']
		},
		Q217: {
			leadIn:
				'On the internet or social media: have you ever done this, might you do it, or would you never do it?',
			options: ['I have done this', 'I might do this', 'I would never do this']
		},
		Q221: {
			leadIn: 'When there are elections, do you vote?',
			options: ['Always', 'Usually', 'Never', 'I am not allowed to vote']
		},
		Q224: {
			leadIn: 'How often does this happen in your country’s elections?',
			options: ['Very often', 'Quite often', 'Not often', 'Not at all often']
		},
		Q234: {
			leadIn: null,
			options: ['Very important', 'Rather important', 'Not very important', 'Not important at all']
		}
	},
	items: {
		Q199: {
			title: 'Interest in politics',
			line: 'How much does politics interest you?',
			question: 'How much does politics interest you?'
		},
		Q200: {
			title: 'Talking politics with friends',
			line: 'When you are with friends, how often do you talk about politics?',
			question: 'When you are with friends, how often do you talk about politics?'
		},
		Q201: {
			title: 'News: newspaper',
			line: 'From a daily newspaper',
			question: 'How often do you get news from a daily newspaper?'
		},
		Q202: {
			title: 'News: television',
			line: 'From television',
			question: 'How often do you get news from television?'
		},
		Q203: {
			title: 'News: radio',
			line: 'From the radio',
			question: 'How often do you get news from the radio?'
		},
		Q204: {
			title: 'News: mobile phone',
			line: 'On a mobile phone',
			question: 'How often do you get news on a mobile phone?'
		},
		Q205: {
			title: 'News: email',
			line: 'By email',
			question: 'How often do you get news by email?'
		},
		Q206: {
			title: 'News: internet',
			line: 'On the internet',
			question: 'How often do you get news on the internet?'
		},
		Q207: {
			title: 'News: social media',
			line: 'On social media such as Facebook or Twitter',
			question: 'How often do you get news on social media such as Facebook or Twitter?'
		},
		Q208: {
			title: 'News: friends and colleagues',
			line: 'By talking with friends or colleagues',
			question: 'How often do you get news by talking with friends or colleagues?'
		},
		Q209: {
			title: 'Signing a petition',
			line: 'Signing a petition',
			question: 'Have you ever signed a petition, might you, or would you never?'
		},
		Q210: {
			title: 'Joining a boycott',
			line: 'Joining a boycott',
			question: 'Have you ever joined a boycott, might you, or would you never?'
		},
		Q211: {
			title: 'Peaceful demonstrations',
			line: 'Going to a lawful, peaceful demonstration',
			question:
				'Have you ever gone to a lawful, peaceful demonstration, might you, or would you never?'
		},
		Q212: {
			title: 'Unofficial strikes',
			line: 'Joining an unofficial strike',
			question: 'Have you ever joined an unofficial strike, might you, or would you never?'
		},
		Q213: {
			title: 'Giving to a campaign',
			line: 'Giving money to a group or campaign',
			question: 'Have you ever given money to a group or campaign, might you, or would you never?'
		},
		Q214: {
			title: 'Contacting officials',
			line: 'Getting in touch with a government official',
			question:
				'Have you ever got in touch with a government official, might you, or would you never?'
		},
		Q215: {
			title: 'Urging others to act',
			line: 'Urging others to do something about a political issue',
			question:
				'Have you ever urged others to do something about a political issue, might you, or would you never?'
		},
		Q216: {
			title: 'Urging others to vote',
			line: 'Urging others to go and vote',
			question: 'Have you ever urged others to go and vote, might you, or would you never?'
		},
		Q217: {
			title: 'Online: looking up politics',
			line: 'Looking for information about politics and political events',
			question:
				'Have you ever looked online for information about politics, might you, or would you never?'
		},
		Q218: {
			title: 'Online: signing a petition',
			line: 'Signing a petition online',
			question: 'Have you ever signed a petition online, might you, or would you never?'
		},
		Q219: {
			title: 'Online: urging others to act',
			line: 'Urging others to take political action of any kind',
			question:
				'Have you ever urged others online to take political action, might you, or would you never?'
		},
		Q220: {
			title: 'Online: organising',
			line: 'Organising political activities, events or protests',
			question:
				'Have you ever organised political activities or protests online, might you, or would you never?'
		},
		Q221: {
			title: 'Voting: local',
			line: 'In local elections',
			question: 'Do you vote in local elections?'
		},
		Q222: {
			title: 'Voting: national',
			line: 'In national elections',
			question: 'Do you vote in national elections?'
		},
		Q224: {
			title: 'Elections: fair count',
			line: 'The counting of the votes is fair',
			question: 'In your country’s elections, how often is the counting of the votes fair?'
		},
		Q225: {
			title: 'Elections: opposition kept out',
			line: 'Opposition candidates are barred from running',
			question:
				'In your country’s elections, how often are opposition candidates barred from running?'
		},
		Q226: {
			title: 'Elections: biased television',
			line: 'Television news favours the party in government',
			question:
				'In your country’s elections, how often does television news favour the party in government?'
		},
		Q227: {
			title: 'Elections: bribed voters',
			line: 'Voters are given bribes',
			question: 'In your country’s elections, how often are voters given bribes?'
		},
		Q228: {
			title: 'Elections: fair journalists',
			line: 'Journalists report fairly on the campaign',
			question:
				'In your country’s elections, how often do journalists report fairly on the campaign?'
		},
		Q229: {
			title: 'Elections: fair officials',
			line: 'The officials in charge act fairly',
			question: 'In your country’s elections, how often do the officials in charge act fairly?'
		},
		Q230: {
			title: 'Elections: bought by the rich',
			line: 'Rich people buy the result',
			question: 'In your country’s elections, how often do rich people buy the result?'
		},
		Q231: {
			title: 'Elections: threats of violence',
			line: 'Voters face threats of violence where they vote',
			question:
				'In your country’s elections, how often do voters face threats of violence where they vote?'
		},
		Q232: {
			title: 'Elections: real choice',
			line: 'Voters have a real choice',
			question: 'In your country’s elections, how often do voters have a real choice?'
		},
		Q233: {
			title: 'Elections: equal chances for women',
			line: 'Women have the same chances as men to run for office',
			question:
				'In your country’s elections, how often do women have the same chances as men to run for office?'
		},
		Q234: {
			title: 'Importance of honest elections',
			line: 'How important is it in your life that elections are honest?',
			question: 'How important is it in your life that elections are honest?'
		}
	}
} satisfies TopicQuestions;
