import { take, type Taken } from '$lib/classroom/collect';
import { CodeError } from '$lib/classroom/envelope';
import { figuresOf, type ClassFigures } from '$lib/classroom/figures';
import type { ClassContent } from '$lib/classroom/files';
import { readCode } from '$lib/classroom/hand-in-code';
import { linkOf, newClass, readLink, type ClassSetup } from '$lib/classroom/setup';
import type { ClassRecord, ClassStore } from '$lib/storage/store';
import type { Storing } from './storing.svelte';

/** A class as it is kept, and what its link says; null where this version cannot read it. */
export interface OpenClass {
	readonly record: ClassRecord;
	readonly setup: ClassSetup | null;
}

/** The teacher's classes. */
export class Classes {
	/** Newest first; null until they have been read. */
	list = $state.raw<readonly OpenClass[] | null>(null);

	readonly #storing: Storing;

	constructor(storing: Storing) {
		this.#storing = storing;
		storing.onChange(({ kind }) => {
			if (this.list && (kind === 'classes' || kind === 'erased')) void this.read();
		});
	}

	/** Reads them; calling it again reads them again. @throws StorageError */
	async read(): Promise<void> {
		this.#put(await (await this.#store()).all());
	}

	/** @throws StorageError */
	async create(settings: Omit<ClassSetup, 'id'>): Promise<ClassSetup> {
		const setup = newClass(settings);
		await this.#save({ id: setup.id, createdAt: Date.now(), link: linkOf(setup), codes: [] });
		return setup;
	}

	/**
	 * Goes on with a class from a file: one that is here already gets the hand-ins it lacks.
	 * @throws StorageError
	 */
	async restore(content: ClassContent & { setup: ClassSetup }): Promise<void> {
		const { setup, createdAt, link, codes } = content;
		if (!this.#find(setup.id)) await this.#save({ id: setup.id, createdAt, link, codes: [] });
		await this.collect(setup, codes.join('\n'));
	}

	/** Takes in every code of a text that holds. @returns what became of each @throws StorageError */
	async collect(setup: ClassSetup, text: string): Promise<readonly Taken[]> {
		let taken: readonly Taken[] = [];
		const choose = (kept: readonly string[]) => {
			taken = take(setup, kept, text);
			return taken.flatMap((one) =>
				one.kind === 'new' || one.kind === 'replaces' ? [one.code] : []
			);
		};
		const record = await (await this.#store()).add(setup.id, choose);
		this.#put((this.list ?? []).map((one) => (one.record.id === record.id ? record : one.record)));
		return taken;
	}

	/** @throws StorageError */
	async remove(id: string): Promise<void> {
		await (await this.#store()).delete(id);
		this.list = (this.list ?? []).filter(({ record }) => record.id !== id);
	}

	async #save(record: ClassRecord): Promise<void> {
		await (await this.#store()).save(record);
		const others = (this.list ?? []).filter((one) => one.record.id !== record.id);
		this.#put([record, ...others.map((one) => one.record)]);
	}

	async #store(): Promise<ClassStore> {
		return (await this.#storing.store()).classes;
	}

	#find(id: string): OpenClass | undefined {
		return this.list?.find(({ record }) => record.id === id);
	}

	#put(records: readonly ClassRecord[]): void {
		this.list = records.map((record) => ({ record, setup: setupOf(record) }));
	}
}

function setupOf({ link }: ClassRecord): ClassSetup | null {
	try {
		return readLink(link);
	} catch (error) {
		if (error instanceof CodeError) return null;
		throw error;
	}
}

/** Several parts of a screen want the same figures. */
const figures = new WeakMap<ClassRecord, ClassFigures>();

/** What may be shown of a class. */
export function figuresOfRecord(record: ClassRecord): ClassFigures {
	const known = figures.get(record) ?? figuresOf(record.codes.map(readCode));
	figures.set(record, known);
	return known;
}
