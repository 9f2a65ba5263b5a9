/** The classes of a teacher, kept beside the runs. */
import type { Connection } from './connection';
import { StorageError } from './errors';
import type { ClassRecord } from './schema';

export class Classes {
	readonly #connection: Connection;
	readonly #tell: () => void;

	/** @param tell lets other tabs know that something changed */
	constructor(connection: Connection, tell: () => void) {
		this.#connection = connection;
		this.#tell = tell;
	}

	/** All of them, newest first. */
	async all(): Promise<ClassRecord[]> {
		const classes = await this.#connection.read(['classes'], (transaction) =>
			transaction.objectStore('classes').getAll()
		);
		return classes.sort((one, other) => other.createdAt - one.createdAt);
	}

	/** Keeps a new class, or puts it in the place of the one with its id. */
	async save(record: ClassRecord): Promise<void> {
		await this.#connection.write(['classes'], (transaction) =>
			transaction.objectStore('classes').put(record)
		);
		this.#tell();
	}

	/**
	 * Adds hand-ins to a class as it is kept now, whatever another tab has added meanwhile.
	 * @param choose given the codes that are kept, says which to add after them
	 * @throws StorageError `class deleted` if the class is not there any more
	 */
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

	/** Deletes a class with everything that was handed in. */
	async delete(id: string): Promise<void> {
		await this.#connection.write(['classes'], (transaction) =>
			transaction.objectStore('classes').delete(id)
		);
		this.#tell();
	}
}
