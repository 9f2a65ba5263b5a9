/**
 * The one release of a class's figures, made when it is closed. Screens, tables, prints and files show nothing but
 * what is in it. Why there is only one, and why these figures: docs/classroom-codes.md.
 */
import { groupOf } from '../reasoner/distribution';
import { itemOf, type ItemId, type Level } from '../catalog';
import { LEAST_KNOWN } from '../run/seal';
import { BET_OF, LEAST_SCORED, type ByLevel, type HandedAnswer, type HandIn } from './content';
import { meanDifference, meanShare, type PerCent } from './per-cent';
import { LEAST, LEAST_OVERALL, told, type Told } from './told';
import { sureness, type Sure } from './sureness';

/** The machine beside what it is measured against, over the people with enough scored answers. */
export interface Overall {
	readonly machine: PerCent;
	readonly world: PerCent;
	/** The machine less the world's most usual answer, person by person. */
	readonly ahead: PerCent;
	/** What blind guessing would get on the class's questions; per cent. */
	readonly chance: number;
}

/** What we said against who we are. */
export interface Who {
	readonly fromWho: PerCent;
	readonly fromAnswers: PerCent;
	readonly ahead: PerCent;
}

/** How the language models that people brought did, beside the machine of the same people; neither was asked the same. */
export interface Chatbots {
	/** Who brought one. */
	readonly people: number;
	/** Sides guessed, of half of a person's answers, told the others. */
	readonly theirs: PerCent;
	/** Sides guessed, each before its answer. */
	readonly machine: PerCent;
}

/** People whose share of hits lies from `from` up to, but for the last, not `to`; per cent. */
export interface Dots {
	readonly from: number;
	readonly to: number;
	readonly people: number;
}

export interface QuestionFigures {
	readonly itemId: ItemId;
	/** The side told of: the first of two, of more the one most often given; null where fewer than `LEAST` answered. */
	readonly ours: { readonly side: number; readonly told: Told } | null;
	/** Of those the machine had a locked guess for, how many it guessed; null where they are fewer than `LEAST`. */
	readonly guessed: ByLevel<Told | null>;
}

export interface Release {
	/** Everybody who handed in and did not take it out. */
	readonly people: number;
	/** How many of them with answers; null under `LEAST`. */
	readonly withAnswers: number | null;
	/** People with enough scored answers for the overall figures; null under `LEAST_OVERALL`. */
	readonly scored: number | null;
	readonly overall: ByLevel<Overall> | null;
	/** Null where fewer than `LEAST` have enough scored answers. */
	readonly dots: ByLevel<readonly Dots[]> | null;
	/**
	 * What those who bet and were scored thought would be guessed (sides), and the machine's share less that, person
	 * by person; null under `LEAST_OVERALL` of them.
	 */
	readonly bet: { readonly mean: number; readonly ahead: PerCent } | null;
	/**
	 * What a guess from nothing but who we are got of those who said it, beside what the guess from their answers got, and
	 * the second less the first, person by person; null under `LEAST_OVERALL` of them.
	 */
	readonly who: ByLevel<Who> | null;
	/** Null where fewer than `LEAST_OVERALL` of those with enough scored answers brought one; absent from figures of earlier versions. */
	readonly chatbots?: Chatbots | null;
	/** One a question of the class, in its order. */
	readonly questions: readonly QuestionFigures[];
	/** One a band of confidence; null where there are too few guesses in it. */
	readonly sure: readonly (Sure | null)[];
}

/** From either end, tenths are put together until so many are in the end one. */
const LEAST_AT_END = 5;

/** Why a class cannot be closed. */
export type Refusal = 'too few' | 'more than students';

/** Whether a class can be closed now. @param people who handed in @param students who are here, as the teacher counts */
export function refusalOf(people: number, students: number): Refusal | null {
	if (people < LEAST_OVERALL) return 'too few';
	return people > students ? 'more than students' : null;
}

/**
 * @param handIns the newest of each sender, but those taken out; their order makes no difference
 * @param questions the class's, in its order
 * @param students who are here, as the teacher counts
 * @throws RangeError where `refusalOf` says that the class cannot be closed
 */
export function releaseOf(
	handIns: readonly HandIn[],
	questions: readonly ItemId[],
	students: number
): Release {
	const refusal = refusalOf(handIns.length, students);
	if (refusal) throw new RangeError(`this class cannot be closed: ${refusal}`);
	const withAnswers = handIns.filter(({ kind }) => kind === 'answers');
	const scored = handIns.filter(({ totals }) => totals.scored >= LEAST_SCORED);
	const enough = scored.length >= LEAST_OVERALL;
	return {
		people: handIns.length,
		withAnswers: withAnswers.length >= LEAST ? withAnswers.length : null,
		scored: enough ? scored.length : null,
		overall: enough ? byLevel((level) => overallOf(scored, questions, level)) : null,
		dots: scored.length >= LEAST ? byLevel((level) => dotsOf(scored, level)) : null,
		bet: betOf(scored),
		who: whoOf(scored),
		chatbots: chatbotsOf(scored),
		questions: questions.map((itemId, index) =>
			questionOf(
				itemId,
				withAnswers.map(({ answers }) => answers[index]!)
			)
		),
		sure: sureness(withAnswers)
	};
}

function byLevel<Value>(make: (level: Level) => Value): ByLevel<Value> {
	return { polar: make('polar'), refined: make('refined') };
}

const shareOf = ({ totals }: HandIn, who: 'machine' | 'world', level: Level) =>
	totals[who][level] / totals.scored;

function overallOf(people: readonly HandIn[], questions: readonly ItemId[], level: Level): Overall {
	const blind = questions.slice(LEAST_KNOWN).map((id) => 1 / itemOf(id)[level].length);
	// In order of size: sums of the same numbers in another order may differ in their last digit.
	const sorted = (value: (handIn: HandIn) => number) =>
		people.map(value).sort((first, second) => first - second);
	return {
		machine: meanShare(sorted((handIn) => shareOf(handIn, 'machine', level))),
		world: meanShare(sorted((handIn) => shareOf(handIn, 'world', level))),
		ahead: meanDifference(
			sorted(({ totals }) => (totals.machine[level] - totals.world[level]) / totals.scored)
		),
		chance: Math.round((100 * blind.reduce((sum, share) => sum + share, 0)) / blind.length)
	};
}

function dotsOf(people: readonly HandIn[], level: Level): Dots[] {
	const dots = Array.from({ length: 10 }, (_, tenth) => ({
		from: 10 * tenth,
		to: 10 * (tenth + 1),
		people: people.filter(
			({ totals }) =>
				Math.min(9, Math.floor((10 * totals.machine[level]) / totals.scored)) === tenth
		).length
	}));
	const join = (at: number) => {
		const [first, second] = dots.splice(at, 2);
		dots.splice(at, 0, {
			from: first!.from,
			to: second!.to,
			people: first!.people + second!.people
		});
	};
	while (dots.length > 1 && dots[0]!.people < LEAST_AT_END) join(0);
	while (dots.length > 1 && dots.at(-1)!.people < LEAST_AT_END) join(dots.length - 2);
	return dots;
}

function betOf(scored: readonly HandIn[]): Release['bet'] {
	const bets = scored.flatMap((handIn) =>
		handIn.bet === null
			? []
			: [{ bet: handIn.bet / BET_OF, share: shareOf(handIn, 'machine', 'polar') }]
	);
	if (bets.length < LEAST_OVERALL) return null;
	const differences = bets
		.map(({ bet, share }) => share - bet)
		.sort((first, second) => first - second);
	return {
		mean: Math.round(
			(100 * bets.reduce((sum, { bet }) => sum + BET_OF * bet, 0)) / (BET_OF * bets.length)
		),
		ahead: meanDifference(differences)
	};
}

function whoOf(scored: readonly HandIn[]): Release['who'] {
	const people = scored.flatMap(({ who, totals }) => (who ? { who, totals } : []));
	if (people.length < LEAST_OVERALL) return null;
	const sorted = (hits: (person: (typeof people)[number]) => number) =>
		people
			.map((person) => hits(person) / person.totals.scored)
			.sort((first, second) => first - second);
	return byLevel((level) => ({
		fromWho: meanShare(sorted(({ who }) => who[level])),
		fromAnswers: meanShare(sorted(({ totals }) => totals.machine[level])),
		ahead: meanDifference(sorted(({ who, totals }) => totals.machine[level] - who[level]))
	}));
}

function chatbotsOf(scored: readonly HandIn[]): Chatbots | null {
	const brought = scored.flatMap((handIn) =>
		handIn.chatbot
			? [
					{
						theirs: handIn.chatbot.right / handIn.chatbot.asked,
						machine: shareOf(handIn, 'machine', 'polar')
					}
				]
			: []
	);
	if (brought.length < LEAST_OVERALL) return null;
	const sorted = (whose: 'theirs' | 'machine') =>
		brought.map((shares) => shares[whose]).sort((first, second) => first - second);
	return {
		people: brought.length,
		theirs: meanShare(sorted('theirs')),
		machine: meanShare(sorted('machine'))
	};
}

function questionOf(itemId: ItemId, answers: readonly HandedAnswer[]): QuestionFigures {
	const item = itemOf(itemId);
	const given = answers.flatMap(({ code }) => (code === null ? [] : groupOf(item, 'polar', code)));
	const counts = item.polar.map((_, side) => given.filter((own) => own === side).length);
	const side = counts.length === 2 ? 0 : counts.indexOf(Math.max(...counts));
	const share = told(counts[side]!, given.length);
	const guesses = answers.flatMap(({ guess }) => guess ?? []);
	return {
		itemId,
		ours: share && { side, told: share },
		guessed: byLevel((level) =>
			told(guesses.filter((guess) => guess[level]).length, guesses.length)
		)
	};
}
