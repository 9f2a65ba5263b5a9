import type { ItemId } from '$lib/catalog';
import {
	classQuestions,
	close,
	collect,
	deleted,
	emptied,
	end,
	newClass,
	openerOf,
	peopleOf,
	readIn,
	strike,
	type ClassRecord,
	type KeptClass,
	type OldOpenClass,
	type OpenClass
} from '$lib/classroom/class-record';
import type { ClassSetup } from '$lib/classroom/class-setup';
import { isClassRecord } from '$lib/classroom/class-shape';
import { CodeError } from '$lib/classroom/code-error';
import { readLink } from '$lib/classroom/link';
import type { Opener, Outcome } from '$lib/classroom/receive';
import type { Refusal } from '$lib/classroom/release';
import { readOldLink } from '$lib/classroom/version-1';
import { StorageError } from '$lib/storage/errors';
import type { ClassStore } from '$lib/storage/store';
import type { Storing } from './storing.svelte';

/** A class as it is kept, and what its link says. */
export interface KnownClass {
	readonly record: ClassRecord;
	/** Null for a class of version 1, and for one that this version cannot read. */
	readonly setup: ClassSetup | null;
	/** Null where this version cannot read the link. */
	readonly name: string | null;
	readonly questions: readonly ItemId[];
}

/** The teacher's classes. What is collected, closed or read in is kept in one step, whatever other tabs do. */
export class Classes {
	/** Newest first; null until they have been read. */
	list = $state.raw<readonly KnownClass[] | null>(null);

	/** What is kept and is no class that can be shown: it can be saved as it is, and deleted. */
	aside = $state.raw<readonly ClassRecord[]>([]);

	readonly #storing: Storing;
	/** What opens the codes of open classes; let go of with their keys. */
	#openers = new Map<string, Opener>();

	constructor(storing: Storing) {
		this.#storing = storing;
		storing.onChange(({ kind }) => {
			if (this.list && (kind === 'classes' || kind === 'erased')) void this.read();
		});
	}

	/** Reads them; calling it again reads them again. @throws StorageError */
	async read(): Promise<void> {
		const kept = await (await this.#store()).all();
		const records = kept.filter((record) => record.state !== 'deleted');
		const open = records.flatMap(({ id, state }) => (state === 'open' ? id : []));
		this.#openers = new Map([...this.#openers].filter(([id]) => open.includes(id)));
		const list = records.map((record) => this.#known(record));
		this.list = list.filter((known) => known !== null);
		this.aside = records.filter((_record, index) => list[index] === null);
	}

	/** @returns null for a damaged one, and one whose codes are */
	#known(record: ClassRecord): KnownClass | null {
		if (!isClassRecord(record)) return null;
		const shown = known(record);
		// A link of another version is named as such; with one that can be read, all that was handed in has to open.
		if (shown.name === null || record.state === 'closed' || record.state === 'ended') return shown;
		try {
			this.people(record);
			return shown;
		} catch (error) {
			if (error instanceof CodeError) return null;
			throw error;
		}
	}

	/** Makes a class with a key of its own. @returns its id @throws StorageError */
	async create(settings: Omit<ClassSetup, 'publicKey'>): Promise<string> {
		const record = newClass(settings, Date.now());
		await (await this.#store()).save(record);
		await this.read();
		return record.id;
	}

	/**
	 * Brings in the class of a file. @throws StorageError, CodeError for an open file of a class closed here, and for a
	 * closed or ended one of a class open here
	 */
	async readIn(record: ClassRecord): Promise<void> {
		// A damaged one is mended by its file.
		await this.#change(record.id, (here) =>
			readIn(here && (here.state === 'deleted' || this.#known(here)) && here, record)
		);
	}

	/** Takes in every code of a text that holds. @returns what became of each @throws StorageError */
	async collect(id: string, text: string): Promise<readonly Outcome[]> {
		let outcomes: readonly Outcome[] = [];
		await this.#change(id, (kept) => {
			const open = openClass(kept);
			const taken = collect(open, this.#opener(open), text);
			outcomes = taken.outcomes;
			return taken.record;
		});
		return outcomes;
	}

	/** Takes out what is in a text. @returns how many hand-ins @throws StorageError */
	async strike(id: string, text: string): Promise<number> {
		let count = 0;
		await this.#change(id, (kept) => {
			const open = openClass(kept);
			const struck = strike(open, this.#opener(open), text);
			({ count } = struck);
			return struck.record;
		});
		return count;
	}

	/** Drops all hand-ins, to collect them anew. @throws StorageError */
	async empty(id: string): Promise<void> {
		await this.#change(id, (kept) => {
			const open = openClass(kept);
			return emptied(open, this.#opener(open));
		});
	}

	/** Keeps how many students are here. @throws StorageError */
	async count(id: string, students: number | null): Promise<void> {
		await this.#change(id, (kept) => ({ ...openClass(kept), students }));
	}

	/**
	 * Closes a class: the figures are kept, hand-ins and key are deleted with it. @returns why not, where it cannot be
	 * closed: nothing is changed then @throws StorageError
	 */
	async close(id: string, students: number): Promise<Refusal | null> {
		let refusal: Refusal | null = null;
		await this.#change(id, (kept) => {
			if (kept?.state !== 'old') openClass(kept);
			const open = kept as OpenClass | OldOpenClass;
			const opener = open.state === 'open' ? this.#opener(open) : null;
			const closed = close(open, opener, students, Date.now());
			if (typeof closed !== 'string') return closed;
			refusal = closed;
			return open;
		});
		return refusal;
	}

	/** Ends a class without figures: hand-ins and key are deleted. @throws StorageError */
	async end(id: string): Promise<void> {
		await this.#change(id, (kept) => end(present(kept), Date.now()));
	}

	/** Deletes a class; of one that was over it stays known that no older file may open it again. @throws StorageError */
	async remove(id: string): Promise<void> {
		await (await this.#store()).change(id, (kept) => kept && deleted(kept));
		await this.read();
	}

	/** How many have handed in to a class that is not closed. @throws CodeError for damaged codes of version 1 */
	people(record: OpenClass | OldOpenClass): number {
		return peopleOf(record, record.state === 'open' ? this.#opener(record) : null);
	}

	async #change(id: string, make: (kept: KeptClass | null) => ClassRecord): Promise<void> {
		await (await this.#store()).change(id, make);
		await this.read();
	}

	async #store(): Promise<ClassStore> {
		return (await this.#storing.store()).classes;
	}

	#opener(open: OpenClass): Opener {
		const opener = this.#openers.get(open.id) ?? openerOf(open);
		this.#openers.set(open.id, opener);
		return opener;
	}
}

function present(kept: KeptClass | null): ClassRecord {
	if (!kept || kept.state === 'deleted') throw new StorageError('class deleted');
	return kept;
}

function openClass(kept: KeptClass | null): OpenClass {
	const record = present(kept);
	if (record.state !== 'open') throw new StorageError('class closed');
	return record;
}

function known(record: ClassRecord): KnownClass {
	try {
		const { link } = record;
		const old = link.startsWith('VC1-') ? readOldLink(link) : null;
		const setup = old ? null : readLink(link);
		const questions = classQuestions(record);
		return { record, setup, name: old?.name ?? setup!.name, questions };
	} catch (error) {
		if (error instanceof CodeError) return { record, setup: null, name: null, questions: [] };
		throw error;
	}
}
