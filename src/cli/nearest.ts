import { readFile, writeFile } from 'node:fs/promises';
import { ITEMS } from '../lib/catalog';
import { Likelihoods } from '../lib/compare/likelihoods';
import { LEAST_ANSWERS } from '../lib/compare/nearness';
import { ownCountryReport } from '../lib/compare/own-country';
import { random, sample } from '../lib/random';
import { answeredBy, countryOf, everyone, profileOf } from '../lib/respondents/respondents';
import { parseSocieties } from '../lib/societies/file';
import { EvaluationError } from '../lib/evaluation/errors';
import { options, wholeNumber } from './arguments';
import { readDataFile } from './data-file';
import { run } from './run';

const SOCIETIES = new URL('../../static/data/societies.json', import.meta.url);

/** Says how often the nearest countries, as /compare finds them, are the ones respondents live in. */
await run(async () => {
	const given = options('npm run nearest --', {
		data: { value: 'FILE', help: 'WVS wave 7 respondents, .csv or .csv.gz', required: true },
		shown: { value: 'N|all', help: 'how many random answers of each to go by (default all)' },
		seed: { value: 'N', help: 'seed of all random draws (default 1)' },
		json: { value: 'FILE', help: 'write a report there' }
	});
	const shown =
		given.shown === undefined || given.shown === 'all'
			? null
			: wholeNumber('shown', given.shown, LEAST_ANSWERS, ITEMS.length);
	const seed = wholeNumber('seed', given.seed ?? '1', 0, 2 ** 32 - 1);
	const { respondents, ...data } = await readDataFile(given.data);
	const { file } = data;
	const likelihoods = new Likelihoods(
		parseSocieties(JSON.parse(await readFile(SOCIETIES, 'utf8')))
	);
	const people = everyone(respondents).flatMap((person) => {
		const country = countryOf(respondents, person);
		const answered = answeredBy(respondents, person);
		if (!country || !likelihoods.societies.includes(country)) return [];
		if (answered.length < (shown ?? LEAST_ANSWERS)) return [];
		const items = shown === null ? answered : sample(answered, shown, random(seed, person));
		return [{ country, answers: profileOf(respondents, person, items, 'none').responses }];
	});
	if (people.length === 0)
		throw new EvaluationError('nobodyToCompare', { file, answers: shown ?? LEAST_ANSWERS });
	const report = {
		command: `npm run nearest -- --data ${file} --shown ${shown ?? 'all'} --seed ${seed}`,
		data: { ...data, people: respondents.count },
		...ownCountryReport(people, likelihoods, shown)
	};
	const { first, firstThree, leastAsked, liveThere } = report;
	const percent = (value: number) => `${value.toFixed(1)} %`;
	console.log(
		[
			`${people.length} people of ${file}, by ${shown === null ? 'all their answers' : `${shown} random answers each`} (seed ${seed})`,
			`own country nearest           ${percent(first)}`,
			`among the three nearest       ${percent(firstThree)}`,
			`one of the 20 societies asked fewest questions nearest  ${percent(leastAsked)} (${percent(liveThere)} live there)`
		].join('\n')
	);
	if (given.json) await writeFile(given.json, `${JSON.stringify(report, null, '\t')}\n`);
});
