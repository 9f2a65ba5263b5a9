/** The page's side of a language model in this tab. */
import workerAddress from './worker.ts?worker&url';
import { startWorker } from '../../start-worker';
import { RivalError } from '../errors';
import { modelName } from '../model-name';
import type { Reply, Rival } from '../types';
import type { Device } from './network';
import type { Choice, FromWorker, ToWorker } from './protocol';

/** Whether this browser can run a model on a graphics card: it needs one, and a way to wait for it. */
export async function hasGraphics(): Promise<boolean> {
	if (!('gpu' in navigator) || !('Suspending' in WebAssembly)) return false;
	try {
		const gpu = navigator.gpu as { requestAdapter(): Promise<unknown> };
		return Boolean(await gpu.requestAdapter());
	} catch {
		return false;
	}
}

interface Listener {
	/** @param share of the model and its runtime that is there, 0 to 1 */
	onLoading(share: number): void;
	/** @param share of the prompt that is read, 0 to 1 */
	onReading(share: number): void;
}

/**
 * Opens a model in a thread of its own; `close` frees what it holds.
 * @throws RivalError; the signal's reason once it is aborted
 */
export async function tabRival(
	choice: Choice,
	signal: AbortSignal,
	listener: Listener
): Promise<Rival> {
	const thread = new ModelThread(listener);
	await thread.open(choice, signal);
	const where: Record<Device, string> = { webgpu: 'graphics card', wasm: 'processor' };
	return {
		id: `${modelName(choice.folder.name)} (this tab, ${where[choice.device]})`,
		gives: 'probabilities',
		ask: (prompt, given) => thread.ask(prompt, given),
		close: () => thread.close()
	};
}

interface Pending {
	resolve(reply: Reply): void;
	reject(error: unknown): void;
}

class ModelThread {
	readonly #worker: Worker;
	readonly #listener: Listener;
	readonly #pending = new Map<number, Pending>();
	/** Told when the model is ready, or is not going to be. */
	#opened: { resolve(): void; reject(error: unknown): void } | null = null;
	#requests = 0;
	/** Why nothing more can be asked; null while it can. */
	#over: unknown = null;

	constructor(listener: Listener) {
		this.#listener = listener;
		this.#worker = startWorker(workerAddress);
		this.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) =>
			this.#receive(data)
		);
		for (const type of ['error', 'messageerror'])
			this.#worker.addEventListener(type, () => this.#end(new RivalError('tabDied')));
	}

	async open(choice: Choice, signal: AbortSignal): Promise<void> {
		signal.throwIfAborted();
		const stop = () => this.#end(signal.reason);
		signal.addEventListener('abort', stop);
		try {
			await new Promise<void>((resolve, reject) => {
				this.#opened = { resolve, reject };
				this.#send({ type: 'open', ...choice });
			});
		} finally {
			signal.removeEventListener('abort', stop);
		}
	}

	async ask(prompt: Parameters<Rival['ask']>[0], signal: AbortSignal): Promise<Reply> {
		signal.throwIfAborted();
		if (this.#over !== null) throw this.#over;
		const request = this.#requests++;
		const drop = () => {
			this.#send({ type: 'drop', request });
			this.#settle(request)?.reject(signal.reason);
		};
		signal.addEventListener('abort', drop);
		try {
			return await new Promise<Reply>((resolve, reject) => {
				this.#pending.set(request, { resolve, reject });
				this.#send({ type: 'ask', request, prompt });
			});
		} finally {
			signal.removeEventListener('abort', drop);
		}
	}

	close(): void {
		this.#end(new RivalError('tabDied'));
	}

	#send(message: ToWorker): void {
		this.#worker.postMessage(message);
	}

	#receive(message: FromWorker): void {
		switch (message.type) {
			case 'loading':
				return this.#listener.onLoading(message.share);
			case 'ready':
				return this.#opened?.resolve();
			case 'failed':
				return this.#end(RivalError.fromPlain(message.error));
			case 'reading':
				if (this.#pending.has(message.request)) this.#listener.onReading(message.share);
				return;
			case 'replied':
				return this.#settle(message.request)?.resolve(message.reply);
			case 'rejected': {
				const error = RivalError.fromPlain(message.error);
				// After one failed run the runtime gives nothing but failures; a text that is too long never came to it.
				if (error.key === 'tooLong') this.#settle(message.request)?.reject(error);
				else this.#end(error);
			}
		}
	}

	#settle(request: number): Pending | undefined {
		const pending = this.#pending.get(request);
		this.#pending.delete(request);
		return pending;
	}

	#end(reason: unknown): void {
		if (this.#over !== null) return;
		this.#over = reason;
		this.#worker.terminate();
		this.#opened?.reject(reason);
		for (const { reject } of this.#pending.values()) reject(reason);
		this.#pending.clear();
	}
}
