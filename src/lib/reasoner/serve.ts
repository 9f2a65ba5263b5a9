import { ReasonerError } from './errors';
import { explain } from './explain';
import type { OnProgress } from './model-files';
import type { FromWorker, LoadMessage, Result, Task, TaskMessage, ToWorker } from './protocol';
import type { Reasoner } from './types';
import { weigh } from './weigh';

/**
 * The worker's side of the protocol, apart from the worker itself.
 * @param post sends an answer; `transfer` lists buffers to hand over rather than copy
 * @param load makes the reasoner a `load` message asks for
 * @returns what to do with a message
 */
export function serve(
	post: (message: FromWorker, transfer: Transferable[]) => void,
	load: (message: LoadMessage, onProgress: OnProgress) => Promise<Reasoner>
): (message: ToWorker) => void {
	let reasoner: Promise<Reasoner> = Promise.reject(new ReasonerError('askedTooEarly'));
	// Every request awaits this promise and is rejected with it, so a failure is never unhandled.
	reasoner.catch(() => {});
	let last: Promise<void> = Promise.resolve();

	return (message) => {
		if (message.type === 'load') {
			reasoner = load(message, (loaded, total) => post({ type: 'progress', loaded, total }, []));
			reasoner.then(
				({ id }) => post({ type: 'ready', id }, []),
				(error) => post({ type: 'failed', error: ReasonerError.from(error).toPlain() }, [])
			);
		} else {
			// One after another, so that the times measured are of one request alone.
			last = last.then(() => answer(message));
		}
	};

	async function answer(message: TaskMessage): Promise<void> {
		const { request } = message;
		try {
			const ready = await reasoner;
			const start = performance.now();
			const result = await perform(ready, message);
			const milliseconds = performance.now() - start;
			post({ ...result, request, milliseconds }, buffersOf(result));
		} catch (error) {
			post({ type: 'rejected', request, error: ReasonerError.from(error).toPlain() }, []);
		}
	}
}

async function perform(reasoner: Reasoner, task: Task): Promise<Result> {
	switch (task.type) {
		case 'predict':
			return { type: 'predicted', predictions: await reasoner.predict(task.profiles) };
		case 'weigh':
			return { type: 'weighed', gains: await weigh(reasoner, task.profile, task.candidates) };
		case 'explain':
			return {
				type: 'explained',
				explanation: await explain(reasoner, task.profile, task.itemId, task.level)
			};
	}
}

function buffersOf(result: Result): Transferable[] {
	return result.type === 'predicted'
		? result.predictions.map(({ buffer }) => buffer as ArrayBuffer)
		: [];
}
