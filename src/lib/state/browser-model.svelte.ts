import {
	availabilityOf,
	builtInRival,
	type Availability,
	type BuiltIn
} from '$lib/rivals/built-in';
import type { Rival } from '$lib/rivals/types';
import { rivalsModels } from '$lib/words';
import { AskedModel } from './asked-model.svelte';

/** The browser's own language model. */
export class BrowserModel extends AskedModel {
	/** Null until the browser has said. */
	availability = $state.raw<Availability | null>(null);

	readonly kind = 'browser';
	protected readonly key = 'browser';
	readonly #model: BuiltIn;

	constructor(model: BuiltIn) {
		super();
		this.#model = model;
		void this.#ask();
	}

	/** Whether it could be asked, if need be after a download. */
	get runsHere(): boolean {
		return this.availability !== null && this.availability !== 'unavailable';
	}

	get name(): string {
		return rivalsModels.browser.name;
	}

	async #ask(): Promise<void> {
		this.availability = await availabilityOf(this.#model);
	}

	protected async connect(signal: AbortSignal): Promise<Rival> {
		const rival = await builtInRival(this.#model, signal, (share) => {
			this.work = { kind: 'loading', share };
		});
		this.availability = 'available';
		return rival;
	}
}
