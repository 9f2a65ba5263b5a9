/** The code that carries a hand-in; docs/classroom-codes.md has it bit by bit. */
import { CATALOG_VERSION, ITEMS, itemIndex, itemOf, type ItemId } from '../catalog';
import type { Response } from '../run/types';
import { BitReader, BitsError, BitWriter } from './bits';
import { CodeError, fingerprint, open, seal } from './envelope';
import { CONFIDENCE_STEPS, LEAST_SCORED, stepOf, type HandedItem, type HandIn } from './hand-in';

const CONFIDENCE_BITS = 4;
const ANSWER_BITS = 4;
/** Above every position of a code, of which an item has at most ten. */
const DONT_KNOW = 14;
const REFUSED = 15;

/** The code of a hand-in: 20 items with answers take 148 characters, all 253 take 1,052. */
export function codeOf(handIn: HandIn): string {
	const { classId, model, sender, withAnswers, world, items } = handIn;
	const bits = new BitWriter();
	bits.write(parseInt(classId, 16), 32);
	bits.write(fingerprint(CATALOG_VERSION), 16);
	bits.write(model, 16);
	bits.write(parseInt(sender.slice(0, 2), 16), 8);
	bits.write(parseInt(sender.slice(2), 16), 32);
	bits.write(Number(withAnswers), 1);
	bits.write(items.length, 8);
	bits.write(world.polar, 8);
	bits.write(world.refined, 8);
	if (listed(items.length)) for (const { itemId } of items) bits.write(itemIndex(itemId), 8);
	else {
		const here = new Set(items.map(({ itemId }) => itemId));
		for (const { id } of ITEMS) bits.write(Number(here.has(id)), 1);
	}
	for (const { itemId, score, response } of items) {
		if (withAnswers) bits.write(Number(score !== null), 1);
		if (score) {
			bits.write(Number(score.polar), 1);
			bits.write(Number(score.refined), 1);
			bits.write(stepOf(score.confidence), CONFIDENCE_BITS);
			bits.write(score.known, 8);
		}
		if (withAnswers) bits.write(answerNumber(itemId, response!), ANSWER_BITS);
	}
	return seal('VM', bits.bytes());
}

/** Few items are listed, many are marked in a row of 253 bits: whichever is shorter. */
const listed = (count: number) => 8 * count < ITEMS.length;

function answerNumber(itemId: ItemId, response: Response): number {
	if (response.kind === 'option') return itemOf(itemId).codes.indexOf(response.code);
	return response.kind === 'dont-know' ? DONT_KNOW : REFUSED;
}

/** @throws CodeError naming the fault: another version or catalog, cut short, changed, impossible */
export function readCode(text: string): HandIn {
	const bits = new BitReader(open('VM', text));
	try {
		const classId = hexadecimal(bits.read(32), 8);
		if (bits.read(16) !== fingerprint(CATALOG_VERSION))
			throw new CodeError(
				'This hand-in is about other questions than this version’s. Reload the page there and here, then hand in anew.'
			);
		const model = bits.read(16);
		const sender = hexadecimal(bits.read(8), 2) + hexadecimal(bits.read(32), 8);
		const withAnswers = bits.read(1) === 1;
		const count = bits.read(8);
		const world = { polar: bits.read(8), refined: bits.read(8) };
		const ids = listed(count)
			? Array.from({ length: count }, () => ITEMS[bits.read(8)]?.id)
			: ITEMS.filter(() => bits.read(1) === 1).map(({ id }) => id);
		const known = ids.filter((id) => id !== undefined);
		if (known.length !== count || !ascending(known)) throw impossible();
		const items = known.map((itemId) => readItem(bits, itemId, withAnswers));
		const scored = items.filter(({ score }) => score).length;
		if (!bits.done || scored < LEAST_SCORED || Math.max(world.polar, world.refined) > scored)
			throw impossible();
		return { classId, model, sender, withAnswers, world, items };
	} catch (error) {
		if (error instanceof BitsError) throw impossible();
		throw error;
	}
}

/** The one way to write a list: in questionnaire order, each item once. */
function ascending(ids: readonly ItemId[]): boolean {
	return ids.every((id, index) => index === 0 || itemIndex(ids[index - 1]!) < itemIndex(id));
}

function readItem(bits: BitReader, itemId: ItemId, withAnswers: boolean): HandedItem {
	const isScored = !withAnswers || bits.read(1) === 1;
	const score = isScored
		? {
				polar: bits.read(1) === 1,
				refined: bits.read(1) === 1,
				confidence: (bits.read(CONFIDENCE_BITS) + 0.5) / CONFIDENCE_STEPS,
				known: bits.read(8)
			}
		: null;
	if (score && (score.known < 2 || score.known >= ITEMS.length)) throw impossible();
	return {
		itemId,
		score,
		response: withAnswers ? responseOf(itemId, bits.read(ANSWER_BITS)) : null
	};
}

function responseOf(itemId: ItemId, number: number): Response {
	if (number === DONT_KNOW) return { kind: 'dont-know' };
	if (number === REFUSED) return { kind: 'refused' };
	const code = itemOf(itemId).codes[number];
	if (code === undefined) throw impossible();
	return { kind: 'option', code };
}

function impossible(): CodeError {
	return new CodeError('This code holds something no hand-in can have. Hand in anew.');
}

function hexadecimal(value: number, digits: number): string {
	return value.toString(16).padStart(digits, '0');
}
