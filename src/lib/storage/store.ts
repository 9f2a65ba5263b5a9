/**
 * Where runs and classes are kept. A promise of a store resolves when it is kept, so "saved" on the screen means
 * saved; it rejects with a StorageError whose message can be shown. `indexed-db.ts` keeps them in the browser,
 * `memory.ts` in the tab; one suite of tests holds both to the same rules.
 */
import type { ItemId } from '../catalog';
import type { ClassRecord, KeptClass } from '../classroom/class-record';
import type { GivenResponse } from '../run/answer';
import type { Changes } from '../run/merge-run';
import type { Everything } from './set-aside';
import type { Answer, BoldReply, Responses, Retest, Run, Seal, Seen, WholeRun } from '../run/types';

/** What another tab did: it saved or deleted something of one run, of several, or of a class, or everything is gone. */
export type Change =
	| { readonly kind: 'run'; readonly runId: string }
	| { readonly kind: 'runs' }
	| { readonly kind: 'classes' }
	| { readonly kind: 'erased' };

/** What becomes of a run: its changes; that it goes with everything in it; or nothing, and it stays as it is. */
export type RunChange = Changes | 'delete' | undefined;

export interface Store {
	/** The classes of a teacher. */
	readonly classes: ClassStore;

	/** Calls back when another tab changed something. @returns a function that stops it */
	onChange(callback: (change: Change) => void): () => void;

	/** All runs but those set aside, newest first; of each only the run itself has been looked at. */
	runs(): Promise<Run[]>;

	/** A run with all that is in it, as of one moment; undefined if it is not there any more, or is set aside. */
	wholeRun(runId: string): Promise<WholeRun | undefined>;

	/** All runs with all that is in them, as of one moment, those set aside apart. */
	everything(): Promise<Everything>;

	/** Keeps a new run. */
	saveRun(run: Run): Promise<void>;

	/**
	 * Changes some fields of a run, whatever another tab has made of the others meanwhile.
	 * @returns the run as it is kept now @throws StorageError `deleted` if it is not there any more
	 */
	changeRun(runId: string, changes: Changes): Promise<Run>;

	/**
	 * Changes and deletes runs as they are kept at that moment, all or none of them, in one step.
	 * @param changeOf says what becomes of a run; asked of each, also of those set aside, any field of which but `id` may be
	 * wrong. What it throws changes nothing.
	 */
	changeRuns(changeOf: (run: Run) => RunChange): Promise<void>;

	/**
	 * Saves the response to a question, of a list that to each of its items, and where the run goes next: all or nothing.
	 * Whether an item's guess was sealed or seen before is read in the same step, so no order of events can make it say
	 * more than was so.
	 * @param given one or more, of one run
	 * @param changes the fields of the run to change with it
	 * @param believed what the screen says is kept for the items, nothing for one that is not in it
	 * @returns the answers, in the order given, and the run as they are kept now
	 * @throws StorageError `deleted` if the run is not there any more, `answered` where another response is kept than was
	 * believed, and another than is given: nothing is changed
	 */
	saveAnswers(
		given: readonly GivenResponse[],
		changes: Partial<Run>,
		believed?: Responses
	): Promise<{ answers: Answer[]; run: Run }>;

	/**
	 * Keeps the machine's guesses at the items of a question, if they may be kept (`maySeal`).
	 * @param seals one or more, of one run
	 * @returns false, and nothing is changed, where one of them may not
	 */
	saveSeals(seals: readonly Seal[]): Promise<boolean>;

	/**
	 * Marks guesses of a run as seen, before they are drawn; one that is marked already keeps its first moment.
	 * @param seenAt milliseconds since 1970
	 * @returns the marks that were added @throws StorageError `deleted` if the run is not there any more
	 */
	saveSeen(runId: string, itemIds: readonly ItemId[], seenAt: number): Promise<Seen[]>;

	/**
	 * Keeps the second response to a question's items beside the first; it is given once.
	 * @param retests one or more, of one run
	 * @returns the second responses that are kept now: these, or those that were there before, and then nothing is changed
	 * @throws StorageError `deleted` if one of the first answers, or their run, is not there any more
	 */
	saveRetests(retests: readonly Retest[]): Promise<readonly Retest[]>;

	/** Keeps what the person said of a bold guess, or puts it over what they said before. @throws StorageError `deleted` */
	saveBoldReply(reply: BoldReply): Promise<void>;

	/**
	 * Keeps runs with all that is in them, all or none; each takes the place of a run with its id.
	 * @param known what was kept when they were chosen; without it, nothing may be kept under their ids
	 * @throws StorageError `changed` where something else is kept under one of their ids by now: nothing is changed
	 */
	saveWholeRuns(runs: readonly WholeRun[], known?: readonly WholeRun[]): Promise<void>;

	/** Deletes everything; what is saved next starts afresh. @throws StorageError `held` while another tab holds on to it */
	erase(): Promise<void>;

	/** Lets go of what it holds; nothing kept is lost. */
	close(): void;
}

export interface ClassStore {
	/** All classes as they are kept, newest first. They are not checked here: the caller checks them. */
	all(): Promise<KeptClass[]>;

	/** Keeps a new class, or puts it in the place of the one with its id. */
	save(record: ClassRecord): Promise<void>;

	/**
	 * Changes a class as it is kept now, whatever another tab has made of it meanwhile, in one transaction: what was kept
	 * before is there no more once it has completed, or still is, as a whole.
	 * @param make given the class as it is kept, null where it is not; says what to keep, null for nothing. What it throws changes nothing
	 * @returns what `make` returned @throws StorageError, and what `make` throws
	 */
	change<Made extends KeptClass | null>(
		id: string,
		make: (kept: KeptClass | null) => Made
	): Promise<Made>;
}

/** The order in which runs and classes are listed. */
export function newestFirst(first: { createdAt: number }, second: { createdAt: number }): number {
	return second.createdAt - first.createdAt;
}
