import type { DBSchema, IDBPDatabase } from 'idb';
import type { ItemId } from '../catalog';
import type { Response, Run } from '../run/types';

/** One answer: a record of its own, so that two tabs answering two items never overwrite each other. */
export interface AnswerRecord {
	readonly runId: string;
	readonly itemId: ItemId;
	readonly response: Response;
	/** Milliseconds since 1970. */
	readonly answeredAt: number;
}

export interface Schema extends DBSchema {
	runs: { key: string; value: Run };
	answers: { key: [string, ItemId]; value: AnswerRecord; indexes: { run: string } };
}

export const DATABASE_NAME = 'value-mirror';
export const DATABASE_VERSION = 1;

/** Brings a database of any earlier version to the present one; runs inside the upgrade's transaction. */
export function upgrade(database: IDBPDatabase<Schema>, from: number): void {
	if (from < 1) {
		database.createObjectStore('runs', { keyPath: 'id' });
		database
			.createObjectStore('answers', { keyPath: ['runId', 'itemId'] })
			.createIndex('run', 'runId');
	}
}
