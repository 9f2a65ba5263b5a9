import type { TopicQuestions } from '../../../catalog/texts';

export const ethics = {
	title: 'Right and wrong',
	batteries: {
		Q176: {
			leadIn: 'How much do you agree with this?',
			options: ['Agree entirely', 'Disagree entirely']
		},
		Q177: {
			leadIn: 'How far can this be justified?',
			options: ['Never justified', 'Always justified']
		},
		Q196: {
			leadIn: 'Should the government of your country have the right to do this?',
			options: ['Yes, definitely', 'Yes, probably', 'No, probably not', 'No, definitely not']
		}
	},
	items: {
		Q176: {
			title: 'Hard to know which moral rules',
			line: 'Today it is often difficult to know which moral rules to live by.',
			question:
				'How far do you agree that it is often difficult today to know which moral rules to live by?'
		},
		Q177: {
			title: 'Justifiable: benefit fraud',
			line: 'Claiming government benefits without having a right to them',
			question: 'How far can claiming benefits without having a right to them be justified?'
		},
		Q178: {
			title: 'Justifiable: fare dodging',
			line: 'Travelling on public transport without paying',
			question: 'How far can travelling on public transport without paying be justified?'
		},
		Q179: {
			title: 'Justifiable: stealing',
			line: 'Stealing what belongs to someone else',
			question: 'How far can stealing what belongs to someone else be justified?'
		},
		Q180: {
			title: 'Justifiable: tax evasion',
			line: 'Cheating on your taxes when you get the chance',
			question: 'How far can cheating on your taxes be justified?'
		},
		Q181: {
			title: 'Justifiable: taking a bribe',
			line: 'Taking a bribe while doing your job',
			question: 'How far can taking a bribe while doing your job be justified?'
		},
		Q182: {
			title: 'Justifiable: homosexuality',
			line: 'Homosexuality',
			question: 'How far can homosexuality be justified?'
		},
		Q183: {
			title: 'Justifiable: prostitution',
			line: 'Prostitution',
			question: 'How far can prostitution be justified?'
		},
		Q184: {
			title: 'Justifiable: abortion',
			line: 'Abortion',
			question: 'How far can abortion be justified?'
		},
		Q185: {
			title: 'Justifiable: divorce',
			line: 'Divorce',
			question: 'How far can divorce be justified?'
		},
		Q186: {
			title: 'Justifiable: sex before marriage',
			line: 'Sex before marriage',
			question: 'How far can sex before marriage be justified?'
		},
		Q187: {
			title: 'Justifiable: suicide',
			line: 'Suicide',
			question: 'How far can suicide be justified?'
		},
		Q188: {
			title: 'Justifiable: euthanasia',
			line: 'Euthanasia',
			question: 'How far can euthanasia be justified?'
		},
		Q189: {
			title: 'Justifiable: wife beating',
			line: 'A man beating his wife',
			question: 'How far can a man beating his wife be justified?'
		},
		Q190: {
			title: 'Justifiable: beating children',
			line: 'Parents beating their children',
			question: 'How far can parents beating their children be justified?'
		},
		Q191: {
			title: 'Justifiable: violence',
			line: 'Being violent towards other people',
			question: 'How far can being violent towards other people be justified?'
		},
		Q192: {
			title: 'Justifiable: terrorism',
			line: 'Terrorism for political, ideological or religious ends',
			question: 'How far can terrorism for political, ideological or religious ends be justified?'
		},
		Q193: {
			title: 'Justifiable: casual sex',
			line: 'Casual sex',
			question: 'How far can casual sex be justified?'
		},
		Q194: {
			title: 'Justifiable: political violence',
			line: 'Violence in politics',
			question: 'How far can violence in politics be justified?'
		},
		Q195: {
			title: 'Justifiable: death penalty',
			line: 'The death penalty',
			question: 'How far can the death penalty be justified?'
		},
		Q196: {
			title: 'Surveillance: cameras',
			line: 'Watch people in public places with video cameras',
			question: 'Should your government have the right to watch public places with video cameras?'
		},
		Q197: {
			title: 'Surveillance: emails and internet',
			line: 'Monitor all emails and everything else people exchange online',
			question:
				'Should your government have the right to monitor all emails and everything else people exchange online?'
		},
		Q198: {
			title: 'Surveillance: secret files',
			line: 'Gather information on anyone in the country without telling them',
			question:
				'Should your government have the right to gather information on anyone in the country without telling them?'
		}
	}
} satisfies TopicQuestions;
