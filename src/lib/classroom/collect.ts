/** Taking in hand-ins: many codes at once, from whatever text they come in. */
import { itemsOf } from '../run/order';
import { announcedLength, CodeError } from './envelope';
import type { HandIn } from './hand-in';
import { readCode } from './hand-in-code';
import { questionsOf, settingsOf, type ClassSetup } from './setup';

/** What became of one code. */
export type Taken =
	| { readonly kind: 'new' | 'replaces' | 'same'; readonly code: string; readonly handIn: HandIn }
	/** `excerpt`: its first characters, or the name of its file, to find it by. */
	| { readonly kind: 'refused'; readonly excerpt: string; readonly reason: string };

const EXCERPT = 14;
/** Characters without a break from which on something is taken for what is left of a code. */
const REMNANT = 40;

/**
 * Reads every code in a text: one a line, a mail with names between them, codes broken over lines, a saved class.
 * @param kept the codes taken before, oldest first
 * @returns one outcome a code, in order; those that are new or replace another are to be kept
 */
export function take(setup: ClassSetup, kept: readonly string[], text: string): Taken[] {
	const latest = new Map(kept.map((code) => [readCode(code).sender, code]));
	const allowed = new Set<string>(itemsOf(settingsOf(setup)));
	return candidates(text).map((candidate) => {
		try {
			const handIn = readCode(candidate);
			if (handIn.classId !== setup.id)
				throw new CodeError(
					'This is a hand-in of another class, or of an earlier set-up of this one.'
				);
			if (
				handIn.items.length > questionsOf(setup) ||
				handIn.items.some(({ itemId }) => !allowed.has(itemId))
			)
				throw new CodeError('This hand-in has questions that this class does not ask.');
			const code = candidate.toUpperCase();
			const earlier = latest.get(handIn.sender);
			latest.set(handIn.sender, code);
			const kind = earlier === undefined ? 'new' : earlier === code ? 'same' : 'replaces';
			return { kind, code, handIn };
		} catch (error) {
			if (!(error instanceof CodeError)) throw error;
			return { kind: 'refused', excerpt: excerptOf(candidate), reason: error.message };
		}
	});
}

const excerptOf = (text: string) => (text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text);

/** Pieces of a text that are codes, or were. */
function candidates(text: string): string[] {
	return text.split(/(?=V[MC]\d+-)/i).flatMap((piece) => {
		const [, prefix, rest] = /^(V[MC]\d+-)([^]*)$/i.exec(piece) ?? [null, '', piece];
		if (prefix === '') return remnants(rest!);
		const [unbroken] = /^[A-Z2-7]*/i.exec(rest!)!;
		const announced = announcedLength(unbroken.toUpperCase());
		if (announced === null || unbroken.length >= announced)
			return [prefix + unbroken, ...remnants(rest!.slice(unbroken.length))];
		// A line break or a space came between: go on over it, as far as the code says it goes.
		const symbols = /^(?:\s*[A-Z2-7])*/i.exec(rest!)![0];
		return [prefix + symbols.replace(/\s+/g, '').slice(0, announced)];
	});
}

/** What has lost its beginning, so that it is told of rather than passed over. */
function remnants(text: string): string[] {
	return text.match(new RegExp(`[A-Z2-7]{${REMNANT},}`, 'gi')) ?? [];
}
