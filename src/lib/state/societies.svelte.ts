import { resolve } from '$app/paths';
import { parseSocieties } from '$lib/societies/file';
import { parseMap, type MapFile } from '$lib/societies/map-file';
import { Likelihoods } from '$lib/compare/likelihoods';

/** How societies answered, and where they stand on the cultural map; loaded by the screens that show it. */
class Societies {
	likelihoods = $state.raw<Likelihoods | null>(null);
	map = $state.raw<MapFile | null>(null);
	/** Why it is not there, for the person to read; null while all is well. */
	failure = $state<string | null>(null);

	async load(): Promise<void> {
		if (this.likelihoods && this.map) return;
		this.failure = null;
		try {
			const [shipped, map] = await Promise.all([read('societies'), read('cultural-map')]);
			this.map = parseMap(map);
			this.likelihoods = new Likelihoods(parseSocieties(shipped));
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			this.failure = `How other societies answered could not be loaded (${reason}).`;
		}
	}
}

async function read(name: string): Promise<unknown> {
	const response = await fetch(`${resolve('/')}data/${name}.json`);
	if (!response.ok) throw new Error(`the server answered ${response.status}`);
	return response.json();
}

export const societies = new Societies();
