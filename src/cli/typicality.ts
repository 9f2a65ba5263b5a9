import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { typicalityOf } from '../lib/evaluation/typicality';
import { parseSocieties } from '../lib/societies/file';
import type { TypicalityReference } from '../lib/run/typicality';
import { options, wholeNumber } from './arguments';
import { readDataFile } from './data-file';
import { run } from './run';

const SOCIETIES = new URL('../../static/data/societies.json', import.meta.url);
const SHIPPED = fileURLToPath(new URL('../../static/data/typicality.json', import.meta.url));

/** Writes how typical respondents are of the world and of their country, as the app ships it: quantiles only. */
await run(async () => {
	const typed = options('npm run typicality --', {
		data: { value: 'FILE', help: 'WVS wave 7 respondents, .csv or .csv.gz', required: true },
		out: { value: 'FILE', help: 'file to write (default static/data/typicality.json)' },
		seed: { value: 'N', help: 'decides which answers are drawn (default 1)' }
	});
	const seed = wholeNumber('seed', typed.seed ?? '1', 0, 2 ** 31 - 1);
	const { respondents, file, sha256 } = await readDataFile(typed.data);
	const societies = parseSocieties(JSON.parse(await readFile(SOCIETIES, 'utf8')));
	const reference: TypicalityReference = {
		source: { file, sha256, people: respondents.count },
		command: `npm run typicality -- --data ${file} --seed ${seed}`,
		...typicalityOf(respondents, societies, seed)
	};
	const out = typed.out ?? SHIPPED;
	await writeFile(out, `${JSON.stringify(reference)}\n`);
	for (const place of ['world', 'country'] as const)
		for (const { items, people, values } of reference[place])
			console.log(
				`${place}, ${items} answers, ${people} people: 5 % below ${values[0]}, half below ${values[9]}, 95 % below ${values.at(-1)}`
			);
	console.log(`written to ${out}`);
});
