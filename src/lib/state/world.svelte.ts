import { resolve } from '$app/paths';
import { countryPrediction, worldPrediction, type Societies } from '$lib/societies/societies';
import { parseSocieties } from '$lib/societies/file';
import type { Prediction } from '$lib/reasoner/types';

/** How the world and its countries answer, from what is shipped of societies; loaded by the screens that show it. */
class World {
	/** Without countries: those are loaded apart, and only where one is needed. */
	marginals = $state.raw<Societies | null>(null);
	countries = $state.raw<Societies | null>(null);
	/** Why one of them is not there, for the person to read; null while all is well. */
	failure = $state<string | null>(null);

	readonly prediction: Prediction | null = $derived(
		this.marginals && worldPrediction(this.marginals)
	);

	async load(): Promise<void> {
		this.marginals ??= await this.#fetch('marginals-world.json', 'How the world answers');
	}

	async loadCountries(): Promise<void> {
		this.countries ??= await this.#fetch('societies.json', 'How countries answer');
	}

	/** @returns null while countries are not loaded, and for one without data */
	country(code: string): Prediction | null {
		return this.countries && countryPrediction(this.countries, code);
	}

	async #fetch(file: string, what: string): Promise<Societies | null> {
		this.failure = null;
		try {
			const response = await fetch(resolve('/') + 'data/' + file);
			if (!response.ok) throw new Error(`the server answered ${response.status}`);
			return parseSocieties(await response.json());
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			this.failure = `${what} could not be loaded (${reason}).`;
			return null;
		}
	}
}

export const world = new World();
