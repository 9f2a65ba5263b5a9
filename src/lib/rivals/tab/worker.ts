/** The thread of a language model that runs in this tab. One model; another one gets another thread. */
import { reasonOf } from '../../spoken-error';
import { RivalError } from '../errors';
import { openModel } from './open';
import type { Choice, FromWorker, ToWorker } from './protocol';
import type { PromptReader } from './reader';
import { openRuntime } from './runtime';
import { RUNTIME_BYTES } from './runtime-size';

const page = self as unknown as Worker;
const post = (message: FromWorker) => page.postMessage(message);

let model: Promise<PromptReader>;
/** Requests that somebody waits for. */
const wanted = new Set<number>();
let last: Promise<void> = Promise.resolve();

page.onmessage = ({ data }: MessageEvent<ToWorker>) => {
	switch (data.type) {
		case 'open':
			model = open(data);
			model.then(
				() => post({ type: 'ready' }),
				(error) => post({ type: 'failed', error: plain(error) })
			);
			return;
		case 'ask':
			wanted.add(data.request);
			last = last.then(() => answer(data.request, data.prompt));
			return;
		case 'drop':
			wanted.delete(data.request);
	}
};

async function open(choice: Choice): Promise<PromptReader> {
	const total = RUNTIME_BYTES[choice.device] + choice.graph.bytes;
	let loaded = 0;
	let told = 0;
	const onBytes = (count: number) => {
		loaded += count;
		// Pieces come by the thousand.
		if (loaded - told < total / 200) return;
		told = loaded;
		post({ type: 'loading', share: Math.min(loaded / total, 1) });
	};
	const runtime = await openRuntime(choice.device, onBytes);
	return openModel(choice, runtime, choice.device, onBytes);
}

async function answer(request: number, prompt: Parameters<PromptReader['ask']>[0]): Promise<void> {
	const dropped = new Error('nobody waits');
	try {
		const reply = await (
			await model
		).ask(prompt, {
			onRead: (share) => post({ type: 'reading', request, share }),
			goOn: async () => {
				// A task of its own, in which a message can arrive.
				await new Promise((resolve) => setTimeout(resolve));
				if (!wanted.has(request)) throw dropped;
			}
		});
		post({ type: 'replied', request, reply });
	} catch (error) {
		if (error !== dropped) post({ type: 'rejected', request, error: plain(error) });
	} finally {
		wanted.delete(request);
	}
}

function plain(error: unknown) {
	const spoken =
		error instanceof RivalError
			? error
			: new RivalError('tabFailed', { reason: reasonOf(error).slice(0, 200) });
	return spoken.toPlain();
}
