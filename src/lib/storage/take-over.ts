import { duplicate } from '../run/duplicate';
import { newRunId } from '../run/identity';
import { nameOf, tidyName } from '../run/name';
import type { WholeRun } from '../run/types';
import { planImport } from './import-plan';
import { NAME_LENGTH } from './limits';
import { wholesOf } from './set-aside';
import type { Store } from './store';

/**
 * Keeps in one store all that another has, and loses nothing of either: a run that is in both with different
 * contents stays as it is, and the other's becomes a copy beside it. After a failure it can be done again.
 * @throws StorageError
 */
export async function takeOver(from: Store, to: Store): Promise<void> {
	const [runs, classes] = [wholesOf(await from.everything()), await from.classes.all()];
	if (classes.length > 0) {
		// Loaded when wanted: hardly anybody has a class.
		const { joined } = await import('../classroom/class-record');
		for (const record of classes)
			await to.classes.change(record.id, (kept) => joined(kept, record));
	}
	if (runs.length === 0) return;
	const known = wholesOf(await to.everything());
	const plan = planImport(runs, known);
	await to.saveWholeRuns(
		plan.flatMap(({ whole, standing }) => {
			if (standing === 'same') return [];
			return [standing === 'new' ? whole : copyOf(whole)];
		}),
		known
	);
}

function copyOf(whole: WholeRun): WholeRun {
	const name = tidyName(`Copy of ${nameOf(whole.run)}`, NAME_LENGTH);
	return duplicate(whole, { id: newRunId(), name, now: Date.now() });
}
