import type { TopicQuestions } from '../../../catalog/texts';

export const security = {
	title: 'Safety and security',
	batteries: {
		Q131: {
			leadIn: null,
			options: ['Very safe', 'Fairly safe', 'Not very safe', 'Not safe at all']
		},
		Q132: {
			leadIn: 'How often does this happen in your neighbourhood?',
			options: ['Very often', 'Quite often', 'Not often', 'Hardly ever or never']
		},
		Q139: {
			leadIn: 'Have you done this to be safe?',
			options: ['Yes', 'No']
		},
		Q142: {
			leadIn: 'How much do you worry about this?',
			options: ['Very much', 'Quite a lot', 'Not much', 'Not at all']
		},
		Q144: {
			leadIn: null,
			options: ['Yes', 'No']
		},
		Q146: {
			leadIn: 'How much do you worry about this?',
			options: ['Very much', 'Quite a lot', 'Not much', 'Not at all']
		},
		Q149: {
			leadIn: 'Both may matter to you. If you had to choose, which matters more?',
			options: ['Freedom', 'Equality']
		},
		Q150: {
			leadIn: 'Both may matter to you. If you had to choose, which matters more?',
			options: ['Freedom', 'Security']
		},
		Q151: {
			leadIn: 'Let us hope it never comes to a war.',
			options: ['Yes', 'No']
		}
	},
	items: {
		Q131: {
			title: 'Feeling safe',
			line: 'How safe do you feel in your neighbourhood these days?',
			question: 'How safe do you feel in your neighbourhood these days?'
		},
		Q132: {
			title: 'Neighbourhood: robberies',
			line: 'Robberies',
			question: 'How often is there a robbery in your neighbourhood?'
		},
		Q133: {
			title: 'Neighbourhood: street drinking',
			line: 'Drinking alcohol in the street',
			question: 'How often is there drinking of alcohol in the street in your neighbourhood?'
		},
		Q134: {
			title: 'Neighbourhood: police interference',
			line: 'Police or soldiers interfering in people’s private lives',
			question:
				'How often is there interference by police or soldiers in private lives in your neighbourhood?'
		},
		Q135: {
			title: 'Neighbourhood: racism',
			line: 'Racist behaviour',
			question: 'How often is there racist behaviour in your neighbourhood?'
		},
		Q136: {
			title: 'Neighbourhood: drug dealing',
			line: 'Selling drugs in the street',
			question: 'How often is there selling of drugs in the street in your neighbourhood?'
		},
		Q137: {
			title: 'Neighbourhood: street violence',
			line: 'Violence and fights in the street',
			question: 'How often is there violence or fighting in the street in your neighbourhood?'
		},
		Q138: {
			title: 'Neighbourhood: sexual harassment',
			line: 'Sexual harassment',
			question: 'How often is there sexual harassment in your neighbourhood?'
		},
		Q139: {
			title: 'For safety: little cash',
			line: 'Limited the money you carry',
			question: 'Have you limited the money you carry to be safe?'
		},
		Q140: {
			title: 'For safety: in at night',
			line: 'Stayed in at night rather than going out',
			question: 'Have you stayed in at night to be safe?'
		},
		Q141: {
			title: 'For safety: weapon',
			line: 'Carried a knife, a gun or another weapon',
			question: 'Have you carried a knife, a gun or another weapon to be safe?'
		},
		Q142: {
			title: 'Worry: work',
			line: 'Losing your job, or not finding one',
			question: 'How much do you worry about losing your job, or not finding one?'
		},
		Q143: {
			title: 'Worry: children’s education',
			line: 'Being unable to give your children a good education',
			question: 'How much do you worry about being unable to give your children a good education?'
		},
		Q144: {
			title: 'Crime: myself',
			line: 'In the past year, has a crime been committed against you?',
			question: 'In the past year, has a crime been committed against you?'
		},
		Q145: {
			title: 'Crime: my family',
			line: 'In the past year, has a crime been committed against anyone in your close family?',
			question: 'In the past year, has a crime been committed against anyone in your close family?'
		},
		Q146: {
			title: 'Worry: war',
			line: 'A war that involves your country',
			question: 'How much do you worry about a war that involves your country?'
		},
		Q147: {
			title: 'Worry: terrorism',
			line: 'A terrorist attack',
			question: 'How much do you worry about a terrorist attack?'
		},
		Q148: {
			title: 'Worry: civil war',
			line: 'A civil war',
			question: 'How much do you worry about a civil war?'
		},
		Q149: {
			title: 'Freedom or equality',
			line: 'Freedom or equality?',
			question: 'If you had to choose, which matters more: freedom or equality?'
		},
		Q150: {
			title: 'Freedom or security',
			line: 'Freedom or security?',
			question: 'If you had to choose, which matters more: freedom or security?'
		},
		Q151: {
			title: 'Fighting for my country',
			line: 'If it did, would you be willing to fight for your country?',
			question: 'If it came to a war, would you be willing to fight for your country?'
		}
	}
} satisfies TopicQuestions;
