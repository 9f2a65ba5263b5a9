import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CATALOG_VERSION, DEMOGRAPHICS, ITEM_IDS } from '../lib/catalog';
import { countriesOf } from '../lib/respondents/respondents';
import { options } from './arguments';
import { readDataFile } from './data-file';
import { run } from './run';

/** Writes respondents as the matrices that training reads: header.json, answers.i8, demographics.i8. */
await run(async () => {
	const { data, out } = options('npm run prepare-training --', {
		data: { value: 'FILE', help: 'WVS wave 7 respondents, .csv or .csv.gz', required: true },
		out: { value: 'DIR', help: 'folder to write to; keep it out of the repository', required: true }
	});
	await mkdir(out, { recursive: true });
	const { respondents, file, sha256 } = await readDataFile(data);
	const header = {
		catalogVersion: CATALOG_VERSION,
		source: { file, sha256 },
		people: respondents.count,
		items: ITEM_IDS,
		demographics: DEMOGRAPHICS.map(({ id }) => id),
		countries: countriesOf(respondents)
	};
	// The header goes first and comes last, so that a folder with a header is a complete one.
	await rm(join(out, 'header.json'), { force: true });
	await writeFile(join(out, 'answers.i8'), respondents.answers);
	await writeFile(join(out, 'demographics.i8'), respondents.demographics);
	await writeFile(join(out, 'header.json'), `${JSON.stringify(header, null, '\t')}\n`);
	console.log(
		`${header.people} people in ${header.countries} countries, from ${file}, written to ${out}. Keep these files to yourself: the survey's terms forbid passing its data on.`
	);
});
