/** A class as a file: open, to go on with on another device; closed, its figures and nothing else. */
import { canonicalJson } from '../canonical-json';
import { readJson } from '../read-json';
import { sha256 } from '../run/sha256';
import { publicKeyOf } from './class-key';
import { classQuestions, openerOf, type ClassRecord, type OpenClass } from './class-record';
import { classIdOf } from './class-setup';
import { fileShape, FORMAT } from './class-shape';
import { CodeError } from './code-error';
import { readLink } from './link';
import { oldHandIns, readOldLink } from './version-1';

const VERSION = 4;

/**
 * The text of a class's file. Of an open one it holds the key: whoever has it can read the hand-ins.
 * @throws RangeError for a class of version 1, which is closed on the device where it is
 */
export function classFile(record: ClassRecord): string {
	if (record.state === 'old') throw new RangeError('a class of version 1 is saved closed');
	const saved = record.state === 'open' ? record.codes.length : undefined;
	const content = { format: FORMAT, version: VERSION, ...record, id: undefined, saved };
	return `${JSON.stringify({ ...content, sha256: checksum(content) }, null, '\t')}\n`;
}

/** Finds accidents, and is no signature: whoever changes a file can compute it anew. */
function checksum(content: object): string {
	return sha256(canonicalJson({ ...content, sha256: undefined }));
}

/** What of a class that was saved is not in its file any more. */
export interface Missing {
	/** Places in the file, from 1, of codes that cannot be opened and are left out. */
	readonly damaged: readonly number[];
	/** How many codes it has, damaged ones included, and was saved with. */
	readonly there: number;
	readonly saved: number;
	/** Whether the file is as it was saved; of versions without a checksum it is taken to be. */
	readonly asSaved: boolean;
}

const NOTHING_MISSING: Missing = { damaged: [], there: 0, saved: 0, asSaved: true };

export function isWhole({ damaged, there, saved, asSaved }: Missing): boolean {
	return damaged.length === 0 && there >= saved && asSaved;
}

/**
 * Reads the file of a class, of every version.
 * @returns the class, and what of it is missing
 * @throws CodeError if it is no such file, or its link cannot be used, or its key is not the link's, or figures in it were
 * changed
 */
export function readClassFile(text: string): { record: ClassRecord; missing: Missing } {
	const content = readJson(text, fileShape, {
		notJson: () => new CodeError('no class file'),
		otherShape: () => new CodeError('unreadable class file')
	});
	const { createdAt, link } = content;
	if (content.version === 1) {
		const old = readOldLink(link);
		const { codes, missing } = sorted(content.codes, (code) => oldHandIns(old, [code]));
		return { record: { state: 'old', id: old.id, createdAt, link, codes }, missing };
	}
	const asSaved = content.version === 2 || content.sha256 === checksum(content);
	const id = link.startsWith('VC1-') ? readOldLink(link).id : classIdOf(readLink(link));
	const own = { id, createdAt, link };
	if (content.state !== 'open') {
		if (!asSaved) throw new CodeError('changed class file');
		const { closedAt } = content;
		if (content.state === 'ended')
			return { record: { ...own, state: 'ended', closedAt }, missing: NOTHING_MISSING };
		const { release } = content;
		if (classQuestions(own).join() !== release.questions.map(({ itemId }) => itemId).join())
			throw new CodeError('changed class file');
		return { record: { ...own, state: 'closed', closedAt, release }, missing: NOTHING_MISSING };
	}
	const { secret, students, saved } = content;
	if (publicKeyOf(secret) !== readLink(link).publicKey) throw new CodeError('changed class file');
	const record: OpenClass = { ...own, state: 'open', secret, students, codes: content.codes };
	const opener = openerOf(record);
	const { codes, missing } = sorted(content.codes, (code) => opener.open(code));
	return {
		record: { ...record, codes },
		missing: { ...missing, saved: saved ?? missing.saved, asSaved }
	};
}

/** The codes that can be read, and what the others leave missing. */
function sorted(codes: readonly string[], read: (code: string) => unknown) {
	const good = codes.map((code) => reads(() => read(code)));
	const damaged = good.flatMap((reads, index) => (reads ? [] : index + 1));
	const missing = { damaged, there: codes.length, saved: codes.length, asSaved: true };
	return { codes: codes.filter((_code, index) => good[index]), missing };
}

function reads(read: () => unknown): boolean {
	try {
		read();
		return true;
	} catch (error) {
		if (error instanceof CodeError) return false;
		throw error;
	}
}
