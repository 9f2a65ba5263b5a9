import { deleteDB, openDB } from 'idb';
import { StorageError, toStorageError } from './errors';
import { abort, mayBeThere, PATIENCE, SILENCE } from './open-database';
import { SHARED_DATABASE } from './schema';

/**
 * Deletes a database, whatever its version and state, and what it was copied from: first that, since what is made anew while
 * that is still there copies it again.
 *
 * Each is emptied first. A request to delete cannot be taken back: where another tab holds on, it is carried out once that tab
 * lets go, perhaps long after the person was told that it failed. Of what is empty already nothing is lost then, and what
 * they asked for is done.
 * @throws StorageError `held` while another tab holds on to one that could not be emptied either, `silent` where the browser
 * says nothing at all
 */
export async function deleteDatabases(name: string): Promise<void> {
	for (const each of [SHARED_DATABASE, name]) {
		const emptied = await empty(each).then(
			() => true,
			() => false
		);
		try {
			await remove(each);
		} catch (error) {
			if (!emptied) throw error;
		}
	}
}

/** Deletes every record of a database, all or none, if it is there. @throws where it cannot be opened, or does not answer */
async function empty(name: string): Promise<void> {
	if (!(await mayBeThere(name))) return;
	let letGo = () => {};
	let late = false;
	const work = async () => {
		// As it is: to open no newer version than there is waits for no other tab.
		const database = await openDB(name, undefined, {
			upgrade: (_database, _from, _to, transaction) => {
				// It was not there after all, and is not to be made.
				transaction.done.catch(() => {});
				abort(transaction);
			},
			blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close()
		});
		const stores = [...database.objectStoreNames];
		if (stores.length > 0 && !late) {
			const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
			letGo = () => abort(transaction);
			await Promise.all([
				...stores.map((store) => transaction.objectStore(store).clear()),
				transaction.done
			]).finally(() => database.close());
		} else database.close();
	};
	let patience: ReturnType<typeof setTimeout> | undefined;
	const silence = new Promise<never>((_resolve, reject) => {
		patience = setTimeout(() => {
			late = true;
			letGo();
			reject(new StorageError('silent'));
		}, SILENCE);
	});
	await Promise.race([work(), silence]).finally(() => clearTimeout(patience));
}

function remove(name: string): Promise<void> {
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
