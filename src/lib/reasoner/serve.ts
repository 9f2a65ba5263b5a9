import { ReasonerError } from './errors';
import type { OnProgress } from './model-files';
import type { FromWorker, LoadMessage, PredictMessage, ToWorker } from './protocol';
import type { Reasoner } from './types';

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
	let reasoner: Promise<Reasoner> = Promise.reject(
		new ReasonerError('stopped', 'The reasoner was asked before it was told to load.')
	);
	// Each request waits for this promise and hears of its failure; nobody else needs to.
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

	async function answer({ request, profiles }: PredictMessage): Promise<void> {
		try {
			const ready = await reasoner;
			const start = performance.now();
			const predictions = await ready.predict(profiles);
			const milliseconds = performance.now() - start;
			post(
				{ type: 'predicted', request, predictions, milliseconds },
				predictions.map(({ buffer }) => buffer as ArrayBuffer)
			);
		} catch (error) {
			post({ type: 'rejected', request, error: ReasonerError.from(error).toPlain() }, []);
		}
	}
}
