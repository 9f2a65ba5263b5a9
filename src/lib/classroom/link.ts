/** The link that carries a class's set-up and public key to the students: no more than that, and nobody's answer. */
import { hexToBytes } from '@noble/hashes/utils.js';
import { CATALOG_VERSION, TOPICS, itemIndex, ITEMS } from '../catalog';
import { hex } from '../hex';
import type { Reveal } from '../run/types';
import { BitReader, BitsError, BitWriter } from './bits';
import { isUsable, KEY_BYTES } from './class-key';
import { isAskable, tidyName, type Asked, type ClassSetup } from './class-setup';
import { CodeError } from './code-error';
import { fingerprint, unwrap, wrap } from './envelope';
import { codesIn } from './codes-in-text';
import { THEMES } from '../catalog/themes';

/** By their number in a link; 2 was chosen for each student by the machine, which classes no longer offer. */
const KINDS: readonly (Asked['kind'] | null)[] = ['telling', 'questionnaire', null, 'list'];
const REVEALS: readonly Reveal[] = ['each', 'end'];
/** Bits kept for themes, so that a few more can come without another version of the link. */
const THEME_BITS = 8;

/** What goes after the # of the address of /classroom/join/. */
export function linkOf({ publicKey, name, reveal, asked }: ClassSetup): string {
	const bits = new BitWriter();
	bits.write(fingerprint(CATALOG_VERSION), 16);
	bits.write(KINDS.indexOf(asked.kind), 2);
	bits.write(REVEALS.indexOf(reveal), 1);
	if (asked.kind === 'list') {
		bits.write(asked.items.length, 8);
		for (const id of asked.items) bits.write(itemIndex(id), 8);
	} else {
		bits.write(asked.length, 8);
		for (const { id } of TOPICS) bits.write(Number(asked.topics.includes(id)), 1);
		for (let bit = 0; bit < THEME_BITS; bit++)
			bits.write(Number(asked.leftOut.includes(THEMES[bit]?.id ?? '')), 1);
	}
	const bytes = new TextEncoder().encode(name);
	bits.write(bytes.length, 8);
	for (const byte of bytes) bits.write(byte, 8);
	for (const byte of hexToBytes(publicKey)) bits.write(byte, 8);
	return wrap('VC', 2, bits.bytes());
}

/**
 * Reads the link of a class, whatever a chat or a mail has put around it or done to it.
 * @param text what stands after the #, the whole address, or a message with it
 * @throws CodeError naming the fault: an older kind, cut short, changed, about other questions
 */
export function readLink(text: string): ClassSetup {
	const [found] = codesIn(text).filter(({ kind }) => kind === 'VC');
	const content = unwrap('VC', 2, found ? found.code : text.trim());
	const bits = new BitReader(content);
	try {
		if (bits.read(16) !== fingerprint(CATALOG_VERSION)) throw new CodeError('other questions');
		const kind = KINDS[bits.read(2)];
		const reveal = REVEALS[bits.read(1)]!;
		if (!kind) throw new CodeError('chosen by the machine');
		const asked = kind === 'list' ? readList(bits) : { kind, ...readChoice(bits) };
		const name = new TextDecoder('utf-8', { fatal: true }).decode(readBytes(bits, bits.read(8)));
		const publicKey = hex(readBytes(bits, KEY_BYTES));
		if (!bits.done || name === '' || tidyName(name) !== name)
			throw new CodeError('impossible link');
		if (!isAskable(asked) || !isUsable(publicKey)) throw new CodeError('impossible link');
		return { publicKey, name, reveal, asked };
	} catch (error) {
		if (error instanceof BitsError || error instanceof TypeError)
			throw new CodeError('impossible link');
		throw error;
	}
}

function readList(bits: BitReader): Asked {
	const items = Array.from({ length: bits.read(8) }, () => {
		const item = ITEMS[bits.read(8)];
		if (!item) throw new CodeError('impossible link');
		return item.id;
	});
	return { kind: 'list', items };
}

function readChoice(bits: BitReader) {
	const length = bits.read(8);
	const topics = TOPICS.filter(() => bits.read(1) === 1).map(({ id }) => id);
	const flags = Array.from({ length: THEME_BITS }, () => bits.read(1) === 1);
	if (flags.slice(THEMES.length).some(Boolean)) throw new CodeError('impossible link');
	return { length, topics, leftOut: THEMES.filter((_, index) => flags[index]).map(({ id }) => id) };
}

function readBytes(bits: BitReader, count: number): Uint8Array {
	return Uint8Array.from({ length: count }, () => bits.read(8));
}
