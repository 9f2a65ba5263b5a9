import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ITEM_IDS } from '../lib/catalog';
import { marginalsOf, MINIMUM_CELL } from '../lib/societies/count-marginals';
import { EvaluationError } from '../lib/evaluation/evaluate';
import type { Marginals } from '../lib/societies/marginals';
import { countriesFile, mapFile } from './aggregates';
import { options } from './arguments';
import { readDataFile } from './data-file';
import { run } from './run';

const SHIPPED = fileURLToPath(new URL('../../static/data', import.meta.url));

/** Writes how often each answer was given, in the world and by country, and the cultural map, as the app ships it. */
await run(async () => {
	const {
		data,
		aggregates,
		out = SHIPPED
	} = options('npm run marginals --', {
		data: { value: 'FILE', help: 'WVS wave 7 respondents, .csv or .csv.gz', required: true },
		aggregates: {
			value: 'DIR',
			help: 'published distributions and the cultural map: writes what /compare needs, too'
		},
		out: { value: 'DIR', help: 'folder to write to (default static/data)' }
	});
	const people = await readDataFile(data);
	const { respondents, file, sha256 } = people;
	const marginals = marginalsOf(respondents, { file, sha256 });
	const rare = ITEM_IDS.filter((id) => !marginals.world[id]);
	if (rare.length > 0)
		throw new EvaluationError(
			`fewer than ${MINIMUM_CELL} people answered ${rare.slice(0, 5).join(', ')} (${rare.length} items in all). Give a file with more people.`
		);
	// For screens that need no countries and should not wait for them.
	const world: Marginals = { ...marginals, countries: {} };
	const files: Record<string, unknown> = { marginals, 'marginals-world': world };
	if (aggregates) {
		files.countries = await countriesFile(people, marginals, aggregates);
		files['cultural-map'] = await mapFile(people, aggregates);
	}
	await mkdir(out, { recursive: true });
	for (const [name, content] of Object.entries(files))
		await writeFile(join(out, `${name}.json`), `${JSON.stringify(content)}\n`);
	const countries = Object.keys(marginals.countries).length;
	console.log(
		`${respondents.count} people in ${countries} countries, from ${file}: ${Object.keys(files)
			.map((name) => `${name}.json`)
			.join(', ')} written to ${out}`
	);
});
