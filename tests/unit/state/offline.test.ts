import { afterEach, describe, expect, test, vi } from 'vitest';
import { remembered } from '../../../src/lib/state/remembered';
import { Offline } from '../../../src/lib/state/offline.svelte';

afterEach(() => vi.unstubAllGlobals());

class Worker extends EventTarget {
	readonly told: unknown[] = [];

	constructor(public state: string) {
		super();
	}

	become(state: string): void {
		this.state = state;
		this.dispatchEvent(new Event('statechange'));
	}

	postMessage(message: unknown): void {
		this.told.push(message);
	}
}

/** A browser with service workers. */
function browser(
	workers: { active?: Worker; waiting?: Worker; installing?: Worker },
	controlled = false
) {
	const registration = Object.assign(new EventTarget(), {
		active: null,
		waiting: null,
		installing: null,
		...workers
	});
	const container = Object.assign(new EventTarget(), {
		controller: controlled ? {} : null,
		register: vi.fn(async () => registration)
	});
	const reload = vi.fn();
	vi.stubGlobal('navigator', { serviceWorker: container });
	vi.stubGlobal('location', { reload });
	return { registration, container, reload };
}

describe('a copy of the app', () => {
	test('is asked for once, under the app’s own path', async () => {
		const { container } = browser({});
		const offline = new Offline('/app/', remembered());
		await Promise.all([offline.register(), offline.register()]);
		expect(container.register.mock.calls).toEqual([['/app/service-worker.js', { scope: '/app/' }]]);
		expect(offline.state).toBe('waiting');
	});

	test('does not come back with what was under way when everything was deleted', async () => {
		const kept = remembered();
		const { registration, container } = browser({});
		const unregister = vi.fn(async () => true);
		Object.assign(registration, { unregister });
		const offline = new Offline('/app/', kept);
		const registering = offline.register();
		offline.letGo();
		await registering;
		expect(unregister).toHaveBeenCalledOnce();
		offline.prove();
		expect(kept.current.predicted).toBe(false);
		const later = new Offline('/app/', kept);
		later.letGo();
		await later.register();
		expect(container.register).toHaveBeenCalledOnce();
	});

	test('works once it is whole and the machine has run in this browser, which is remembered', async () => {
		const kept = remembered();
		browser({ active: new Worker('activated') });
		const offline = new Offline('/', kept);
		await offline.register();
		expect([offline.state, offline.works]).toEqual(['ready', false]);
		offline.prove();
		expect(offline.works).toBe(true);
		const waiting = new Offline('/', kept);
		expect(waiting.works).toBe(false);
		await waiting.register();
		expect(waiting.works).toBe(true);
	});

	test('is not asked for in development', async () => {
		const { container } = browser({});
		await new Offline(null, remembered()).register();
		expect(container.register).not.toHaveBeenCalled();
	});

	test('is there when it was there before, or once it is whole', async () => {
		browser({ active: new Worker('activated') });
		const before = new Offline('/', remembered());
		await before.register();
		expect(before.state).toBe('ready');

		const installing = new Worker('installing');
		browser({ installing });
		const first = new Offline('/', remembered());
		await first.register();
		expect(first.state).toBe('waiting');
		installing.become('installed');
		// Nothing older is in use, so nothing waits.
		expect(first.newer).toBeNull();
		installing.become('activated');
		expect(first.state).toBe('ready');
	});

	test('that did not come whole has failed, but not one that was replaced later', async () => {
		const installing = new Worker('installing');
		browser({ installing });
		const offline = new Offline('/', remembered());
		await offline.register();
		installing.become('redundant');
		expect(offline.state).toBe('failed');

		const first = new Worker('installing');
		browser({ installing: first });
		const replaced = new Offline('/', remembered());
		await replaced.register();
		first.become('activated');
		first.become('redundant');
		expect(replaced.state).toBe('ready');
	});

	test('fails or cannot be where the browser says so', async () => {
		const { container } = browser({});
		container.register.mockRejectedValue(new Error('no'));
		const failed = new Offline('/', remembered());
		await failed.register();
		expect(failed.state).toBe('failed');
		vi.stubGlobal('navigator', {});
		const unsupported = new Offline('/', remembered());
		await unsupported.register();
		expect(unsupported.state).toBe('unsupported');
	});
});

describe('a newer version', () => {
	test('that waits, or comes later, takes over when the person says so', async () => {
		const waiting = new Worker('installed');
		const { registration, container, reload } = browser(
			{ active: new Worker('activated'), waiting },
			true
		);
		const offline = new Offline('/', remembered());
		await offline.register();
		expect(offline.newer).toBe(waiting);

		const later = new Worker('installing');
		Object.assign(registration, { installing: later });
		registration.dispatchEvent(new Event('updatefound'));
		later.become('installed');
		expect(offline.newer).toBe(later);
		expect(later.told).toEqual([]);
		offline.update();
		expect(later.told).toEqual(['take-over']);
		expect(reload).not.toHaveBeenCalled();
		container.dispatchEvent(new Event('controllerchange'));
		expect(reload).toHaveBeenCalledOnce();
	});

	test('that another tab has taken needs only a reload', async () => {
		const waiting = new Worker('installed');
		const { reload } = browser({ active: new Worker('activated'), waiting }, true);
		const offline = new Offline('/', remembered());
		await offline.register();
		waiting.state = 'activated';
		offline.update();
		expect(reload).toHaveBeenCalledOnce();
		expect(waiting.told).toEqual([]);
	});
});
