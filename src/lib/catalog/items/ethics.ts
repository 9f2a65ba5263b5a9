import { battery, topic, fourPoint, single, tenPoint } from '../battery';

export const ethics = topic(
	'ethics',
	'Right and wrong',

	// Mind the direction: 1 is agreement here, and disagreement in Q158–Q162.
	single('Q176', {
		title: 'Hard to know which moral rules',
		leadIn: 'How much do you agree with this?',
		question: 'Today it is often difficult to know which moral rules to live by.',
		scale: tenPoint('Agree entirely', 'Disagree entirely'),
		polar: [
			'On the whole, I agree that today it is often difficult to know which moral rules to live by.',
			'On the whole, I disagree that today it is often difficult to know which moral rules to live by.'
		],
		refined: [
			'I strongly agree that today it is often difficult to know which moral rules to live by.',
			'I somewhat agree that today it is often difficult to know which moral rules to live by.',
			'I somewhat disagree that today it is often difficult to know which moral rules to live by.',
			'I strongly disagree that today it is often difficult to know which moral rules to live by.'
		]
	}),

	battery<{ act: string }>({
		leadIn: 'How far can this be justified?',
		scale: tenPoint('Never justified', 'Always justified'),
		polar: ({ act }) => [
			`On the whole, I think ${act} cannot be justified.`,
			`On the whole, I think ${act} can be justified.`
		],
		refined: ({ act }) => [
			`I think ${act} can never, or hardly ever, be justified.`,
			`I think ${act} can sometimes be justified, but more often not.`,
			`I think ${act} can often be justified, but not always.`,
			`I think ${act} can always, or nearly always, be justified.`
		],
		items: {
			Q177: {
				title: 'Justifiable: benefit fraud',
				question: 'Claiming government benefits without having a right to them',
				act: 'claiming government benefits without having a right to them'
			},
			Q178: {
				title: 'Justifiable: fare dodging',
				question: 'Travelling on public transport without paying',
				act: 'travelling on public transport without paying'
			},
			Q179: {
				title: 'Justifiable: stealing',
				question: 'Stealing what belongs to someone else',
				act: 'stealing what belongs to someone else'
			},
			Q180: {
				title: 'Justifiable: tax evasion',
				question: 'Cheating on your taxes when you get the chance',
				act: 'cheating on one’s taxes when there is a chance'
			},
			Q181: {
				title: 'Justifiable: taking a bribe',
				question: 'Taking a bribe while doing your job',
				act: 'taking a bribe while doing one’s job'
			},
			Q182: {
				title: 'Justifiable: homosexuality',
				question: 'Homosexuality',
				act: 'homosexuality'
			},
			Q183: { title: 'Justifiable: prostitution', question: 'Prostitution', act: 'prostitution' },
			Q184: { title: 'Justifiable: abortion', question: 'Abortion', act: 'abortion' },
			Q185: { title: 'Justifiable: divorce', question: 'Divorce', act: 'divorce' },
			Q186: {
				title: 'Justifiable: sex before marriage',
				question: 'Sex before marriage',
				act: 'sex before marriage'
			},
			Q187: { title: 'Justifiable: suicide', question: 'Suicide', act: 'suicide' },
			Q188: { title: 'Justifiable: euthanasia', question: 'Euthanasia', act: 'euthanasia' },
			Q189: {
				title: 'Justifiable: wife beating',
				question: 'A man beating his wife',
				act: 'wife beating'
			},
			Q190: {
				title: 'Justifiable: beating children',
				question: 'Parents beating their children',
				act: 'the beating of children by their parents'
			},
			Q191: {
				title: 'Justifiable: violence',
				question: 'Being violent towards other people',
				act: 'being violent towards other people'
			},
			Q192: {
				title: 'Justifiable: terrorism',
				question: 'Terrorism for political, ideological or religious ends',
				act: 'terrorism for political, ideological or religious ends'
			},
			Q193: { title: 'Justifiable: casual sex', question: 'Casual sex', act: 'casual sex' },
			Q194: {
				title: 'Justifiable: political violence',
				question: 'Violence in politics',
				act: 'violence in politics'
			},
			Q195: {
				title: 'Justifiable: death penalty',
				question: 'The death penalty',
				act: 'the death penalty'
			}
		}
	}),

	battery<{ deed: string }>({
		leadIn: 'Should the government of your country have the right to do this?',
		scale: fourPoint('Yes, definitely', 'Yes, probably', 'No, probably not', 'No, definitely not'),
		polar: ({ deed }) => [
			`I think the government should be allowed to ${deed}.`,
			`I think the government should not be allowed to ${deed}.`
		],
		refined: ({ deed }) => [
			`I think the government should definitely be allowed to ${deed}.`,
			`I think the government should probably be allowed to ${deed}.`,
			`I think the government should probably not be allowed to ${deed}.`,
			`I think the government should definitely not be allowed to ${deed}.`
		],
		items: {
			Q196: {
				title: 'Surveillance: cameras',
				question: 'Watch people in public places with video cameras',
				deed: 'watch people in public places with video cameras'
			},
			Q197: {
				title: 'Surveillance: emails and internet',
				question: 'Monitor all emails and everything else people exchange online',
				deed: 'monitor all emails and everything else people exchange online'
			},
			Q198: {
				title: 'Surveillance: secret files',
				question: 'Gather information on anyone in the country without telling them',
				deed: 'gather information on anyone in the country without telling them'
			}
		}
	})
);
