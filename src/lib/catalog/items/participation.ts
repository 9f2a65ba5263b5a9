import { battery, topic, fourPoint, scale, single } from '../battery';

const action = scale('ordinal', {
	1: 'I have done this',
	2: 'I might do this',
	3: 'I would never do this'
});

/** `done` as in "I have signed it", `deed` as in "I might sign it". */
const actionStatements = ({ done, deed }: { done: string; deed: string }) => [
	`I have ${done}.`,
	`I might ${deed} one day.`,
	`I would never ${deed}.`
];

/** Something that may happen in elections, cut in two where "often" goes: "voters are | given bribes". */
const election = (what: string, subject: string, happens: string) => ({
	title: `Elections: ${what}`,
	question: `${subject[0]!.toUpperCase()}${subject.slice(1)} ${happens}`,
	subject,
	happens
});

export const participation = topic(
	'participation',
	'Political participation',

	single('Q199', {
		title: 'Interest in politics',
		question: 'How much does politics interest you?',
		scale: fourPoint('Very much', 'Somewhat', 'Not very much', 'Not at all'),
		polar: ['Politics interests me.', 'Politics does not interest me.'],
		refined: [
			'Politics interests me very much.',
			'Politics interests me somewhat.',
			'Politics does not interest me very much.',
			'Politics does not interest me at all.'
		]
	}),

	single('Q200', {
		title: 'Talking politics with friends',
		question: 'When you are with friends, how often do you talk about politics?',
		scale: scale('ordinal', { 1: 'Often', 2: 'Sometimes', 3: 'Never' }, [[1, 2], [3]]),
		polar: [
			'My friends and I talk about politics, at least sometimes.',
			'My friends and I never talk about politics.'
		],
		refined: [
			'My friends and I often talk about politics.',
			'My friends and I sometimes talk about politics.',
			'My friends and I never talk about politics.'
		]
	}),

	battery<{ way: string }>({
		leadIn: 'How often do you get news of your country and the world this way?',
		scale: scale(
			'ordinal',
			{
				1: 'Every day',
				2: 'Every week',
				3: 'Every month',
				4: 'Less than once a month',
				5: 'Never'
			},
			[[1, 2], [3, 4], [5]]
		),
		polar: ({ way }) => [
			`I get news ${way} at least every week.`,
			`I get news ${way} now and then, but not every week.`,
			`I never get news ${way}.`
		],
		refined: ({ way }) => [
			`I get news ${way} every day.`,
			`I get news ${way} every week, but not every day.`,
			`I get news ${way} every month, but not every week.`,
			`I get news ${way} less than once a month.`,
			`I never get news ${way}.`
		],
		items: {
			Q201: {
				title: 'News: newspaper',
				question: 'From a daily newspaper',
				way: 'from a daily newspaper'
			},
			Q202: { title: 'News: television', question: 'From television', way: 'from television' },
			Q203: { title: 'News: radio', question: 'From the radio', way: 'from the radio' },
			Q204: {
				title: 'News: mobile phone',
				question: 'On a mobile phone',
				way: 'on a mobile phone'
			},
			Q205: { title: 'News: email', question: 'By email', way: 'by email' },
			Q206: { title: 'News: internet', question: 'On the internet', way: 'on the internet' },
			Q207: {
				title: 'News: social media',
				question: 'On social media such as Facebook or Twitter',
				way: 'on social media'
			},
			Q208: {
				title: 'News: friends and colleagues',
				question: 'By talking with friends or colleagues',
				way: 'by talking with friends or colleagues'
			}
		}
	}),

	battery<{ done: string; deed: string }>({
		leadIn: 'Have you ever done this, might you do it, or would you never do it?',
		scale: action,
		polar: actionStatements,
		items: {
			Q209: {
				title: 'Signing a petition',
				done: 'put my name to a petition',
				deed: 'put my name to a petition'
			},
			Q210: { title: 'Joining a boycott', done: 'joined a boycott', deed: 'join a boycott' },
			Q211: {
				title: 'Peaceful demonstrations',
				question: 'Going to a lawful, peaceful demonstration',
				done: 'gone to a lawful, peaceful demonstration',
				deed: 'go to a lawful, peaceful demonstration'
			},
			Q212: {
				title: 'Unofficial strikes',
				question: 'Joining an unofficial strike',
				done: 'joined an unofficial strike',
				deed: 'join an unofficial strike'
			},
			Q213: {
				title: 'Giving to a campaign',
				question: 'Giving money to a group or campaign',
				done: 'given money to a group or campaign',
				deed: 'give money to a group or campaign'
			},
			Q214: {
				title: 'Contacting officials',
				question: 'Getting in touch with a government official',
				done: 'got in touch with a government official',
				deed: 'get in touch with a government official'
			},
			Q215: {
				title: 'Urging others to act',
				question: 'Urging others to do something about a political issue',
				done: 'urged others to do something about a political issue',
				deed: 'urge others to do something about a political issue'
			},
			Q216: {
				title: 'Urging others to vote',
				question: 'Urging others to go and vote',
				done: 'urged others to go and vote',
				deed: 'urge others to go and vote'
			}
		}
	}),

	battery<{ done: string; deed: string }>({
		leadIn:
			'On the internet or social media: have you ever done this, might you do it, or would you never do it?',
		scale: action,
		polar: actionStatements,
		items: {
			Q217: {
				title: 'Online: looking up politics',
				question: 'Looking for information about politics and political events',
				done: 'looked online for information about politics',
				deed: 'look online for information about politics'
			},
			Q218: {
				title: 'Online: signing a petition',
				question: 'Signing a petition online',
				done: 'put my name to a petition online',
				deed: 'put my name to a petition online'
			},
			Q219: {
				title: 'Online: urging others to act',
				question: 'Urging others to take political action of any kind',
				done: 'urged others online to take political action',
				deed: 'urge others online to take political action'
			},
			Q220: {
				title: 'Online: organising',
				question: 'Organising political activities, events or protests',
				done: 'organised political activities, events or protests online',
				deed: 'organise political activities, events or protests online'
			}
		}
	}),

	battery<{ level: string }>({
		leadIn: 'When there are elections, do you vote?',
		scale: scale(
			'nominal',
			{ 1: 'Always', 2: 'Usually', 3: 'Never', 4: 'I am not allowed to vote' },
			[[1, 2], [3], [4]]
		),
		polar: ({ level }) => [
			`I always or usually vote in ${level} elections.`,
			`I never vote in ${level} elections.`,
			`I do not have the right to vote in ${level} elections.`
		],
		refined: ({ level }) => [
			`I always vote in ${level} elections.`,
			`I usually vote in ${level} elections.`,
			`I never vote in ${level} elections.`,
			`I do not have the right to vote in ${level} elections.`
		],
		items: {
			Q221: { title: 'Voting: local', question: 'In local elections', level: 'local' },
			Q222: { title: 'Voting: national', question: 'In national elections', level: 'national' }
		}
	}),

	// Mind the direction: "very often" is good news in one line and bad news in the next.
	battery<{ subject: string; happens: string }>({
		leadIn: 'How often does this happen in your country’s elections?',
		scale: fourPoint('Very often', 'Quite often', 'Not often', 'Not at all often'),
		polar: ({ subject, happens }) => [
			`In my country’s elections, ${subject} often ${happens}.`,
			`In my country’s elections it is not often that ${subject} ${happens}.`
		],
		refined: ({ subject, happens }) => [
			`In my country’s elections, ${subject} very often ${happens}.`,
			`In my country’s elections, ${subject} quite often ${happens}.`,
			`In my country’s elections it is not often, but does happen, that ${subject} ${happens}.`,
			`In my country’s elections it is not at all often that ${subject} ${happens}.`
		],
		items: {
			Q224: election('fair count', 'the counting of the votes is', 'fair'),
			Q225: election('opposition kept out', 'opposition candidates are', 'barred from running'),
			Q226: election('biased television', 'television news', 'favours the party in government'),
			Q227: election('bribed voters', 'voters are', 'given bribes'),
			Q228: election('fair journalists', 'journalists', 'report fairly on the campaign'),
			Q229: election('fair officials', 'the officials in charge', 'act fairly'),
			Q230: election('bought by the rich', 'rich people', 'buy the result'),
			Q231: election('threats of violence', 'voters', 'face threats of violence where they vote'),
			Q232: election('real choice', 'voters', 'have a real choice'),
			Q233: election(
				'equal chances for women',
				'women',
				'have the same chances as men to run for office'
			)
		}
	}),

	single('Q234', {
		title: 'Importance of honest elections',
		question: 'How important is it in your life that elections are honest?',
		scale: fourPoint(
			'Very important',
			'Rather important',
			'Not very important',
			'Not important at all'
		),
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
	})
);
