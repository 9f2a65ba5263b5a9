import { resolve } from '$app/paths';
import type { Evidence } from '$lib/evaluation/evidence/shape';
import { readEvidence } from '$lib/evaluation/evidence/read';

/** What `npm run evidence` measured of the shipped reasoner; loaded when the lab is opened. */
class ShippedEvidence {
	tables = $state.raw<Evidence | null>(null);
	/** Why it is not there, for the person to read; null while all is well. */
	failure = $state<string | null>(null);

	async load(): Promise<void> {
		if (this.tables) return;
		this.failure = null;
		try {
			const { id } = (await this.#fetch('models/current.json')) as { id: string };
			this.tables = readEvidence(await this.#fetch(`data/evidence-${id}.json`), id);
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			this.failure = `The figures could not be loaded: ${reason.replace(/\.$/, '')}.`;
		}
	}

	async #fetch(path: string): Promise<unknown> {
		const response = await fetch(resolve('/') + path);
		if (!response.ok) throw new Error(`the server answered ${response.status} for ${path}`);
		return response.json();
	}
}

export const evidence = new ShippedEvidence();
