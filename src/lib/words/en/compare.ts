import { isolated, number, percent, plural } from '../format';

const n = (value: number) => number('en', value);
const list = (names: readonly string[]) => new Intl.ListFormat('en-GB').format(names);
/** Of countries: one name, or any of several. */
const either = (names: readonly string[]) =>
	new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);
const questions = (value: number) =>
	plural('en', value, { one: `${n(value)} question`, other: `${n(value)} questions` });
const answers = (value: number) =>
	plural('en', value, { one: `${n(value)} answer`, other: `${n(value)} answers` });

const decimals = (places: number) => {
	const options = { minimumFractionDigits: places, maximumFractionDigits: places };
	return new Intl.NumberFormat('en', options).format;
};
const tenths = decimals(1);
const hundredths = decimals(2);

/** How people lie around their country's point on the map; pairs are across and up. */
interface Spread {
	readonly people: number;
	readonly countries: number;
	readonly within: readonly [number, number];
	readonly between: readonly [number, number];
	readonly reliability: readonly [number, number];
}

/** The screens that put a person beside others. Names of countries come as they stand in a sentence. */
export const compare = {
	title: 'Compare',
	tabs: {
		label: 'Compare with',
		map: 'Map',
		nearest: 'Nearest',
		question: 'A question',
		two: 'Two people',
		likeYou: 'Someone like you'
	},
	looking: 'Looking for answers saved in this browser …',
	loading: 'Loading how other people answered …',
	tryAgain: 'Try again',
	answerSome: 'Answer some questions',

	map: {
		heading: 'Your place on the map',
		empty: 'The map of values',
		nearest: (country: string) => `On the map, ${country} is nearest`,
		emptyLead: 'Where whole countries stand. Answer some questions to find yourself among them.',
		answered: (answered: number, all: number) =>
			`You have answered ${n(answered)} of the map’s ${questions(all)}.`,
		inTheRing: 'You are somewhere in the ring. Each further answer makes it smaller.',
		exact: 'Your place comes from your own answers alone.',
		finding: 'Finding your place …',
		waiting: 'Your place appears once the machine is ready.',
		answerOthers: (missing: number) =>
			plural('en', missing, {
				one: `Answer the other ${n(missing)}`,
				other: `Answer the other ${n(missing)}`
			}),
		chart: 'The map of values',
		reading: (nearest: readonly string[]) => `The closest countries are ${list(nearest)}.`,
		countries: (countries: number) =>
			`Where ${n(countries)} countries stood when they were last asked.`,
		axes: {
			left: 'Getting by first',
			right: 'Living as one likes',
			top: 'Little tradition',
			bottom: 'Much tradition'
		},
		you: 'You',
		/** How far a person's point can be trusted. */
		trust: {
			title: 'How far can your point be trusted?',
			/** Distances are in units of the map, across and up. */
			people: (
				{ people, countries, within, between, reliability }: Spread,
				margin: readonly [number, number]
			) =>
				`Not far. The map was made for countries: a country’s point is the mean of a thousand people or more, in whom chance evens out. One person’s ten answers do not. Among ${n(people)} people of ${n(countries)} countries, people of the same country lie ${tenths(within[0])} (across) and ${tenths(within[1])} (up) around its point, while the countries’ points lie only ${tenths(between[0])} and ${tenths(between[1])} apart (standard deviations). And the ten items hang together loosely in single people (Cronbach’s alpha ${hundredths(reliability[0])} and ${hundredths(reliability[1])}): ten other questions of the same kind could move you by ±${tenths(margin[0])} and ±${tenths(margin[1])}.`,
			draws:
				'The draws ask the missing questions in four rounds, each knowing those drawn before it, so that answers which go together in people mostly go together here. They are only as good as the machine: the region is about what you would still answer, not about how far the answers can be trusted.'
		},
		find: 'Find a country',
		findExample: 'Brazil, Japan …',
		found: (names: readonly string[]) => `Found: ${list(names)}.`,
		notFound: (search: string) => `No country on the map has “${isolated(search)}” in its name.`,
		older: (year: number) => `Countries last asked before ${year}, too`,
		zones: 'Colours for parts of the world',
		tapOne: 'Tap a dot for its name.',
		/** Of the dot tapped. */
		about: (country: string, zone: string, year: number) =>
			`${country}: ${zone}, asked in ${year}.`,
		view: 'The part of the map shown',
		zoomIn: 'Zoom in',
		zoomOut: 'Zoom out',
		left: 'Left',
		right: 'Right',
		up: 'Up',
		down: 'Down',
		whole: 'Whole map',
		columns: {
			country: 'Country',
			zone: 'Part of the world',
			year: 'Year',
			across: 'Getting by first (−) to living as one likes (+)',
			up: 'Much tradition (−) to little (+)',
			distance: 'Distance from you'
		},
		source:
			'Positions: World Values Survey and European Values Study, computed by The Economist (MIT licence). The map is Inglehart and Welzel’s, and so, by and large, are the parts of the world.'
	},

	nearest: {
		heading: (country: string) => `You answer most like people in ${country}`,
		/** Where chance may have put the others behind the first. */
		headingSeveral: (countries: readonly string[]) =>
			`You answer most like people in ${either(countries)}`,
		/** Where more are as near as can be told. */
		headingMany: (country: string) => `You are nearest to ${country}, but others are about as near`,
		empty: 'Countries whose people answer like you',
		lead: 'How much commoner are your answers there than worldwide? At +20 % each is, on average, a fifth commoner; at 0 % they are as common as anywhere. This goes by all your answers. The map goes by a few of them, so another country can be nearest there.',
		/** @param value per cent; 0 has no sign */
		difference: (value: number) => {
			const rounded = Math.round(value);
			const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : '';
			return `${sign}${n(Math.abs(rounded))} %`;
		},
		tooFew: (least: number, answered: number) =>
			`It takes ${answers(least)} to compare you with a country. You have given ${n(answered)}.`,
		on: 'Compare on',
		all: (given: number) => `All my ${answers(given)}`,
		topic: (title: string, given: number) => `${title} (${answers(given)})`,
		topicTooFew: (title: string, given: number, least: number) =>
			`${title} (${n(given)} of the ${answers(least)} it takes)`,
		chart: 'Closest and farthest',
		chartOf: (topic: string) => `Closest and farthest: ${topic}`,
		reading: (closest: string, farthest: string) =>
			`Closest to you: ${closest}. Farthest: ${farthest}.`,
		alike: (alike: number, all: number) =>
			`The first ${n(alike)} of ${n(all)} are too close to call.`,
		/** Where one's own country stands. */
		own: (country: string, place: number) => `Where you live, ${country}, is number ${n(place)}.`,
		ownMissing: (country: string) =>
			`Where you live, ${country}, cannot be compared: fewer than half of your questions were asked there.`,
		farther: 'rarer there',
		nearer: 'commoner there',
		/** Names of societies without article. */
		missing: (societies: number) =>
			plural('en', societies, {
				one: `${n(societies)} society cannot be compared yet`,
				other: `${n(societies)} societies cannot be compared yet`
			}),
		missingNames: (names: readonly string[]) =>
			`Fewer than half of your questions were asked in ${list(names)}.`,
		noCountry: 'No country was asked half of the questions you answered. Answer a few more.',
		closer: 'Look closer at',
		byTopic: (country: string) => `You and ${country}, by topic`,
		byTopicReading: (least: number) =>
			`Topics with at least ${questions(least)} in common. The fewer there are, the longer the line of doubt.`,
		brings: 'What brings you nearer',
		parts: 'What sets you apart',
		bringsNothing: 'No answer of yours is commoner there than worldwide.',
		partsNothing: 'No answer of yours is rarer there than worldwide.',
		shares: (there: number, country: string, world: number) =>
			`${percent('en', there)} in ${country}, ${percent('en', world)} worldwide`,
		noFrance:
			'These are the societies of the survey’s wave 7. France, Spain, Sweden and others that were asked in its European sister alone stand on the map only.',
		note: 'Shares follow the survey’s weights where it has them. A question that a country was not asked, or that fewer than a hundred people there answered, brings it neither nearer nor farther.',
		source: (compared: number, all: number) =>
			`World Values Survey wave 7; ${n(compared)} of ${n(all)} societies can be compared with you. Lines: 90 % intervals, by drawing the questions again.`,
		columns: {
			society: 'Society',
			topic: 'Topic',
			nearness: 'Commoner there',
			from: '90 % interval from',
			to: 'to',
			shared: 'Questions in common',
			weighted: 'of them weighted'
		}
	},

	question: {
		notAnswered: 'You have not answered this one.',
		answerIt: 'Answer it yourself',
		changeIt: 'Change my answer',
		/** @param answer as quoted within a sentence */
		said: (answer: string, world: number) =>
			`You said ${answer}. So do ${percent('en', world)} of people worldwide.`,
		gave: (share: number) =>
			`From your other answers the machine gives that ${percent('en', share)}.`,
		showGuess: 'Show what it guesses of me',
		/** Beside that button. */
		cost: 'An answer you give after seeing its guess does not count.',
		choose: 'Question',
		answered: (title: string) => `✓ ${title}`,
		add: 'Add a country',
		choosing: 'Choose …',
		atMost: (most: number) => `At most ${n(most)} at a time`,
		shown: 'Countries shown',
		remove: (country: string) => `Remove ${country}`,
		absent: (names: readonly string[]) => `No figures from ${list(names)}.`,
		machine: 'The machine, of you',
		fromAnswers: (given: number) => `from ${answers(given)}`,
		world: 'World',
		people: (people: number) => `${n(people)} people`,
		published: 'the survey’s own table',
		you: 'you',
		answer: 'Answer',
		column: (society: string, source: string) => `${society} (${source})`,
		own: (answer: string) => `${answer} (you)`,
		source:
			'World Values Survey wave 7; in per cent of those who answered this question. Countries by the survey’s weights where it has them.'
	},

	likeYou: {
		heading: (expected: number, all: number) =>
			`${n(expected)} of your ${answers(all)} are what one would expect`,
		empty: 'Someone like you',
		lead: 'What the machine expects of a person with your country, age, schooling and so on, and nothing else. Where you differ, you are more than that.',
		interval: (low: number, high: number, foreseen: number) =>
			`Of people like you it would expect about ${n(foreseen)}. With other questions of the kind, yours could be from ${percent('en', low)} to ${percent('en', high)}.`,
		nothingTold:
			'You have said nothing about yourself, and need not. A country or an age is enough to see this; it stays in this browser, too.',
		tell: 'Say something about yourself',
		noAnswer: 'There is no answer of yours to compare with.',
		waiting: 'This appears once the machine is ready.',
		told: (label: string, value: string) => `${label}: ${value}`,
		anotherCountry: 'another',
		surprises: 'Where you are least what one would expect',
		share: (share: number) => `It expects that of ${percent('en', share)} of people like you.`,
		likelier: (statement: string) => `More likely: ${statement}`,
		none: 'Each of your answers is on the side one would expect.'
	}
};
