/** What a teacher sets up for a class, and the link that carries it: no more than that, and nobody's answer. */
import { CATALOG_VERSION, TOPICS, ITEMS, type TopicId } from '../catalog';
import { itemsOf } from '../run/order';
import type { Reveal, RunSettings } from '../run/types';
import { BitReader, BitsError, BitWriter } from './bits';
import { CodeError, fingerprint, open, seal } from './envelope';
import { themeItems, THEMES } from '../catalog/themes';

/** How the questions follow each other: the same for all, or chosen for each student by the machine. */
export type ClassOrder = 'short-form' | 'questionnaire' | 'adaptive';

export interface ClassSetup {
	/** 32 random bits as eight hexadecimal digits. */
	readonly id: string;
	/** 1 to `CLASS_NAME_LENGTH` characters. */
	readonly name: string;
	readonly order: ClassOrder;
	/** Questions to ask, 1 to 253; there may be fewer. */
	readonly length: number;
	/** Topics to ask about; empty means all thirteen. */
	readonly topics: readonly TopicId[];
	/** Ids of the sensitive themes that are left out. */
	readonly leftOut: readonly string[];
	readonly reveal: Reveal;
}

export const CLASS_NAME_LENGTH = 40;

const ORDERS: readonly ClassOrder[] = ['short-form', 'questionnaire', 'adaptive'];
const REVEALS: readonly Reveal[] = ['each', 'end'];
/** Bits kept for themes, so that a few more can come without another version of the link. */
const THEME_BITS = 8;

/** A class of one's own, with an id no other has. */
export function newClass(settings: Omit<ClassSetup, 'id'>): ClassSetup {
	const [id] = crypto.getRandomValues(new Uint32Array(1));
	return { ...settings, name: tidyName(settings.name), id: hexadecimal(id!, 8) };
}

/** One line of text without a letter nobody can see. */
export function tidyName(name: string): string {
	const plain = name
		.normalize('NFC')
		.replace(/[\p{C}\s]+/gu, ' ')
		.trim();
	return [...plain].slice(0, CLASS_NAME_LENGTH).join('').trim();
}

/** What goes after the # of the address of /classroom/join/. */
export function linkOf(setup: ClassSetup): string {
	const bits = new BitWriter();
	bits.write(parseInt(setup.id, 16), 32);
	bits.write(fingerprint(CATALOG_VERSION), 16);
	bits.write(ORDERS.indexOf(setup.order), 2);
	bits.write(REVEALS.indexOf(setup.reveal), 1);
	bits.write(setup.length, 8);
	for (const { id } of TOPICS) bits.write(Number(setup.topics.includes(id)), 1);
	for (let bit = 0; bit < THEME_BITS; bit++)
		bits.write(Number(setup.leftOut.includes(THEMES[bit]?.id ?? '')), 1);
	const name = new TextEncoder().encode(setup.name);
	bits.write(name.length, 8);
	for (const byte of name) bits.write(byte, 8);
	return seal('VC', bits.bytes());
}

/**
 * Reads the link of a class.
 * @param text what stands after the #, or the whole address
 * @throws CodeError naming the fault: another version, cut short, changed, about other questions
 */
export function readLink(text: string): ClassSetup {
	const content = open('VC', text.slice(text.indexOf('#') + 1).trim());
	const bits = new BitReader(content);
	try {
		const id = hexadecimal(bits.read(32), 8);
		if (bits.read(16) !== fingerprint(CATALOG_VERSION))
			throw new CodeError(
				'This class is about other questions than this version’s. Reload the page; if that does not help, ask for a new link.'
			);
		const order = ORDERS[bits.read(2)];
		const reveal = REVEALS[bits.read(1)]!;
		const length = bits.read(8);
		const topics = TOPICS.filter(() => bits.read(1) === 1).map(({ id }) => id);
		const flags = Array.from({ length: THEME_BITS }, () => bits.read(1) === 1);
		const bytes = Uint8Array.from({ length: bits.read(8) }, () => bits.read(8));
		const name = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		const leftOut = THEMES.filter((_, index) => flags[index]).map(({ id }) => id);
		const unknown = flags.slice(THEMES.length).some(Boolean);
		if (!order || !bits.done || unknown || name === '' || tidyName(name) !== name)
			throw impossible();
		const setup = { id, name, order, length, topics, leftOut, reveal };
		if (length < 1 || length > ITEMS.length || questionsOf(setup) === 0) throw impossible();
		return setup;
	} catch (error) {
		if (error instanceof CodeError) throw error;
		if (error instanceof BitsError || error instanceof TypeError) throw impossible();
		throw error;
	}
}

function impossible(): CodeError {
	return new CodeError(
		'This link holds something no class can have. Ask for a new one, or reload the page to get the newest version.'
	);
}

/** How a run of the class is asked. */
export function settingsOf(setup: ClassSetup): RunSettings {
	return {
		order: setup.order,
		length: setup.length,
		categories: setup.topics,
		reveal: setup.reveal,
		leftOut: themeItems(setup.leftOut)
	};
}

/** How many questions a student is asked. */
export function questionsOf(setup: Pick<ClassSetup, 'length' | 'topics' | 'leftOut'>): number {
	const open = itemsOf({ categories: setup.topics, leftOut: themeItems(setup.leftOut) });
	return Math.min(setup.length, open.length);
}

/** A run's part in a class, for a student who joins it. @param sender of an earlier run of theirs in it, if any */
export function membership(
	{ id, name }: ClassSetup,
	sender: string | undefined
): NonNullable<RunSettings['classroom']> {
	const [high, low] = crypto.getRandomValues(new Uint32Array(2));
	return { id, name, sender: sender ?? hexadecimal(high! >>> 24, 2) + hexadecimal(low!, 8) };
}

function hexadecimal(value: number, digits: number): string {
	return value.toString(16).padStart(digits, '0');
}
