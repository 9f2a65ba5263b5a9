/** The classes of a teacher, kept in IndexedDB beside the runs. */
import type { Connection } from './connection';
import type { ClassRecord, KeptClass } from '../classroom/class-record';
import type { ClassStore } from './store';

export class IndexedDbClasses implements ClassStore {
	readonly #connection: Connection;
	readonly #tell: () => void;

	/** @param tell lets other tabs know that something changed */
	constructor(connection: Connection, tell: () => void) {
		this.#connection = connection;
		this.#tell = tell;
	}

	async all(): Promise<KeptClass[]> {
		const classes = await this.#connection.read(['classes'], (transaction) =>
			transaction.objectStore('classes').getAll()
		);
		// A damaged one may have anything in the place of its moment.
		return classes.sort((first, second) => Number(second.createdAt) - Number(first.createdAt));
	}

	async save(record: ClassRecord): Promise<void> {
		await this.#connection.write(['classes'], (transaction) =>
			transaction.objectStore('classes').put(record)
		);
		this.#tell();
	}

	async change<Made extends KeptClass | null>(
		id: string,
		make: (kept: KeptClass | null) => Made
	): Promise<Made> {
		// What `make` throws is its own: only what the database does is a failure to keep.
		let own: { readonly error: unknown } | null = null;
		try {
			const record = await this.#connection.write(['classes'], async (transaction) => {
				const classes = transaction.objectStore('classes');
				const kept = (await classes.get(id)) ?? null;
				let made: Made;
				try {
					made = make(kept);
				} catch (error) {
					own = { error };
					throw error;
				}
				await (made ? classes.put(made) : classes.delete(id));
				return made;
			});
			this.#tell();
			return record;
		} catch (error) {
			throw own ? (own as { readonly error: unknown }).error : error;
		}
	}
}
