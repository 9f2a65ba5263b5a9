import { SpokenError } from '../spoken-error';

const messages = {
	unavailable: () =>
		'This browser does not let the page keep anything, perhaps because of a private window or a setting. You can go on, but your answers are gone once you close this tab, unless you save them as a file.',
	unreachable: () =>
		'What is kept in this browser cannot be reached at the moment. Nothing kept is lost. Try again in a moment; until then nothing new is kept beyond this tab, unless you save it as a file.',
	full: () =>
		'The device has no room left for this page. Nothing saved before is lost. Free some space, then try again.',
	newer: () =>
		'Another tab has a newer version of Value Mirror. Nothing is lost: close the other tabs and reload this page.',
	blocked: () =>
		'Another tab with Value Mirror does not let go of what is kept here. Close the other tabs, then try again.',
	silent: () =>
		'The browser does not answer when it is asked for what is kept here. Close other tabs with Value Mirror, then try again.',
	deleted: () =>
		'This run is not in the browser any more: it was deleted, here or in another tab, or the browser cleared it. What this page still knows of it can be saved as a file, and the settings read that in again.',
	changed: () =>
		'What is kept here has changed since you looked, in another tab. Nothing has been added or replaced: open the file again to see how it compares now.',
	unread: () =>
		'What is kept in this browser could not be read. Nothing of it is replaced. Try again, or load this page anew.',
	answered: () =>
		'Another tab has answered this question otherwise meanwhile. Nothing has been replaced: what is kept is shown now. Choose again if you want to change it.',
	'no more': () =>
		'As many are kept as can be, so this one has not been. Nothing is lost: delete one that you no longer want, then try again.',
	'class deleted': () =>
		'This class is not in the browser any more: it was deleted, here or in another tab. What you just did has not been kept.',
	'class closed': () =>
		'This class has been closed, here or in another tab. Nothing can be handed in any more, and its figures stay as they are.',
	'not deleted': () =>
		'The browser does not let this page reach what it may have kept earlier, so that could not be deleted. Clear the data of this site in the browser’s own settings.',
	held: () =>
		'Another tab with Value Mirror does not let go of what is kept here, so it could not be deleted yet. It goes as soon as the other tabs are closed. Close them, then press “Delete everything” again, for all else.',
	failed: () => 'The browser could not save. Nothing saved before is lost. Try again.'
};

export type StorageFailure = keyof typeof messages;

/** What went wrong with keeping data, in words for the person whose data it is. */
export class StorageError extends SpokenError {
	override readonly name = 'StorageError';
	declare readonly key: StorageFailure;

	constructor(key: StorageFailure, cause?: unknown) {
		super(messages, [key, undefined, { cause }]);
	}
}

/** The failure to reach what is known to be kept here: a private window, which keeps nothing, is not the cause. */
export function unreachable(cause: unknown): StorageError {
	const failure = toStorageError(cause);
	return failure.key === 'unavailable' ? new StorageError('unreachable', cause) : failure;
}

/** Names the failure behind whatever IndexedDB threw. */
export function toStorageError(cause: unknown): StorageError {
	if (cause instanceof StorageError) return cause;
	const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
	if (name === 'QuotaExceededError') return new StorageError('full', cause);
	if (name === 'VersionError') return new StorageError('newer', cause);
	return new StorageError('failed', cause);
}
