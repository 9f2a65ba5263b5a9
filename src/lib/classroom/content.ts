/** What is inside a hand-in, bit by bit; docs/classroom-codes.md has the table. */
import { CATALOG_VERSION, itemOf, type ItemId, type Level } from '../catalog';
import { BitReader, BitWriter } from './bits';
import { CodeError } from './code-error';
import { fingerprint, HAND_IN_VERSION, type HandInVersion } from './envelope';

export type ByLevel<Value> = Readonly<Record<Level, Value>>;

/** `scores`: totals only; `answers`: totals and every question; `out`: takes out what was handed in before. */
export type HandInKind = 'scores' | 'answers' | 'out';

/** All that a hand-in of scores says of a run. */
export interface Totals {
	/** Answers whose guess was sealed before. */
	readonly scored: number;
	/** How many of them the machine's guess hit, and how many the world's most usual answer would have. */
	readonly machine: ByLevel<number>;
	readonly world: ByLevel<number>;
}

/** How a language model of the student's did, whichever it was: of answers held out from it, the sides it guessed. */
export interface ChatbotScore {
	/** Answers it was asked about, `LEAST_ASKED` to `MOST_ASKED`. */
	readonly asked: number;
	readonly right: number;
}

/** One question of a hand-in with answers. */
export interface HandedAnswer {
	/** The code answered; null where no option was chosen. */
	readonly code: number | null;
	/** How the sealed guess came out, and the band of how sure it was of the refined one; null where none was sealed. */
	readonly guess: (ByLevel<boolean> & { readonly band: number }) | null;
}

export interface HandIn {
	/** Fingerprint (16 bits) of the id of the machine that guessed; 0 where none did. */
	readonly model: number;
	/** Ten hexadecimal digits: who hands in, without a name. */
	readonly sender: string;
	/** 1 to `LAST_NUMBER`; of a sender's hand-ins the one with the highest counts. */
	readonly number: number;
	readonly kind: HandInKind;
	/** How many of ten questions the student thought would be guessed, 0 to 10, said before the run; null where not said. */
	readonly bet: number | null;
	readonly totals: Totals;
	/**
	 * Hits of a guess from nothing but who the student is, on the same answers; null where they did not say, and never in
	 * a hand-in of scores, where it would tell whoever knows the country more than a point.
	 */
	readonly who: ByLevel<number> | null;
	/** Only where the student chose to bring it, and never in version 2. */
	readonly chatbot: ChatbotScore | null;
	/** One a question of the class, in its order; empty unless the kind is `answers`. */
	readonly answers: readonly HandedAnswer[];
}

/** With fewer scored answers the totals would tell too much of single ones. */
export const LEAST_SCORED = 12;
/** With answers nothing is to be worked out, but a hand-in of nothing is none. */
export const LEAST_ANSWERED = 8;
/** A contest with a language model holds out so many answers at least and at most, and never more than half of them. */
export const LEAST_ASKED = 8;
export const MOST_ASKED = 30;
export const LAST_NUMBER = 255;
export const BET_OF = 10;

const KINDS: readonly HandInKind[] = ['scores', 'answers', 'out'];
const NO_TOTALS: Totals = {
	scored: 0,
	machine: { polar: 0, refined: 0 },
	world: { polar: 0, refined: 0 }
};
const NO_BET = 255;
const NO_HITS = 255;
/** Above every position of a code, of which an item has at most ten. */
const NO_CODE = 15;
const HEAD_BITS: Readonly<Record<HandInVersion, number>> = { 2: 160, 3: 168 };
const QUESTION_BITS = 9;

/** Bytes of every hand-in of a class, whatever is in it: its length must not tell what was chosen. */
export function contentBytes(questions: number, version: HandInVersion = HAND_IN_VERSION): number {
	return HEAD_BITS[version] / 8 + Math.ceil((QUESTION_BITS * questions) / 8);
}

/** A hand-in that takes out the sender's earlier ones. */
export function takenOut(sender: string, number: number): HandIn {
	return {
		model: 0,
		sender,
		number,
		kind: 'out',
		bet: null,
		totals: NO_TOTALS,
		who: null,
		chatbot: null,
		answers: []
	};
}

/**
 * Which questions a hand-in answers: another version of the app may make other questions of the same set-up, and its
 * answers must not be taken for answers to these.
 */
function fingerprintOf(questions: readonly ItemId[]): number {
	return fingerprint([CATALOG_VERSION, ...questions].join(' '));
}

/** @param questions the class's, in its order @param version 2 holds no chatbot's score */
export function contentOf(
	handIn: HandIn,
	questions: readonly ItemId[],
	version: HandInVersion = HAND_IN_VERSION
): Uint8Array {
	const { model, sender, number, kind, bet, totals, who, chatbot, answers } = handIn;
	const bits = new BitWriter();
	bits.write(fingerprintOf(questions), 16);
	bits.write(model, 16);
	bits.write(parseInt(sender.slice(0, 2), 16), 8);
	bits.write(parseInt(sender.slice(2), 16), 32);
	bits.write(number, 8);
	bits.write(KINDS.indexOf(kind), 8);
	bits.write(bet ?? NO_BET, 8);
	bits.write(totals.scored, 8);
	for (const hits of [totals.machine, totals.world]) {
		bits.write(hits.polar, 8);
		bits.write(hits.refined, 8);
	}
	bits.write(version === 2 ? 0 : (chatbot?.asked ?? 0), 8);
	if (version > 2) bits.write(chatbot?.right ?? 0, 8);
	for (const level of ['polar', 'refined'] as const)
		bits.write(kind === 'answers' ? (who?.[level] ?? NO_HITS) : 0, 8);
	answers.forEach(({ code, guess }, index) => {
		bits.write(code === null ? NO_CODE : itemOf(questions[index]!).codes.indexOf(code), 4);
		bits.write(Number(guess !== null), 1);
		bits.write(Number(guess?.polar ?? false), 1);
		bits.write(Number(guess?.refined ?? false), 1);
		bits.write(guess?.band ?? 0, 2);
	});
	const content = new Uint8Array(contentBytes(questions.length, version));
	content.set(bits.bytes());
	return content;
}

/**
 * @param questions the class's, in its order
 * @throws CodeError for another catalog, and for what no hand-in of the class can be
 */
export function readContent(
	content: Uint8Array,
	questions: readonly ItemId[],
	version: HandInVersion = HAND_IN_VERSION
): HandIn {
	if (content.length !== contentBytes(questions.length, version))
		throw new CodeError('impossible hand-in');
	const bits = new BitReader(content);
	if (bits.read(16) !== fingerprintOf(questions)) throw new CodeError('hand-in of other questions');
	const model = bits.read(16);
	const sender = bits.readHex(5);
	const number = bits.read(8);
	const kind = KINDS[bits.read(8)];
	const bet = bits.read(8);
	const scored = bits.read(8);
	const machine = { polar: bits.read(8), refined: bits.read(8) };
	const world = { polar: bits.read(8), refined: bits.read(8) };
	const chatbot = { asked: bits.read(8), right: version > 2 ? bits.read(8) : 0 };
	const who = { polar: bits.read(8), refined: bits.read(8) };
	if (!kind) throw new CodeError('impossible hand-in');
	const handIn: HandIn = {
		model,
		sender,
		number,
		kind,
		bet: bet === NO_BET ? null : bet,
		totals: { scored, machine, world },
		who: kind === 'answers' && who.polar !== NO_HITS ? who : null,
		chatbot: version > 2 && chatbot.asked > 0 ? chatbot : null,
		answers: kind === 'answers' ? questions.map((itemId) => readAnswer(bits, itemId)) : []
	};
	if (!isPossible(handIn, questions.length)) throw new CodeError('impossible hand-in');
	// The one way to write it: what is unused is zero.
	if (contentOf(handIn, questions, version).some((byte, index) => byte !== content[index]))
		throw new CodeError('impossible hand-in');
	return handIn;
}

function readAnswer(bits: BitReader, itemId: ItemId): HandedAnswer {
	const position = bits.read(4);
	const sealed = bits.read(1) === 1;
	const guess = { polar: bits.read(1) === 1, refined: bits.read(1) === 1, band: bits.read(2) };
	const code = position === NO_CODE ? null : itemOf(itemId).codes[position];
	if (code === undefined) throw new CodeError('impossible hand-in');
	return { code, guess: sealed ? guess : null };
}

/** Whether a run of the class could have handed this in. */
function isPossible(handIn: HandIn, questions: number): boolean {
	const { number, kind, bet, totals, who, chatbot, answers } = handIn;
	const { scored, machine, world } = totals;
	const hits = [machine.polar, machine.refined, world.polar, world.refined];
	if (number < 1 || (bet !== null && bet > BET_OF)) return false;
	if (scored > questions || hits.some((count) => count > scored)) return false;
	if (who && Math.max(who.polar, who.refined) > scored) return false;
	if (chatbot && !isPossibleScore(chatbot, questions)) return false;
	if (kind === 'out') return handIn.model === 0 && bet === null && scored === 0 && !chatbot;
	if (kind === 'scores') return scored >= LEAST_SCORED;
	const sealed = answers.flatMap(({ guess }) => guess ?? []);
	return (
		answers.filter(({ code }) => code !== null).length >= LEAST_ANSWERED &&
		sealed.length === scored &&
		(['polar', 'refined'] as const).every(
			(level) => sealed.filter((guess) => guess[level]).length === machine[level]
		)
	);
}

/** Whether a contest over answers to so many questions could have ended so. */
function isPossibleScore({ asked, right }: ChatbotScore, questions: number): boolean {
	const most = Math.min(MOST_ASKED, Math.floor(questions / 2));
	return asked >= LEAST_ASKED && asked <= most && right <= asked;
}
