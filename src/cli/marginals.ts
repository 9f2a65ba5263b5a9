import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ITEM_IDS } from '../lib/catalog';
import { marginalsOf, MINIMUM_CELL } from '../lib/evaluation/marginals';
import { EvaluationError } from '../lib/evaluation/evaluate';
import type { Marginals } from '../lib/reasoner/marginals';
import { options } from './arguments';
import { readDataFile } from './data-file';
import { run } from './run';

const SHIPPED = fileURLToPath(new URL('../../static/data', import.meta.url));

/** Writes how often each answer was given, in the world and by country, as the app ships it. */
run(async () => {
	const { data, out = SHIPPED } = options('npm run marginals --', {
		data: { value: 'FILE', help: 'WVS wave 7 respondents, .csv or .csv.gz', required: true },
		out: { value: 'DIR', help: 'folder to write to (default static/data)' }
	});
	const { respondents, file, sha256 } = await readDataFile(data);
	const marginals = marginalsOf(respondents, { file, sha256 });
	const rare = ITEM_IDS.filter((id) => !marginals.world[id]);
	if (rare.length > 0)
		throw new EvaluationError(
			`fewer than ${MINIMUM_CELL} people answered ${rare.slice(0, 5).join(', ')} (${rare.length} items in all). Give a file with more people.`
		);
	await mkdir(out, { recursive: true });
	await write(join(out, 'marginals.json'), marginals);
	// For screens that need no countries and should not wait for them.
	await write(join(out, 'marginals-world.json'), { ...marginals, countries: {} });
	const countries = Object.keys(marginals.countries).length;
	console.log(
		`${respondents.count} people in ${countries} countries, from ${file}, written to ${out}`
	);
});

async function write(path: string, marginals: Marginals) {
	await writeFile(path, `${JSON.stringify(marginals)}\n`);
}
