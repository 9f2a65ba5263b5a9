import { battery, topic, fourPoint, scale, single, tenPoint } from '../battery';
import type { ItemId } from '../types';

/** What religion is basically about: a choice of one thing over another. */
function meaning(id: ItemId, contrast: string, first: string, second: string) {
	const label = (thing: string) => thing[0]!.toUpperCase() + thing.slice(1);
	const statement = (chosen: string, left: string) =>
		`I think religion is basically more about ${chosen} than about ${left}.`;
	return single(id, {
		title: `Meaning of religion: ${contrast}`,
		leadIn: 'Which of the two comes closer to your view?',
		question: `What is religion basically about: ${contrast}?`,
		scale: scale('nominal', { 1: label(first), 2: label(second) }),
		polar: [statement(first, second), statement(second, first)]
	});
}

export const religion = topic(
	'religion',
	'Religion',

	single('Q164', {
		title: 'Importance of God',
		question: 'How much does God matter in your life?',
		scale: tenPoint('Does not matter at all', 'Matters very much'),
		polar: [
			'On the whole, God does not matter in my life.',
			'On the whole, God matters in my life.'
		],
		refined: [
			'God hardly matters, or does not matter at all, in my life.',
			'God does not matter very much in my life.',
			'God matters a fair amount in my life.',
			'God matters a great deal in my life.'
		]
	}),

	battery<{ what: string }>({
		leadIn: 'Do you believe in this?',
		scale: scale('nominal', { 1: 'Yes', 2: 'No' }),
		polar: ({ what }) => [
			`I believe that there is ${what}.`,
			`I do not believe that there is ${what}.`
		],
		items: {
			Q165: { title: 'Belief in God', question: 'God', what: 'a God' },
			Q166: {
				title: 'Belief in life after death',
				question: 'Life after death',
				what: 'life after death'
			},
			Q167: { title: 'Belief in hell', question: 'Hell', what: 'a hell' },
			Q168: { title: 'Belief in heaven', question: 'Heaven', what: 'a heaven' }
		}
	}),

	battery<{ claim: string }>({
		leadIn: 'How much do you agree with this?',
		scale: fourPoint('Agree strongly', 'Agree', 'Disagree', 'Disagree strongly'),
		polar: ({ claim }) => [`I agree that ${claim}.`, `I disagree that ${claim}.`],
		refined: ({ claim }) => [
			`I strongly agree that ${claim}.`,
			`I agree, though not strongly, that ${claim}.`,
			`I disagree, though not strongly, that ${claim}.`,
			`I strongly disagree that ${claim}.`
		],
		items: {
			Q169: {
				title: 'Religion against science',
				question: 'Where religion and science contradict each other, religion is always right.',
				claim: 'religion is always right where it contradicts science'
			},
			Q170: {
				title: 'Only one acceptable religion',
				question: 'My religion is the only one that is acceptable.',
				claim: 'my religion is the only one that is acceptable'
			}
		}
	}),

	single('Q171', {
		title: 'Going to religious services',
		question:
			'How often do you go to religious services these days? Leave out weddings and funerals.',
		scale: scale(
			'ordinal',
			{
				1: 'More than once a week',
				2: 'Once a week',
				3: 'Once a month',
				4: 'Only on special holy days',
				5: 'Once a year',
				6: 'Less than once a year',
				7: 'Never or hardly ever'
			},
			[[1, 2, 3], [4, 5, 6], [7]]
		),
		polar: [
			'Weddings and funerals aside, I go to religious services at least once a month.',
			'Weddings and funerals aside, I go to religious services only rarely or on special holy days.',
			'Weddings and funerals aside, I never or hardly ever go to religious services.'
		],
		refined: [
			'Weddings and funerals aside, I go to religious services more than once a week.',
			'Weddings and funerals aside, I go to religious services about once a week.',
			'Weddings and funerals aside, I go to religious services about once a month.',
			'Weddings and funerals aside, I go to religious services only on special holy days.',
			'Weddings and funerals aside, I go to religious services about once a year.',
			'Weddings and funerals aside, I go to religious services less than once a year.',
			'Weddings and funerals aside, I never or hardly ever go to religious services.'
		]
	}),

	single('Q172', {
		title: 'How often I pray',
		question: 'How often do you pray? Leave out weddings and funerals.',
		scale: scale(
			'ordinal',
			{
				1: 'Several times a day',
				2: 'Once a day',
				3: 'Several times a week',
				4: 'Only when I go to religious services',
				5: 'Only on special holy days',
				6: 'Once a year',
				7: 'Less than once a year',
				8: 'Never or hardly ever'
			},
			[[1, 2, 3], [4, 5, 6, 7], [8]]
		),
		polar: [
			'I pray at least several times a week.',
			'I pray only rarely, or only at religious services or on special holy days.',
			'I never or hardly ever pray.'
		],
		refined: [
			'I pray several times a day.',
			'I pray about once a day.',
			'I pray several times a week, though not every day.',
			'I pray only when I go to religious services.',
			'I pray only on special holy days.',
			'I pray about once a year.',
			'I pray less than once a year.',
			'I never or hardly ever pray.'
		]
	}),

	single('Q173', {
		title: 'Religious person or atheist',
		question: 'Whether or not you go to religious services, what would you call yourself?',
		scale: scale('nominal', {
			1: 'A religious person',
			2: 'Not a religious person',
			3: 'An atheist'
		}),
		polar: [
			'I would call myself a religious person.',
			'I would call myself not a religious person.',
			'I would call myself an atheist.'
		]
	}),

	meaning(
		'Q174',
		'rules or good deeds',
		'keeping religious rules and ceremonies',
		'doing good to others'
	),

	meaning(
		'Q175',
		'the next life or this one',
		'making sense of what comes after death',
		'making sense of life in this world'
	)
);
