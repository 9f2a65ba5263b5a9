import { writeFile } from 'node:fs/promises';
import { CATALOG_VERSION, TOPICS, DEMOGRAPHICS, ITEMS } from '../lib/catalog';
import { report } from '../lib/catalog/statistics';
import { options } from './arguments';
import { run } from './run';

/** Prints the catalog's statistics, and with --json writes the catalog as training reads it, which calls a topic a category. */
await run(async () => {
	const { json } = options('npm run catalog --', {
		json: { value: 'FILE', help: 'write the whole catalog there' }
	});
	console.log(report());
	if (!json) return;
	const catalog = {
		version: CATALOG_VERSION,
		categories: TOPICS.map(({ id, title }) => ({ id, title })),
		items: ITEMS.map(({ topic, ...item }) => ({ ...item, category: topic })),
		demographics: DEMOGRAPHICS
	};
	await writeFile(json, `${JSON.stringify(catalog, null, '\t')}\n`);
	console.log(`\nWritten to ${json}`);
});
