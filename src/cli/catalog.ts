import { writeFile } from 'node:fs/promises';
import { CATALOG_VERSION, TOPICS, DEMOGRAPHICS, ITEMS } from '../lib/catalog';
import { CHOICES, MOST_NAMED, NAMED, QUALITIES } from '../lib/catalog/instructions';
import { report } from '../lib/catalog/statistics';
import { CONTINENTS } from '../lib/evaluation/measures/continents';
import counted from '../lib/reasoner/constraints.json' with { type: 'json' };
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
		demographics: DEMOGRAPHICS,
		continents: Object.fromEntries(CONTINENTS),
		// With how many people did what, which the reasoner's constraints rest on, too.
		instructions: {
			choices: CHOICES.map((items, pair) => ({ items, ...counted.choices[pair] })),
			qualities: { items: QUALITIES, named: counted.named, code: NAMED, most: MOST_NAMED }
		}
	};
	await writeFile(json, `${JSON.stringify(catalog, null, '\t')}\n`);
	console.log(`\nWritten to ${json}`);
});
