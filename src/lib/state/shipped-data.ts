/** What the app ships about people, each loaded once, by the first screen that shows it. */
import { ROOT } from './address';
import { readEvidence } from '$lib/evaluation/evidence/read';
import type { Prediction } from '$lib/reasoner/types';
import { parseTypicality } from '$lib/run/typicality';
import { parseSocieties } from '$lib/societies/file';
import { parseMap } from '$lib/societies/map-file';
import { countryPrediction, worldPrediction } from '$lib/societies/societies';
import { Shipped } from './shipped.svelte';

/** How the world answers: its cells, and the same as if it were a prediction. */
export const world = new Shipped('How the world answers', async () => {
	const shipped = parseSocieties(await json('data/marginals-world.json'));
	return { cells: shipped.world, prediction: worldPrediction(shipped) };
});

/** How each society answers; apart from the world, which the first screens should not wait for. */
export const societies = new Shipped('How societies answer', async () =>
	parseSocieties(await json('data/societies.json'))
);

/** What a country answers, as if it were a prediction; null while that is not loaded, and without data. */
export function predictionOf(country: string): Prediction | null {
	return societies.value && countryPrediction(societies.value, country);
}

/** Where societies stand on the cultural map. */
export const culturalMap = new Shipped('The cultural map', async () =>
	parseMap(await json('data/cultural-map.json'))
);

/** How typical respondents of the survey are. */
export const typicality = new Shipped('How typical respondents are', async () =>
	parseTypicality(await json('data/typicality.json'))
);

/** What `npm run evidence` measured of the shipped reasoner. */
export const evidence = new Shipped('The figures', async () => {
	const { id } = (await json('models/current.json')) as { id: string };
	return readEvidence(await json(`data/evidence-${id}.json`), id);
});

/** @param path below the app's own address @throws Error saying why it did not come */
async function json(path: string): Promise<unknown> {
	const response = await fetch(ROOT + path).catch(() => {
		throw new Error('no connection to the server');
	});
	if (!response.ok) throw new Error(`the server answered ${response.status}`);
	return response.json().catch(() => {
		throw new Error('the file did not come whole');
	});
}
