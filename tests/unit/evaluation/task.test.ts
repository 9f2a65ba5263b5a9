import { describe, expect, it } from 'vitest';
import { runTask, TaskError, type FromTask } from '../../../src/lib/evaluation/browser/task';

type Message = FromTask<string, number>;

/** A worker that does what it is told to by the test. */
class FakeWorker {
	onmessage: ((event: { data: Message }) => void) | null = null;
	onmessageerror: (() => void) | null = null;
	onerror: ((event: { message: string }) => void) | null = null;
	readonly told: unknown[] = [];
	ended = false;

	postMessage(what: unknown) {
		this.told.push(what);
	}

	terminate() {
		this.ended = true;
	}
}

function begin() {
	const worker = new FakeWorker();
	const controller = new AbortController();
	const updates: string[] = [];
	const result = runTask<string, string, number>(worker as unknown as Worker, 'begin', {
		signal: controller.signal,
		onUpdate: (update) => updates.push(update)
	});
	return { worker, controller, updates, result };
}

describe('work in a worker of its own', () => {
	it('tells how far it is, gives its result and is ended', async () => {
		const { worker, updates, result } = begin();
		expect(worker.told).toEqual(['begin']);
		worker.onmessage!({ data: { type: 'update', update: 'half' } });
		worker.onmessage!({ data: { type: 'done', result: 7 } });
		expect(await result).toBe(7);
		expect(updates).toEqual(['half']);
		expect(worker.ended).toBe(true);
	});

	it('fails with the message of what went wrong', async () => {
		const { worker, result } = begin();
		worker.onmessage!({ data: { type: 'failed', message: 'people.csv: the file is empty.' } });
		await expect(result).rejects.toThrow(
			new TaskError('told', { message: 'people.csv: the file is empty.' })
		);
		expect(worker.ended).toBe(true);
	});

	it('says so when the worker dies', async () => {
		const { worker, result } = begin();
		worker.onerror!({ message: 'out of memory' });
		await expect(result).rejects.toThrow('The work stopped: out of memory. Reload the page');
		expect(worker.ended).toBe(true);
	});

	it('ends at once when it is cancelled', async () => {
		const { worker, controller, result } = begin();
		controller.abort(new Error('no longer wanted'));
		await expect(result).rejects.toThrow('no longer wanted');
		expect(worker.ended).toBe(true);
	});
});
