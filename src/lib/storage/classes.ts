/** The classes of a teacher, kept in IndexedDB beside the runs. */
import type { Connection } from './connection';
import { StorageError } from './errors';
import { newestFirst, type ClassRecord, type ClassStore } from './store';

export class IndexedDbClasses implements ClassStore {
	readonly #connection: Connection;
	readonly #tell: () => void;

	/** @param tell lets other tabs know that something changed */
	constructor(connection: Connection, tell: () => void) {
		this.#connection = connection;
		this.#tell = tell;
	}

	async all(): Promise<ClassRecord[]> {
		const classes = await this.#connection.read(['classes'], (transaction) =>
			transaction.objectStore('classes').getAll()
		);
		return classes.sort(newestFirst);
	}

	async save(record: ClassRecord): Promise<void> {
		await this.#connection.write(['classes'], (transaction) =>
			transaction.objectStore('classes').put(record)
		);
		this.#tell();
	}

	async add(
		id: string,
		choose: (kept: readonly string[]) => readonly string[]
	): Promise<ClassRecord> {
		const record = await this.#connection.write(['classes'], async (transaction) => {
			const classes = transaction.objectStore('classes');
			const kept = await classes.get(id);
			if (!kept) throw new StorageError('class deleted');
			const added = { ...kept, codes: [...kept.codes, ...choose(kept.codes)] };
			await classes.put(added);
			return added;
		});
		this.#tell();
		return record;
	}

	async delete(id: string): Promise<void> {
		await this.#connection.write(['classes'], (transaction) =>
			transaction.objectStore('classes').delete(id)
		);
		this.#tell();
	}
}
