/** A class as it is kept on the teacher's device, from its making to its end. Pure: whoever calls keeps what comes back. */
import type { ItemId } from '../catalog';
import { newSecret, publicKeyOf } from './class-key';
import { classIdOf, questionsOf, type ClassSetup } from './class-setup';
import { contentOf, type HandIn } from './content';
import { CodeError } from './code-error';
import { linkOf, readLink } from './link';
import { counting, Opener, receive, takeOut, type Outcome } from './receive';
import { refusalOf, releaseOf, type Refusal, type Release } from './release';
import { sealCode } from './sealed';
import { oldHandIns, readOldLink } from './version-1';

interface Kept {
	/** Eight hexadecimal digits. */
	readonly id: string;
	/** Milliseconds since 1970. */
	readonly createdAt: number;
	/** Without the address. */
	readonly link: string;
}

export interface OpenClass extends Kept {
	readonly state: 'open';
	/** The secret half of the class's key: 64 hexadecimal digits. */
	readonly secret: string;
	/** Who is here, as the teacher counts; null until they have. */
	readonly students: number | null;
	/** One a sender, sealed, sorted. */
	readonly codes: readonly string[];
}

/** A class of version 1: it takes in nothing more, and can be closed or deleted. */
export interface OldOpenClass extends Kept {
	readonly state: 'old';
	/** Oldest first, replaced ones included; not sealed. */
	readonly codes: readonly string[];
}

/** After closing there are figures, and nothing else. */
export interface ClosedClass extends Kept {
	readonly state: 'closed';
	readonly closedAt: number;
	readonly release: Release;
}

/** Too few handed in: all is deleted, without figures. */
export interface EndedClass extends Kept {
	readonly state: 'ended';
	readonly closedAt: number;
}

export type ClassRecord = OpenClass | OldOpenClass | ClosedClass | EndedClass;

/** What stays of a class that was over when it was deleted: enough to know an older file of it by, and not to open it again. */
export interface DeletedClass extends Pick<Kept, 'id' | 'createdAt'> {
	readonly state: 'deleted';
}

/** What is kept on the teacher's device under the id of a class. */
export type KeptClass = ClassRecord | DeletedClass;

/** A class with a key no other has, also for the same set-up again. */
export function newClass(settings: Omit<ClassSetup, 'publicKey'>, createdAt: number): OpenClass {
	const secret = newSecret();
	const setup = { ...settings, publicKey: publicKeyOf(secret) };
	return {
		state: 'open',
		id: classIdOf(setup),
		createdAt,
		link: linkOf(setup),
		secret,
		students: null,
		codes: []
	};
}

/** The questions of a class, in the order asked. @throws CodeError where this version cannot read its link */
export function classQuestions({ link }: Pick<ClassRecord, 'link'>): ItemId[] {
	return link.startsWith('VC1-')
		? [...readOldLink(link).questions]
		: questionsOf(readLink(link).asked);
}

export function openerOf(open: OpenClass): Opener {
	return new Opener(open.secret, classQuestions(open));
}

/** Takes in every code of a text that holds. */
export function collect(
	open: OpenClass,
	opener: Opener,
	text: string
): { readonly record: OpenClass; readonly outcomes: readonly Outcome[] } {
	const { outcomes, codes } = receive(opener, open.codes, text);
	return { record: { ...open, codes }, outcomes };
}

/**
 * Takes out what is in a text, as the teacher may: a trial of their own, or one that nobody should have made. It is done by a
 * code like a student's own, so that files of two devices can be joined in any order.
 * @returns how many were taken out
 */
export function strike(
	open: OpenClass,
	opener: Opener,
	text: string
): { readonly record: OpenClass; readonly count: number } {
	const { publicKey } = readLink(open.link);
	const questions = classQuestions(open);
	const seal = (handIn: HandIn) => sealCode(publicKey, contentOf(handIn, questions));
	const { outcomes, codes } = receive(opener, open.codes, takeOut(opener, open.codes, text, seal));
	return { record: { ...open, codes }, count: outcomes.length };
}

/**
 * Drops all hand-ins, to collect them anew: nobody can tell which of them are forged. The codes that take out stay, so that
 * nobody who took theirs out is brought back by an old code.
 */
export function emptied(open: OpenClass, opener: Opener): OpenClass {
	return { ...open, codes: open.codes.filter((code) => opener.open(code).kind === 'out') };
}

/** How many have handed in: before closing, the only number there is. @throws CodeError for an old class's damaged codes */
export function peopleOf(open: OpenClass | OldOpenClass, opener: Opener | null): number {
	return handInsOf(open, opener).length;
}

function handInsOf(open: OpenClass | OldOpenClass, opener: Opener | null) {
	if (open.state === 'old') return oldHandIns(readOldLink(open.link), open.codes);
	return counting(opener ?? openerOf(open), open.codes);
}

/**
 * Closes a class, once: its figures are made, and of hand-ins and key nothing is in what comes back.
 * @param students who are here, as the teacher counts
 * @returns why not, where it cannot be closed
 */
export function close(
	open: OpenClass | OldOpenClass,
	opener: Opener | null,
	students: number,
	closedAt: number
): ClosedClass | Refusal {
	const handIns = handInsOf(open, opener);
	const refusal = refusalOf(handIns.length, students);
	if (refusal) return refusal;
	const release = releaseOf(handIns, classQuestions(open), students);
	const { id, createdAt, link } = open;
	return { state: 'closed', id, createdAt, link, closedAt, release };
}

/** Ends a class without figures. */
export function end({ id, createdAt, link }: ClassRecord, closedAt: number): EndedClass {
	return { state: 'ended', id, createdAt, link, closedAt };
}

/**
 * Brings in a class from a file. Whatever codes are in it, one a sender counts.
 * @param here the class as it is on this device; null where it is not
 * @returns what to keep
 * @throws CodeError for the file of an open class that was closed here; and for that of a closed or ended one which is
 * still open here: nothing in such a file proves who made it, whoever has the join link can write one
 */
export function readIn(here: KeptClass | null, file: ClassRecord): ClassRecord {
	if (isOver(file)) {
		if (!here || here.state === 'deleted') return file;
		if (isOver(here)) return here;
		throw new CodeError('open here');
	}
	if (here && isOver(here)) throw new CodeError('closed here');
	if (file.state === 'open') {
		const open = here?.state === 'open' ? here : { ...file, codes: [] };
		return collect(open, openerOf(open), file.codes.join('\n')).record;
	}
	// Of version 1: the file may lack what came here since, and the other way round; their order decides.
	return {
		...file,
		...here,
		codes: [...new Set([...file.codes, ...(here?.codes ?? [])])]
	} as OldOpenClass;
}

/** A class kept in two places of this device, made one. What was closed in either is closed. */
export function joined(first: KeptClass | null, second: KeptClass): KeptClass {
	if (first && isOver(first)) return first;
	return isOver(second) ? second : readIn(first, second);
}

/**
 * Deletes a class. @returns what stays of one that was over: closed a second time, with one hand-in more, it would tell what
 * that one holds; null where nothing does
 */
export function deleted(kept: KeptClass): DeletedClass | null {
	return isOver(kept) ? { state: 'deleted', id: kept.id, createdAt: kept.createdAt } : null;
}

function isOver<Kept extends KeptClass>(
	record: Kept
): record is Exclude<Kept, OpenClass | OldOpenClass> {
	return ['closed', 'ended', 'deleted'].includes(record.state);
}
