import { readFile, writeFile } from 'node:fs/promises';
import { ITEM_IDS, itemIndex, ITEMS } from '../lib/catalog';
import { coverage, type RegionReport, type WayReport } from '../lib/compare/coverage';
import { chosenPeople } from '../lib/evaluation/evaluate';
import { random, sample } from '../lib/random';
import { profileOf } from '../lib/respondents/respondents';
import { asInNewRun } from '../lib/run/opening';
import { isAnswered, MAP_ITEMS } from '../lib/societies/cultural-map';
import { parseMap } from '../lib/societies/map-file';
import { wilson } from '../lib/statistics';
import { options, wholeNumber } from './arguments';
import { readDataFile } from './data-file';
import { countedProgress } from './progress';
import { run } from './run';
import { shippedReasoner } from './shipped-reasoner';

const MAP = new URL('../../static/data/cultural-map.json', import.meta.url);
const FIRST = 20;
const RANDOM = 50;

/** Says how often the region that the map draws around a person holds the point of all their answers. */
await run(async () => {
	const given = options('npm run region --', {
		data: { value: 'FILE', help: 'WVS wave 7 respondents, .csv or .csv.gz', required: true },
		people: { value: 'N', help: 'this many of the eligible people, at random (default all)' },
		seed: { value: 'N', help: 'seed of all random draws (default 1)' },
		json: { value: 'FILE', help: 'write a report there' }
	});
	const seed = wholeNumber('seed', given.seed ?? '1', 0, 2 ** 32 - 1);
	const people = given.people && wholeNumber('people', given.people, 1, 100_000);
	const { respondents, ...data } = await readDataFile(given.data);
	const { file } = data;
	const { scoring } = parseMap(JSON.parse(await readFile(MAP, 'utf8')));
	const everything = ITEMS.map((_, index) => index);
	const rows = chosenPeople(respondents, {
		split: { protocol: 'p1', demonstrations: 0 },
		seed,
		...(people && { people })
	}).filter((person) => {
		const { responses } = profileOf(respondents, person, everything, 'none');
		return MAP_ITEMS.every((item) => isAnswered(item, responses));
	});
	const reasoner = await shippedReasoner();
	const newRun = asInNewRun(ITEM_IDS).map(itemIndex);
	const ways = {
		[`the first ${FIRST} of a new run`]: () => newRun.slice(0, FIRST),
		[`${RANDOM} random answers`]: (person: number) =>
			sample(everything, RANDOM, random(seed, person))
	};
	const progress = countedProgress();
	const found: WayReport[] = [];
	let before = 0;
	for (const [name, shownTo] of Object.entries(ways)) {
		const shown = rows.map((person) => ({
			profile: profileOf(respondents, person, shownTo(person), 'none'),
			answers: profileOf(respondents, person, everything, 'none').responses
		}));
		const { people, held } = await coverage(
			(profiles) => reasoner.predict(profiles),
			shown,
			scoring,
			(done) => progress(before + done, 2 * rows.length)
		);
		before += rows.length;
		const { low, high } = wilson(held, people);
		found.push({
			shown: name,
			people,
			held,
			value: 100 * (held / people),
			low: 100 * low,
			high: 100 * high
		});
		const percent = (share: number) => (100 * share).toFixed(1);
		console.log(
			`${file}, ${name}: in the region ${held} of ${people}, ${percent(held / people)} % (${percent(low)}–${percent(high)})`
		);
	}
	const report: RegionReport = {
		model: reasoner.id,
		data: { ...data, people: respondents.count },
		seed,
		command: `npm run region -- --data ${file}${people ? ` --people ${people}` : ''} --seed ${seed}`,
		ways: found
	};
	if (given.json) await writeFile(given.json, `${JSON.stringify(report, null, '\t')}\n`);
});
