/**
 * One piece of work in a worker of its own. It is told once what to do, tells how far it is any number of
 * times, and ends with a result or a message that says what is wrong. The worker is ended with it, which
 * is also how the work is cancelled and how its memory is given back.
 */
import { reasonOf, SpokenError, type Said } from '../../spoken-error';

export type FromTask<Update, Result> =
	| { readonly type: 'update'; readonly update: Update }
	| { readonly type: 'done'; readonly result: Result }
	| { readonly type: 'failed'; readonly message: string };

const messages = {
	/** What the work itself threw, which crosses from its thread as text. */
	told: ({ message }: { message: string }) => message,
	stopped: () => 'The work stopped. Reload the page and try again.',
	stoppedBecause: ({ reason }: { reason: string }) =>
		`The work stopped: ${reason}. Reload the page and try again.`
};

/** Work that failed. The message says why and what to do. */
export class TaskError extends SpokenError {
	override readonly name = 'TaskError';

	constructor(...said: Said<typeof messages>) {
		super(messages, said);
	}
}

export interface TaskOptions<Update> {
	readonly onUpdate: (update: Update) => void;
	/** Ends the work. */
	readonly signal: AbortSignal;
}

/**
 * The page's side.
 * @param what told to the worker
 * @throws TaskError if the work failed, and the signal's reason once it is aborted
 */
export function runTask<What, Update, Result>(
	worker: Worker,
	what: What,
	{ onUpdate, signal }: TaskOptions<Update>
): Promise<Result> {
	let cancel = () => {};
	const outcome = new Promise<Result>((resolve, reject) => {
		cancel = () => reject(signal.reason);
		worker.onmessage = ({ data }: MessageEvent<FromTask<Update, Result>>) => {
			if (data.type === 'update') onUpdate(data.update);
			else if (data.type === 'done') resolve(data.result);
			else reject(new TaskError('told', { message: data.message }));
		};
		worker.onmessageerror = () => reject(stopped('a message could not be read'));
		worker.onerror = ({ message }) => reject(stopped(message));
	});
	signal.addEventListener('abort', cancel);
	if (signal.aborted) cancel();
	else worker.postMessage(what);
	return outcome.finally(() => {
		signal.removeEventListener('abort', cancel);
		worker.terminate();
	});
}

function stopped(reason: string | undefined): TaskError {
	if (!reason) return new TaskError('stopped');
	return new TaskError('stoppedBecause', { reason: reasonOf(reason) });
}

/**
 * The worker's side.
 * @param work does it; what it throws is told by its message
 */
export function serveTask<What, Update, Result>(
	work: (what: What, tell: (update: Update) => void) => Promise<Result>,
	transferOf: (result: Result) => Transferable[] = () => []
): void {
	const page = self as unknown as Worker;
	const post = (message: FromTask<Update, Result>, transfer: Transferable[] = []) =>
		page.postMessage(message, transfer);
	page.onmessage = async ({ data }: MessageEvent<What>) => {
		try {
			const result = await work(data, (update) => post({ type: 'update', update }));
			post({ type: 'done', result }, transferOf(result));
		} catch (error) {
			post({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
		}
	};
}
