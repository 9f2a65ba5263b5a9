/** Taking in hand-ins, one code or a whole chat of them, in any order. */
import type { ItemId } from '../catalog';
import { codesIn, type Found } from './codes-in-text';
import { readContent, takenOut, type HandIn } from './content';
import { CodeError, type Fault } from './code-error';
import { openCode } from './sealed';

/** Where a code stood, to find it by. */
export type Place = Pick<Found, 'line' | 'before'>;

/** What became of one code. */
export type Outcome = Place &
	/** `older`: a newer one of the same student is here. `withdrawn`: it was taken out, by the student or by the teacher. */
	(
		| { readonly kind: 'new' | 'again' | 'same' | 'older' | 'withdrawn' | 'taken out' }
		| { readonly kind: 'refused'; readonly fault: Fault; readonly message: string }
	);

/** Opens the codes of one class, each once; to be let go of when the class is closed. */
export class Opener {
	readonly #secret: string;
	readonly #questions: readonly ItemId[];
	readonly #opened = new Map<string, HandIn>();

	/** @param secret of the class @param questions the class's, in its order */
	constructor(secret: string, questions: readonly ItemId[]) {
		this.#secret = secret;
		this.#questions = questions;
	}

	/** @throws CodeError naming the fault */
	open(code: string): HandIn {
		const known = this.#opened.get(code);
		if (known) return known;
		const { version, content } = openCode(this.#secret, code);
		const handIn = readContent(content, this.#questions, version);
		this.#opened.set(code, handIn);
		return handIn;
	}
}

/**
 * Reads every code in a text. Of each sender only the code with the highest number is kept, whatever came first: an old
 * code pasted again changes nothing, and one that takes out stays, so that what it took out cannot come back. Of two with
 * one number the one that takes out is kept: a teacher's takes out just the code it was made for (`takeOut`).
 * @param kept the codes taken in before, one a sender
 * @returns one outcome a code found, in order, and the codes to keep from now on, sorted: who came when is in no file
 */
export function receive(
	opener: Opener,
	kept: readonly string[],
	text: string
): { readonly outcomes: readonly Outcome[]; readonly codes: readonly string[] } {
	const newest = new Map(kept.map((code) => [opener.open(code).sender, code]));
	const outcomes = codesIn(text).map(({ kind, code, line, before }): Outcome => {
		try {
			if (kind === null) throw new CodeError('headless');
			const handIn = opener.open(code);
			const old = newest.get(handIn.sender);
			const earlier = old === undefined ? null : opener.open(old);
			if (earlier && !replaces(handIn, earlier))
				return { kind: unneeded(handIn, earlier), line, before };
			newest.set(handIn.sender, code);
			if (handIn.kind === 'out') return { kind: 'taken out', line, before };
			return { kind: earlier && earlier.kind !== 'out' ? 'again' : 'new', line, before };
		} catch (error) {
			if (!(error instanceof CodeError)) throw error;
			return { kind: 'refused', fault: error.fault, message: error.message, line, before };
		}
	});
	return { outcomes, codes: [...newest.values()].sort() };
}

/** What is said of a code that changes nothing. */
function unneeded(handIn: HandIn, kept: HandIn): 'same' | 'older' | 'withdrawn' {
	if (kept.kind === 'out' && handIn.kind !== 'out') return 'withdrawn';
	return handIn.number < kept.number ? 'older' : 'same';
}

function replaces(handIn: HandIn, earlier: HandIn): boolean {
	if (handIn.number !== earlier.number) return handIn.number > earlier.number;
	return handIn.kind === 'out' && earlier.kind !== 'out';
}

/**
 * The codes by which a teacher takes out what is in a text, one a code that is in now: whoever made it, a later hand-in of
 * theirs counts again.
 * @param kept the codes taken in before, one a sender
 * @param seal a content for the class of the opener
 * @returns a text for `receive`; empty where none of what is in the text is in
 */
export function takeOut(
	opener: Opener,
	kept: readonly string[],
	text: string,
	seal: (handIn: HandIn) => string
): string {
	const inNow = new Map(counting(opener, kept).map((handIn) => [handIn.sender, handIn]));
	const struck = codesIn(text).flatMap(({ code }) => {
		try {
			return inNow.get(opener.open(code).sender) ?? [];
		} catch (error) {
			if (error instanceof CodeError) return [];
			throw error;
		}
	});
	return [...new Set(struck)]
		.map(({ sender, number }) => seal(takenOut(sender, number)))
		.join('\n');
}

/** The hand-ins that count: the newest of each sender, but those taken out. */
export function counting(opener: Opener, kept: readonly string[]): HandIn[] {
	return kept.map((code) => opener.open(code)).filter(({ kind }) => kind !== 'out');
}
