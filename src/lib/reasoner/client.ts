/** The page's side of the reasoner: one worker, what is known of it, and the requests that await an answer. */
import workerAddress from './worker.ts?worker&url';
import { startWorker } from '../start-worker';
import type { ItemId, Level } from '../catalog';
import { reasonOf } from '../spoken-error';
import { ReasonerError, type ReasonerErrorKind } from './errors';
import type { Explanation } from './explain';
import type { FromWorker, ResultMessage, Task, ToWorker } from './protocol';
import type { Prediction, Profile, Reasoner } from './types';
import type { Gain } from './weigh';

export type ReasonerStatus =
	/** `total` is 0 until the manifest has told how many bytes there are to load. */
	| { readonly phase: 'loading'; readonly loaded: number; readonly total: number }
	| { readonly phase: 'ready'; readonly id: string }
	| { readonly phase: 'failed'; readonly error: ReasonerError };

/** The part of a Worker that the client uses. */
export interface WorkerLike {
	postMessage(message: ToWorker): void;
	terminate(): void;
	addEventListener(type: string, listener: (event: Event) => void): void;
}

export interface ReasonerClientOptions {
	/** Absolute address of the models folder, e.g. `https://example.org/app/models/`. */
	readonly modelsUrl: string;
	/** Called with every change of status, the first before the constructor returns. */
	readonly onStatus?: (status: ReasonerStatus) => void;
	readonly createWorker?: () => WorkerLike;
}

/** Predictions, and the time the worker spent on them. */
export interface Measured {
	readonly predictions: Prediction[];
	readonly milliseconds: number;
}

/** What a kind of task is answered with. */
type Answer<Type extends ResultMessage['type']> = Extract<ResultMessage, { type: Type }>;

interface Pending {
	resolve(result: ResultMessage): void;
	reject(error: ReasonerError): void;
}

/** Failures for which a cached copy of a file may be to blame. */
const CACHE_TO_BLAME: readonly ReasonerErrorKind[] = [
	'missing',
	'corrupt',
	'catalog',
	'self-check'
];

/**
 * Milliseconds without a word from a worker that is loading, after which it is taken for hung. While files come it says so
 * every few seconds, and gives up by itself when none do; what is left is its own start and that of the network.
 */
const HUNG = 60_000;

/** Starts loading when made. One for a tab; `close` it to free the memory it holds. */
export class ReasonerClient implements Reasoner {
	readonly #modelsUrl: string;
	readonly #onStatus: (status: ReasonerStatus) => void;
	readonly #createWorker: () => WorkerLike;
	#worker: WorkerLike | undefined;
	#status: ReasonerStatus = { phase: 'loading', loaded: 0, total: 0 };
	readonly #pending = new Map<number, Pending>();
	#requests = 0;
	#closed = false;
	#patience: ReturnType<typeof setTimeout> | undefined;

	constructor({ modelsUrl, onStatus = () => {}, createWorker = newWorker }: ReasonerClientOptions) {
		this.#modelsUrl = modelsUrl.endsWith('/') ? modelsUrl : `${modelsUrl}/`;
		this.#onStatus = onStatus;
		this.#createWorker = createWorker;
		this.#start(false);
	}

	get status(): ReasonerStatus {
		return this.#status;
	}

	/** @throws ReasonerError `stopped` until the status is `ready` */
	get id(): string {
		if (this.#status.phase === 'ready') return this.#status.id;
		throw new ReasonerError('noId');
	}

	/** Waits for the reasoner if it is still loading. @throws ReasonerError */
	async predict(profiles: readonly Profile[]): Promise<Prediction[]> {
		return (await this.measure(profiles)).predictions;
	}

	/** `predict`, and how many milliseconds the worker spent on it. @throws ReasonerError */
	async measure(profiles: readonly Profile[]): Promise<Measured> {
		const task = { type: 'predict', profiles: profiles.map(plain) } as const;
		const { predictions, milliseconds } = await this.#ask<'predicted'>(task);
		return { predictions, milliseconds };
	}

	/** What asking each candidate is worth; see `weigh`. @throws ReasonerError */
	async weigh(profile: Profile, candidates: readonly ItemId[]): Promise<Gain[]> {
		const task = { type: 'weigh', profile: plain(profile), candidates: [...candidates] } as const;
		return (await this.#ask<'weighed'>(task)).gains;
	}

	/** Which answers a prediction rests on; see `explain`. @throws ReasonerError */
	async explain(profile: Profile, itemId: ItemId, level: Level): Promise<Explanation> {
		const task = { type: 'explain', profile: plain(profile), itemId, level } as const;
		return (await this.#ask<'explained'>(task)).explanation;
	}

	/** Sends a task; the worker answers each with its own type of result. */
	async #ask<Type extends ResultMessage['type']>(task: Task): Promise<Answer<Type>> {
		if (this.#closed) throw closed();
		if (this.#status.phase === 'failed') throw this.#status.error;
		const request = this.#requests++;
		return new Promise<ResultMessage>((resolve, reject) => {
			this.#pending.set(request, { resolve, reject });
			this.#worker!.postMessage({ ...task, request });
		}) as Promise<Answer<Type>>;
	}

	/** Starts afresh with a new worker, whatever the old one is doing; what it still owed is rejected. */
	retry(): void {
		if (this.#closed) throw closed();
		const status = this.#status;
		this.#stop(new ReasonerError('startedAgain'));
		this.#start(status.phase === 'failed' && CACHE_TO_BLAME.includes(status.error.kind));
	}

	/** Ends the worker for good and frees its memory. */
	close(): void {
		this.#closed = true;
		this.#stop(closed());
	}

	#start(fresh: boolean): void {
		this.#setStatus({ phase: 'loading', loaded: 0, total: 0 });
		try {
			const worker = this.#createWorker();
			this.#worker = worker;
			// A message sent before its worker was ended may still arrive after; it concerns nobody.
			const listen = (type: string, listener: (event: Event) => void) =>
				worker.addEventListener(type, (event) => {
					if (this.#worker === worker) listener(event);
				});
			listen('message', (event) => this.#receive((event as MessageEvent<FromWorker>).data));
			listen('error', (event) => this.#fail(died((event as ErrorEvent).message)));
			listen('messageerror', () => this.#fail(died('a message could not be read')));
			worker.postMessage({ type: 'load', modelsUrl: this.#modelsUrl, fresh });
		} catch (error) {
			this.#fail(died(error));
		}
	}

	#receive(message: FromWorker): void {
		switch (message.type) {
			case 'progress':
				return this.#setStatus({
					phase: 'loading',
					loaded: message.loaded,
					total: message.total
				});
			case 'ready':
				return this.#setStatus({ phase: 'ready', id: message.id });
			case 'failed':
				return this.#fail(ReasonerError.fromPlain(message.error));
			case 'predicted':
			case 'weighed':
			case 'explained':
				return this.#settle(message.request)?.resolve(message);
			case 'rejected': {
				const error = ReasonerError.fromPlain(message.error);
				this.#settle(message.request)?.reject(error);
				// After one failed run the library gives nothing but failures in that worker.
				if (error.kind === 'runtime') this.#fail(error);
			}
		}
	}

	#settle(request: number): Pending | undefined {
		const pending = this.#pending.get(request);
		this.#pending.delete(request);
		return pending;
	}

	#fail(error: ReasonerError): void {
		this.#stop(error);
		this.#setStatus({ phase: 'failed', error });
	}

	#stop(reason: ReasonerError): void {
		clearTimeout(this.#patience);
		this.#worker?.terminate();
		this.#worker = undefined;
		const owed = [...this.#pending.values()];
		this.#pending.clear();
		for (const { reject } of owed) reject(reason);
	}

	#setStatus(status: ReasonerStatus): void {
		clearTimeout(this.#patience);
		if (status.phase === 'loading')
			this.#patience = setTimeout(() => this.#fail(new ReasonerError('hung')), HUNG);
		this.#status = status;
		this.#onStatus(status);
	}
}

/** A plain copy: a reactive map or object of the screen's could not be posted. */
function plain({ responses, demographics }: Profile): Profile {
	return { responses: new Map(responses), demographics: { ...demographics } };
}

function newWorker(): WorkerLike {
	return startWorker(workerAddress);
}

/** @param cause what the browser says; some events come without a word */
function died(cause: unknown): ReasonerError {
	return cause
		? new ReasonerError('workerFailed', { reason: reasonOf(cause) })
		: new ReasonerError('workerStopped');
}

function closed(): ReasonerError {
	return new ReasonerError('closed');
}
