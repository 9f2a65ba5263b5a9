import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ITEM_IDS } from '../lib/catalog';
import { countSocieties, MINIMUM_CELL, publishable } from '../lib/societies/count';
import { fileOfSocieties } from '../lib/societies/file';
import type { MapFile } from '../lib/societies/map-file';
import { latestPositions, scoringIn, withPublished } from '../lib/societies/published';
import { SocietiesError } from '../lib/societies/errors';
import { constraintCounts } from '../lib/respondents/constraint-counts';
import type { ConstraintCounts } from '../lib/reasoner/constraints';
import { mapPeople, spreadOf } from '../lib/societies/spread';
import { publishedTables, readTable } from './aggregates';
import { options } from './arguments';
import { readDataFile, type DataFile } from './data-file';
import { run } from './run';

const SHIPPED = fileURLToPath(new URL('../../static/data', import.meta.url));
/** Part of the code, since every prediction goes by it. */
const CONSTRAINTS = fileURLToPath(new URL('../lib/reasoner/constraints.json', import.meta.url));

/** Writes how the world and societies answered, and the cultural map, as the app ships it. */
await run(async () => {
	const {
		data,
		aggregates,
		out = SHIPPED
	} = options('npm run marginals --', {
		data: { value: 'FILE', help: 'WVS wave 7 respondents, .csv or .csv.gz', required: true },
		aggregates: {
			value: 'DIR',
			help: 'published tables and the cultural map: takes them in, as /compare needs them'
		},
		out: { value: 'DIR', help: 'folder to write to (default static/data)' }
	});
	const people = await readDataFile(data);
	const { respondents, file, sha256 } = people;
	const counted = publishable(countSocieties(respondents, { file, sha256 }));
	const rare = ITEM_IDS.filter((id) => !counted.world[id]);
	if (rare.length > 0)
		throw new SocietiesError('tooFewAnswers', {
			least: MINIMUM_CELL,
			items: rare.slice(0, 5).join(', '),
			count: rare.length
		});
	const tables = aggregates && (await publishedTables(aggregates));
	const societies = tables ? withPublished(counted, tables.cells, tables.source) : counted;
	const files: Record<string, unknown> = {
		societies: fileOfSocieties(societies),
		// For screens that need no societies and should not wait for them.
		'marginals-world': fileOfSocieties({ ...counted, societies: {} }),
		...(aggregates && { 'cultural-map': await mapFile(people, aggregates) })
	};
	await mkdir(out, { recursive: true });
	for (const [name, content] of Object.entries(files))
		await writeFile(join(out, `${name}.json`), `${JSON.stringify(content)}\n`);
	if (out === SHIPPED) {
		const counts: ConstraintCounts = {
			data: { file, sha256, people: respondents.count },
			...constraintCounts(respondents)
		};
		await writeFile(CONSTRAINTS, `${JSON.stringify(counts, null, '\t')}\n`);
	}
	const names = Object.keys(files).map((name) => `${name}.json`);
	console.log(
		`${respondents.count} people in ${Object.keys(counted.societies).length} countries, from ${file}, ${tables ? 'with' : 'without'} published tables: ${names.join(', ')} written to ${out}`
	);
});

/** The cultural map. @param folder holds `cultural-map.csv` and `cultural-map-fitted-scoring.csv` */
async function mapFile({ respondents }: DataFile, folder: string): Promise<MapFile> {
	const positions = await readTable(folder, 'cultural-map.csv');
	const fitted = await readTable(folder, 'cultural-map-fitted-scoring.csv');
	const { intercept, weights } = scoringIn(fitted.rows);
	const scoring = {
		intercept: [...intercept] as [number, number],
		weights: Object.fromEntries(
			Object.entries(weights).map(([variable, [x, y]]) => [variable, [x, y] as [number, number]])
		)
	};
	return {
		sources: { positions: positions.source, scoring: fitted.source },
		scoring,
		spread: spreadOf(mapPeople(respondents), scoring),
		positions: latestPositions(positions.rows)
	};
}
