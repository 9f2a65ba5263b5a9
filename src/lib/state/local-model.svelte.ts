import { itemOf } from '$lib/catalog';
import { localAddress } from '$lib/rivals/address';
import { modelName } from '$lib/rivals/model-name';
import { promptOf } from '$lib/rivals/prompt';
import { findServer, serverRival, type Server } from '$lib/rivals/server';
import type { Rival } from '$lib/rivals/types';
import { AskedModel } from './asked-model.svelte';

/** Where llama-server listens unless told otherwise. */
const USUAL_ADDRESS = 'http://127.0.0.1:8080';
/** Seconds until an answer is given up: an old computer reads a long prompt for minutes. */
const PATIENCE = 300;

/** A language model in a server on this computer. */
export class LocalModel extends AskedModel {
	/** As typed. */
	address = $state(USUAL_ADDRESS);
	/** What answered there; null until it was tested, and after the address was changed. */
	server = $state.raw<Server | null>(null);
	/** Which of its models. */
	model = $state('');

	readonly kind = 'server';

	get name(): string {
		return modelName(this.model);
	}

	protected get key(): string {
		return JSON.stringify([this.address, this.server?.kind, this.model]);
	}

	/** Another address is another server. */
	changeAddress(address: string): void {
		this.address = address;
		this.server = null;
		this.failure = null;
	}

	/** Finds out what is at the address. @returns whether a server with models is */
	async test(): Promise<boolean> {
		this.server = null;
		const found = await this.do({ kind: 'testing' }, (signal) =>
			findServer(this.#connection(), signal)
		);
		if (!found) return false;
		this.server = found;
		if (!found.models.includes(this.model)) this.model = found.models[0]!;
		return true;
	}

	protected connect(signal: AbortSignal): Promise<Rival> {
		const nobody = { responses: new Map(), demographics: {}, seed: 0 };
		const trial = promptOf(nobody, itemOf('Q46'));
		return serverRival(this.#connection(), this.server!.kind, this.model, trial, signal);
	}

	#connection() {
		return {
			address: localAddress(this.address, location.origin),
			patience: PATIENCE,
			site: location.origin,
			wasRead: this.server !== null
		};
	}
}
