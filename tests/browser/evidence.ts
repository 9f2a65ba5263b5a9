import { readFileSync } from 'node:fs';
import type { Evidence } from '../../src/lib/evaluation/evidence/shape';

/** Id of the shipped reasoner, and the evidence on it. */
export const { id } = JSON.parse(readFileSync('static/models/current.json', 'utf8')) as {
	id: string;
};
export const evidence = JSON.parse(
	readFileSync(`static/data/evidence-${id}.json`, 'utf8')
) as Evidence;

/** How many charts the lab has: those of networks that are not trained are left out. */
export const LAB_FIGURES =
	13 +
	[
		evidence.transfer?.learning,
		evidence.transfer?.continents,
		evidence.transfer?.unseen.overall
	].filter((rows) => rows && rows.length > 0).length;
