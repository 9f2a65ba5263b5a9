import { describe, expect, test, vi } from 'vitest';
import {
	ReasonerClient,
	type ReasonerStatus,
	type WorkerLike
} from '../../../src/lib/reasoner/client';
import { ReasonerError } from '../../../src/lib/reasoner/errors';
import type { FromWorker, ToWorker } from '../../../src/lib/reasoner/protocol';
import { serve } from '../../../src/lib/reasoner/serve';
import type { Profile, Reasoner } from '../../../src/lib/reasoner/types';

/** A worker in memory: what it was sent is kept, and the test says what it answers. */
class FakeWorker extends EventTarget implements WorkerLike {
	readonly received: ToWorker[] = [];
	terminated = false;

	postMessage(message: ToWorker): void {
		this.received.push(structuredClone(message));
	}

	terminate(): void {
		this.terminated = true;
	}

	say(message: FromWorker): void {
		this.dispatchEvent(new MessageEvent('message', { data: structuredClone(message) }));
	}

	answer(request: number): void {
		const predictions = [Float32Array.of(request)];
		this.say({ type: 'predicted', request, predictions, milliseconds: 2 });
	}

	die(): void {
		this.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
	}
}

function start() {
	const workers: FakeWorker[] = [];
	const seen: ReasonerStatus[] = [];
	const client = new ReasonerClient({
		modelsUrl: 'https://example.org/app/models',
		onStatus: (status) => seen.push(status),
		createWorker: () => {
			workers.push(new FakeWorker());
			return workers.at(-1)!;
		}
	});
	return { client, workers, seen, worker: workers[0]! };
}

const nobody: Profile = { responses: new Map(), demographics: {} };

/** A promise's rejection, as a value. */
const failureOf = (promise: Promise<unknown>) =>
	promise.then(
		() => expect.fail('it did not fail'),
		(error: unknown) => error
	);

describe('loading', () => {
	test('asks for the model and reports progress, then readiness with the model’s id', () => {
		const { client, worker, seen } = start();
		expect(worker.received).toEqual([
			{ type: 'load', modelsUrl: 'https://example.org/app/models/', fresh: false }
		]);
		expect(() => client.id).toThrow(ReasonerError);
		worker.say({ type: 'progress', loaded: 5, total: 10 });
		worker.say({ type: 'ready', id: 'reasoner-1' });
		expect(client.id).toBe('reasoner-1');
		expect(seen).toEqual([
			{ phase: 'loading', loaded: 0, total: 0 },
			{ phase: 'loading', loaded: 5, total: 10 },
			{ phase: 'ready', id: 'reasoner-1' }
		]);
	});

	test('a failure ends the worker, keeps its kind, and refuses every request with it', async () => {
		const { client, worker, seen } = start();
		const early = failureOf(client.predict([nobody]));
		const params = { path: 'a/model.onnx' };
		worker.say({ type: 'failed', error: { key: 'otherChecksum', params } });
		const failed = {
			name: 'ReasonerError',
			kind: 'corrupt',
			key: 'otherChecksum',
			params,
			message: expect.stringMatching(/a\/model\.onnx is damaged: its checksum differs/)
		};
		expect(await early).toMatchObject(failed);
		expect(await failureOf(client.predict([nobody]))).toMatchObject(failed);
		expect(seen.at(-1)).toMatchObject({ phase: 'failed', error: failed });
		expect(worker.terminated).toBe(true);
	});

	test('a browser that makes no worker is a failure to show, not an exception', async () => {
		const client = new ReasonerClient({
			modelsUrl: '/',
			createWorker: () => {
				throw new Error('workers are off.');
			}
		});
		expect(client.status).toMatchObject({ phase: 'failed', error: { kind: 'stopped' } });
		expect(await failureOf(client.predict([nobody]))).toMatchObject({
			message: expect.stringContaining('workers are off. Start it again')
		});
	});
});

describe('requests', () => {
	test('answered out of order, each gets its own answer', async () => {
		const { client, worker } = start();
		const [first, second] = [client.predict([nobody]), client.measure([nobody])];
		worker.answer(1);
		worker.answer(0);
		expect(await first).toEqual([Float32Array.of(0)]);
		expect(await second).toEqual({
			predictions: [Float32Array.of(1)],
			milliseconds: 2
		});
	});

	test('one bad profile is refused alone; the worker goes on', async () => {
		const { client, worker } = start();
		worker.say({ type: 'ready', id: 'reasoner-1' });
		const bad = failureOf(client.predict([nobody]));
		const good = client.predict([nobody]);
		worker.say({ type: 'rejected', request: 0, error: { key: 'noItem', params: { id: 'Q82' } } });
		worker.answer(1);
		expect(await bad).toMatchObject({ kind: 'profile' });
		expect(await good).toHaveLength(1);
		expect(client.status.phase).toBe('ready');
	});

	test('a failed run is the end of its worker: the library would fail at every later one', async () => {
		const { client, worker } = start();
		worker.say({ type: 'ready', id: 'reasoner-1' });
		const [first, second] = [
			failureOf(client.predict([nobody])),
			failureOf(client.predict([nobody]))
		];
		worker.say({ type: 'rejected', request: 0, error: { key: 'notANumber', params: {} } });
		expect(await first).toMatchObject({ kind: 'runtime' });
		expect(await second).toMatchObject({ kind: 'runtime' });
		expect(client.status.phase).toBe('failed');
		expect(worker.terminated).toBe(true);
	});

	test('reactive maps and objects of a screen can be posted', () => {
		const { client, worker } = start();
		class ReactiveMap<K, V> extends Map<K, V> {
			readonly notify = () => {};
		}
		const responses = new ReactiveMap([['Q1', 2]] as const);
		const demographics = new Proxy({ country: 'DEU' }, {});
		// Nobody answers it.
		client.predict([{ responses, demographics }]).catch(() => {});
		expect(worker.received[1]).toEqual({
			type: 'predict',
			request: 0,
			profiles: [{ responses: new Map([['Q1', 2]]), demographics: { country: 'DEU' } }]
		});
	});
});

describe('a worker that dies', () => {
	test.each(['error', 'messageerror'])('by %s fails all it owed and says so', async (type) => {
		const { client, worker } = start();
		worker.say({ type: 'ready', id: 'reasoner-1' });
		const owed = [failureOf(client.predict([nobody])), failureOf(client.predict([nobody]))];
		worker.dispatchEvent(new Event(type));
		for (const failure of owed) expect(await failure).toMatchObject({ kind: 'stopped' });
		expect(client.status).toMatchObject({ phase: 'failed', error: { kind: 'stopped' } });
		expect(worker.terminated).toBe(true);
	});

	test('retry makes a new one that works, and hears no more of the old one', async () => {
		const { client, workers, worker } = start();
		worker.die();
		expect(client.status).toMatchObject({
			error: { message: expect.stringContaining('out of memory') }
		});
		client.retry();
		expect(workers).toHaveLength(2);
		expect(client.status.phase).toBe('loading');
		worker.say({ type: 'ready', id: 'ghost' });
		worker.die();
		expect(client.status.phase).toBe('loading');
		workers[1]!.say({ type: 'ready', id: 'reasoner-1' });
		const answer = client.predict([nobody]);
		workers[1]!.answer(0);
		expect(await answer).toHaveLength(1);
	});

	test('retry while it is at work rejects what it owed', async () => {
		const { client, workers, worker } = start();
		const owed = failureOf(client.predict([nobody]));
		client.retry();
		expect(await owed).toMatchObject({ kind: 'stopped' });
		expect(worker.terminated).toBe(true);
		expect(workers[1]!.received).toHaveLength(1);
	});

	test.each([
		['otherChecksum', true],
		['notOnServer', true],
		['notDownloaded', false],
		['notANumber', false]
	] as const)('retry after %s gets past the browser’s cache: %s', (key, fresh) => {
		const { client, workers, worker } = start();
		worker.say({ type: 'failed', error: { key, params: {} } });
		client.retry();
		expect(workers[1]!.received[0]).toMatchObject({ type: 'load', fresh });
	});

	test('closing rejects what is owed and everything after', async () => {
		const { client, worker } = start();
		const owed = failureOf(client.predict([nobody]));
		client.close();
		expect(await owed).toMatchObject({ kind: 'closed' });
		expect(await failureOf(client.predict([nobody]))).toMatchObject({ kind: 'closed' });
		expect(worker.terminated).toBe(true);
		expect(() => client.retry()).toThrow(ReasonerError);
	});
});

describe('the worker’s side', () => {
	const load: ToWorker = { type: 'load', modelsUrl: '', fresh: false };
	const ask = (request: number, ...profiles: Profile[]): ToWorker => ({
		type: 'predict',
		request,
		profiles
	});

	function worker(loading: Promise<Reasoner>) {
		const said: FromWorker[] = [];
		const receive = serve(
			(message) => said.push(message),
			() => loading
		);
		return { said, receive };
	}

	const echo: Reasoner = {
		id: 'echo',
		predict: async (profiles) => {
			if (profiles.length === 0) throw new ReasonerError('noItem', { id: 'Q82' });
			if (profiles.length === 3) throw new Error('boom');
			await new Promise((resolve) => setTimeout(resolve, 20 / profiles.length));
			return profiles.map((_, index) => Float32Array.of(index));
		}
	};

	test('answers every request exactly once, in order, also those that came before it was ready', async () => {
		const { said, receive } = worker(new Promise((resolve) => setTimeout(() => resolve(echo), 10)));
		receive(load);
		receive(ask(0, nobody));
		receive(ask(1));
		receive(ask(2, nobody, nobody));
		receive(ask(3, nobody, nobody, nobody));
		await vi.waitFor(() => expect(said).toHaveLength(5));
		expect(said).toMatchObject([
			{ type: 'ready', id: 'echo' },
			{ type: 'predicted', request: 0, predictions: [Float32Array.of(0)] },
			{ type: 'rejected', request: 1, error: { key: 'noItem', params: { id: 'Q82' } } },
			{ type: 'predicted', request: 2 },
			{ type: 'rejected', request: 3, error: { key: 'failed', params: { reason: 'boom' } } }
		]);
	});

	test('works on one request at a time, so that the time it tells is of that one alone', async () => {
		let atWork = 0;
		let most = 0;
		const busy: Reasoner = {
			id: 'busy',
			predict: async () => {
				most = Math.max(most, ++atWork);
				await new Promise((resolve) => setTimeout(resolve, 5));
				atWork--;
				return [];
			}
		};
		const { said, receive } = worker(Promise.resolve(busy));
		receive(load);
		for (let request = 0; request < 5; request++) receive(ask(request, nobody));
		await vi.waitFor(() => expect(said).toHaveLength(6));
		expect(most).toBe(1);
		for (const message of said.slice(1))
			expect((message as FromWorker & { milliseconds: number }).milliseconds).toBeGreaterThan(4);
	});

	test('a failed load is told once, and every request is rejected with it', async () => {
		const { said, receive } = worker(
			Promise.reject(new ReasonerError('notOnServer', { url: 'gone' }))
		);
		receive(load);
		receive(ask(0, nobody));
		receive(ask(1, nobody));
		await vi.waitFor(() => expect(said).toHaveLength(3));
		const error = { key: 'notOnServer', params: { url: 'gone' } };
		expect(said).toEqual([
			{ type: 'failed', error },
			{ type: 'rejected', request: 0, error },
			{ type: 'rejected', request: 1, error }
		]);
	});
});

describe('a worker that says nothing while it loads', () => {
	test('is given up after a minute, with a way to start it again', () => {
		vi.useFakeTimers();
		const { client, workers, worker } = start();
		vi.advanceTimersByTime(59_000);
		worker.say({ type: 'progress', loaded: 1, total: 9 });
		vi.advanceTimersByTime(59_000);
		expect(client.status.phase).toBe('loading');
		vi.advanceTimersByTime(2000);
		expect(client.status).toMatchObject({ phase: 'failed', error: { key: 'hung' } });
		expect(worker.terminated).toBe(true);
		client.retry();
		workers[1]!.say({ type: 'ready', id: 'reasoner-1' });
		vi.advanceTimersByTime(600_000);
		expect(client.status.phase).toBe('ready');
		client.close();
		vi.useRealTimers();
	});
});
