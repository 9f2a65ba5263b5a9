import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chosenPeople } from '../lib/evaluation/evaluate';
import { findShortForm } from '../lib/evaluation/order/find-short-form';
import { openingOf } from '../lib/run/opening';
import { DEFAULT_SETTINGS } from '../lib/run/settings';
import type { ShortForm } from '../lib/run/short-form';
import { options, wholeNumber } from './arguments';
import { readDataFile } from './data-file';
import { countedProgress } from './progress';
import { run } from './run';
import { shippedReasoner } from './shipped-reasoner';

const SHIPPED = fileURLToPath(new URL('../lib/run/short-form.json', import.meta.url));

/** Finds the fixed short form: what the app asks by default, and what the reasoner chooses from. */
await run(async () => {
	const given = options('npm run short-form --', {
		data: {
			value: 'FILE',
			help: 'respondents to search on: never those you report on',
			required: true
		},
		people: {
			value: 'N',
			help: 'take this many of those who answered most, at random (default 300)'
		},
		length: { value: 'N', help: 'items to find (default 40)' },
		seed: { value: 'N', help: 'seed of the draw of people (default 1)' },
		json: { value: 'FILE', help: 'file to write (default the one the app uses)' }
	});
	const people = wholeNumber('people', given.people ?? '300', 1, 100_000);
	const length = wholeNumber('length', given.length ?? '40', 1, 100);
	const seed = wholeNumber('seed', given.seed ?? '1', 0, 2 ** 32 - 1);
	const { respondents, ...data } = await readDataFile(given.data);
	const rows = chosenPeople(respondents, {
		split: { protocol: 'p1', demonstrations: 0 },
		seed,
		people
	});
	const reasoner = await shippedReasoner();
	const progress = countedProgress();
	// The warm questions that a run begins with are asked in any case.
	const after = openingOf({ ...DEFAULT_SETTINGS, order: 'adaptive', seed: 0 });
	const steps = await findShortForm(reasoner, respondents, {
		people: rows,
		after,
		length,
		onProgress: (found) => progress(found, length)
	});
	const form: ShortForm = {
		model: reasoner.id,
		data: { ...data, people: respondents.count },
		people: rows.length,
		seed,
		command: `npm run short-form -- --data ${data.file} --people ${people} --length ${length} --seed ${seed}`,
		after,
		items: steps.map(({ itemId }) => itemId)
	};
	for (const { itemId, bits } of steps) console.log(`${itemId.padEnd(5)} ${bits.toFixed(3)} bits`);
	await writeFile(given.json ?? SHIPPED, `${JSON.stringify(form, null, '\t')}\n`);
});
