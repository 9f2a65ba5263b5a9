import { readFile, writeFile } from 'node:fs/promises';
import { demographicOf } from '../lib/catalog';
import { leaks, type Leak } from '../lib/classroom/attack/leak';
import { DEFAULT_ASKED, questionsOf } from '../lib/classroom/class-setup';
import { parseSocieties } from '../lib/societies/file';
import { worldPrediction } from '../lib/societies/societies';
import { options, UsageError, wholeNumber } from './arguments';
import { run } from './run';
import { shippedReasoner } from './shipped-reasoner';

const WORLD = new URL('../../static/data/marginals-world.json', import.meta.url);

/**
 * Plays whoever gets hold of what is in a hand-in of scores, against people drawn from the shipped network: how much
 * better does it guess their answers than somebody who sees nothing? No respondent is needed.
 */
await run(async () => {
	const given = options('npm run class-attack --', {
		questions: { value: 'N', help: 'of the default class, its first N (default 20)' },
		people: { value: 'N', help: 'people the attacker draws to learn from (default 8000)' },
		victims: { value: 'N', help: 'people attacked, drawn apart (default 1000)' },
		seed: { value: 'N', help: 'seed of all draws (default 1)' },
		who: {
			value: 'CODE',
			help: 'everybody is of this country (ISO 3166 alpha-3), or of any country, sex and age (anybody): measures what hits from these would add'
		},
		json: { value: 'FILE', help: 'write the figures there' }
	});
	const number = wholeNumber('questions', given.questions ?? '20', 14, 253);
	const people = wholeNumber('people', given.people ?? '8000', 100, 1_000_000);
	const victims = wholeNumber('victims', given.victims ?? '1000', 10, 100_000);
	const seed = wholeNumber('seed', given.seed ?? '1', 0, 2 ** 32 - 1);
	const { who } = given;
	if (who !== undefined && who !== 'anybody')
		if (!demographicOf('country').options.some(({ code }) => code === who))
			throw new UsageError('notAWord', {
				option: 'who',
				given: who,
				words: 'anybody or the code of a country that the network knows'
			});
	const questions = questionsOf({ ...DEFAULT_ASKED, length: number } as typeof DEFAULT_ASKED);
	const world = worldPrediction(parseSocieties(JSON.parse(await readFile(WORLD, 'utf8'))));
	const reasoner = await shippedReasoner();
	const all = await leaks(
		reasoner,
		world,
		questions,
		{ people, victims, seed, ...(who === undefined ? {} : { who }) },
		(share) => {
			if (process.stderr.isTTY)
				process.stderr.write(`\r${Math.round(100 * share)} % of the people drawn`);
		}
	);
	console.log(
		[
			`${reasoner.id}, ${questions.length} questions, ${victims} people attacked with ${people} others known, seed ${seed}${who === undefined ? '' : `, who they are: ${who}`}`,
			'',
			'what is seen'.padEnd(46) +
				['exact', 'sides', 'sure', 'of these right'].map((name) => name.padStart(16)).join(''),
			...all.map(line)
		].join('\n')
	);
	if (given.json)
		await writeFile(
			given.json,
			`${JSON.stringify({ model: reasoner.id, questions, people, victims, seed, who: who ?? null, leaks: all }, null, '\t')}\n`
		);
});

function line({ seen, success }: Leak): string {
	const { exact, sides, sure, sureRight } = success;
	const cells = [exact, sides, sure].map((share) => `${(100 * share).toFixed(1)} %`);
	cells.push(sure > 0 ? `${(100 * sureRight).toFixed(0)} %` : '–');
	return seen.padEnd(46) + cells.map((cell) => cell.padStart(16)).join('');
}
