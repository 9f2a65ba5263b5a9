import { battery, topic, fourPoint, scale, single } from '../battery';
import type { Battery } from '../battery';

const yesNo = scale('nominal', { 1: 'Yes', 2: 'No' });

const bothMatter = 'Both may matter to you. If you had to choose, which matters more?';

const worry: Omit<Battery<{ threat: string }>, 'items'> = {
	leadIn: 'How much do you worry about this?',
	scale: fourPoint('Very much', 'Quite a lot', 'Not much', 'Not at all'),
	polar: ({ threat }) => [
		`It worries me that ${threat}.`,
		`It worries me little, or not at all, that ${threat}.`
	],
	refined: ({ threat }) => [
		`It worries me very much that ${threat}.`,
		`It worries me quite a lot that ${threat}.`,
		`It does not worry me much that ${threat}.`,
		`It does not worry me at all that ${threat}.`
	]
};

export const security = topic(
	'security',
	'Safety and security',

	single('Q131', {
		title: 'Feeling safe',
		question: 'How safe do you feel in your neighbourhood these days?',
		scale: fourPoint('Very safe', 'Fairly safe', 'Not very safe', 'Not safe at all'),
		polar: [
			'I feel safe in my neighbourhood these days.',
			'I do not feel safe in my neighbourhood these days.'
		],
		refined: [
			'I feel very safe in my neighbourhood these days.',
			'I feel fairly safe in my neighbourhood these days.',
			'I do not feel very safe in my neighbourhood these days.',
			'I do not feel at all safe in my neighbourhood these days.'
		]
	}),

	battery<{ subject: string }>({
		leadIn: 'How often does this happen in your neighbourhood?',
		scale: fourPoint('Very often', 'Quite often', 'Not often', 'Hardly ever or never'),
		polar: ({ subject }) => [
			`${subject} common in my neighbourhood.`,
			`${subject} uncommon in my neighbourhood.`
		],
		refined: ({ subject }) => [
			`${subject} very common in my neighbourhood.`,
			`${subject} quite common in my neighbourhood.`,
			`${subject} not very common in my neighbourhood.`,
			`${subject} very rare or unheard of in my neighbourhood.`
		],
		items: {
			Q132: { title: 'Neighbourhood: robberies', question: 'Robberies', subject: 'Robberies are' },
			Q133: {
				title: 'Neighbourhood: street drinking',
				question: 'Drinking alcohol in the street',
				subject: 'Drinking alcohol in the street is'
			},
			Q134: {
				title: 'Neighbourhood: police interference',
				question: 'Police or soldiers interfering in people’s private lives',
				subject: 'Interference by police or soldiers in people’s private lives is'
			},
			Q135: {
				title: 'Neighbourhood: racism',
				question: 'Racist behaviour',
				subject: 'Racist behaviour is'
			},
			Q136: {
				title: 'Neighbourhood: drug dealing',
				question: 'Selling drugs in the street',
				subject: 'Selling drugs in the street is'
			},
			Q137: {
				title: 'Neighbourhood: street violence',
				question: 'Violence and fights in the street',
				subject: 'Violence and fights in the street are'
			},
			Q138: {
				title: 'Neighbourhood: sexual harassment',
				question: 'Sexual harassment',
				subject: 'Sexual harassment is'
			}
		}
	}),

	battery<{ step: string }>({
		leadIn: 'Have you done this to be safe?',
		scale: yesNo,
		polar: ({ step }) => [
			`Worries about my safety have made me ${step}.`,
			`Worries about my safety have not made me ${step}.`
		],
		items: {
			Q139: {
				title: 'For safety: little cash',
				question: 'Limited the money you carry',
				step: 'limit the money I carry'
			},
			Q140: {
				title: 'For safety: in at night',
				question: 'Stayed in at night rather than going out',
				step: 'stay in at night'
			},
			Q141: {
				title: 'For safety: weapon',
				question: 'Carried a knife, a gun or another weapon',
				step: 'carry a weapon'
			}
		}
	}),

	battery({
		...worry,
		items: {
			Q142: {
				title: 'Worry: work',
				question: 'Losing your job, or not finding one',
				threat: 'I might lose my job or not find one'
			},
			Q143: {
				title: 'Worry: children’s education',
				question: 'Being unable to give your children a good education',
				threat: 'I might be unable to give my children a good education'
			}
		}
	}),

	single('Q144', {
		title: 'Crime: myself',
		question: 'In the past year, has a crime been committed against you?',
		scale: yesNo,
		polar: [
			'In the past year, a crime was committed against me.',
			'In the past year, no crime was committed against me.'
		]
	}),

	single('Q145', {
		title: 'Crime: my family',
		question: 'In the past year, has a crime been committed against anyone in your close family?',
		scale: yesNo,
		polar: [
			'In the past year, a crime was committed against someone in my close family.',
			'In the past year, no crime was committed against anyone in my close family.'
		]
	}),

	battery({
		...worry,
		items: {
			Q146: {
				title: 'Worry: war',
				question: 'A war that involves your country',
				threat: 'my country might become involved in a war'
			},
			Q147: {
				title: 'Worry: terrorism',
				question: 'A terrorist attack',
				threat: 'there might be a terrorist attack'
			},
			Q148: {
				title: 'Worry: civil war',
				question: 'A civil war',
				threat: 'there might be a civil war'
			}
		}
	}),

	single('Q149', {
		title: 'Freedom or equality',
		leadIn: bothMatter,
		question: 'Freedom or equality?',
		scale: scale('nominal', { 1: 'Freedom', 2: 'Equality' }),
		polar: [
			'Freedom matters more to me than equality.',
			'Equality matters more to me than freedom.'
		]
	}),

	single('Q150', {
		title: 'Freedom or security',
		leadIn: bothMatter,
		question: 'Freedom or security?',
		scale: scale('nominal', { 1: 'Freedom', 2: 'Security' }),
		polar: [
			'Freedom matters more to me than security.',
			'Security matters more to me than freedom.'
		]
	}),

	single('Q151', {
		title: 'Fighting for my country',
		leadIn: 'Let us hope it never comes to a war.',
		question: 'If it did, would you be willing to fight for your country?',
		scale: yesNo,
		polar: [
			'If there were a war, I would be willing to fight for my country.',
			'If there were a war, I would not be willing to fight for my country.'
		]
	})
);
