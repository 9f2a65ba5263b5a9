/**
 * Classes of version 1, whose hand-ins were not sealed: nothing more is handed in to them, but one that is still on a
 * device can be closed, once, by the rule of today. Of what their codes say only what a hand-in of today says is read.
 */
import { CATALOG_VERSION, TOPICS, ITEMS, itemOf, type ItemId } from '../catalog';
import { itemsOf, plan } from '../run/order';
import { BitReader, BitsError } from './bits';
import type { HandedAnswer, HandIn } from './content';
import { CodeError } from './code-error';
import { fingerprint, unwrap } from './envelope';
import { BANDS, stretchOf } from './stretches';
import { THEMES, themeItems } from '../catalog/themes';

/** What is left of a class of version 1. */
export interface OldClass {
	/** Eight hexadecimal digits. */
	readonly id: string;
	readonly name: string;
	/** In the order asked; where each student was asked others, all that may have been, in questionnaire order. */
	readonly questions: readonly ItemId[];
}

const ORDERS = ['short-form', 'questionnaire', 'adaptive'] as const;
const THEME_BITS = 8;
const CONFIDENCE_STEPS = 16;

/** @throws CodeError naming the fault */
export function readOldLink(text: string): OldClass {
	return whole(unwrap('VC', 1, text.slice(text.indexOf('#') + 1).trim()), (bits) => {
		const id = bits.readHex(4);
		checkCatalog(bits.read(16));
		const order = ORDERS[bits.read(2)];
		bits.read(1);
		const length = bits.read(8);
		const categories = TOPICS.filter(() => bits.read(1) === 1).map((topic) => topic.id);
		const flags = Array.from({ length: THEME_BITS }, () => bits.read(1) === 1);
		const bytes = Uint8Array.from({ length: bits.read(8) }, () => bits.read(8));
		const name = new TextDecoder().decode(bytes);
		if (!order) throw new CodeError('impossible old class');
		const leftOut = themeItems(THEMES.filter((_, index) => flags[index]).map((theme) => theme.id));
		const settings = { categories, leftOut, length, seed: 0 };
		const questions = order === 'adaptive' ? itemsOf(settings) : plan({ ...settings, order });
		return { id, name, questions };
	});
}

/**
 * The newest hand-in of each sender.
 * @param codes oldest first @throws CodeError for a code that cannot be one of the class
 */
export function oldHandIns(old: OldClass, codes: readonly string[]): HandIn[] {
	const handIns = codes.map((code) => readOldCode(code, old));
	return [...new Map(handIns.map((handIn) => [handIn.sender, handIn])).values()];
}

function readOldCode(text: string, { id, questions }: OldClass): HandIn {
	return whole(unwrap('VM', 1, text), (bits) => {
		if (bits.readHex(4) !== id) throw new CodeError('impossible old class');
		checkCatalog(bits.read(16));
		const model = bits.read(16);
		const sender = bits.readHex(5);
		const withAnswers = bits.read(1) === 1;
		const count = bits.read(8);
		const world = { polar: bits.read(8), refined: bits.read(8) };
		const ids =
			8 * count < ITEMS.length
				? Array.from({ length: count }, () => ITEMS[bits.read(8)]?.id)
				: ITEMS.filter(() => bits.read(1) === 1).map((item) => item.id);
		const answers = new Map<ItemId, HandedAnswer>();
		for (const itemId of ids) {
			if (itemId === undefined) throw new CodeError('impossible old class');
			answers.set(itemId, readAnswer(bits, itemId, withAnswers));
		}
		const guesses = [...answers.values()].flatMap(({ guess }) => guess ?? []);
		const hits = (level: 'polar' | 'refined') => guesses.filter((guess) => guess[level]).length;
		return {
			model,
			sender,
			number: 1,
			kind: withAnswers ? 'answers' : 'scores',
			bet: null,
			totals: {
				scored: guesses.length,
				machine: { polar: hits('polar'), refined: hits('refined') },
				world
			},
			who: null,
			chatbot: null,
			answers: withAnswers
				? questions.map((itemId) => answers.get(itemId) ?? { code: null, guess: null })
				: []
		};
	});
}

function readAnswer(bits: BitReader, itemId: ItemId, withAnswers: boolean): HandedAnswer {
	let guess: HandedAnswer['guess'] = null;
	if (!withAnswers || bits.read(1) === 1) {
		const hits = { polar: bits.read(1) === 1, refined: bits.read(1) === 1 };
		guess = { ...hits, band: stretchOf(BANDS, (bits.read(4) + 0.5) / CONFIDENCE_STEPS) };
		bits.read(8);
	}
	return { code: withAnswers ? (itemOf(itemId).codes[bits.read(4)] ?? null) : null, guess };
}

function whole<Result>(content: Uint8Array, read: (bits: BitReader) => Result): Result {
	const bits = new BitReader(content);
	try {
		const result = read(bits);
		if (!bits.done) throw new CodeError('impossible old class');
		return result;
	} catch (error) {
		if (error instanceof BitsError) throw new CodeError('impossible old class');
		throw error;
	}
}

function checkCatalog(number: number): void {
	if (number !== fingerprint(CATALOG_VERSION)) throw new CodeError('other questions');
}
