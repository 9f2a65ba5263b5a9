import { deleteDB } from 'idb';
import { StorageError, toStorageError } from './errors';
import { PATIENCE, SILENCE } from './open-database';
import { SHARED_DATABASE } from './schema';

/**
 * Deletes a database, whatever its version and state, and what it was copied from: first that, since what is made anew while
 * that is still there copies it again.
 * @throws StorageError `held` while another tab holds on to one, `silent` where the browser says nothing at all
 */
export async function deleteDatabases(name: string): Promise<void> {
	await deleteDatabase(SHARED_DATABASE);
	await deleteDatabase(name);
}

function deleteDatabase(name: string): Promise<void> {
	return new Promise<void>((resolve, reject) => {
		const giveUp = (kind: 'held' | 'silent') => reject(new StorageError(kind));
		let patience = setTimeout(giveUp, SILENCE, 'silent');
		deleteDB(name, {
			blocked: () => {
				clearTimeout(patience);
				patience = setTimeout(giveUp, PATIENCE, 'held');
			}
		})
			.then(resolve, (error: unknown) => reject(toStorageError(error)))
			.finally(() => clearTimeout(patience));
	});
}
