import { readFile } from 'node:fs/promises';
import { DEFAULT_ASKED, questionsOf, type Asked } from '../lib/classroom/class-setup';
import { askedOf, withoutFinding } from '../lib/classroom/findings';
import { THEMES } from '../lib/catalog/themes';
import { parseSocieties } from '../lib/societies/file';
import { worldPrediction } from '../lib/societies/societies';
import { options, UsageError, wholeNumber } from './arguments';
import { readDataFile } from './data-file';
import { run } from './run';
import { shippedReasoner } from './shipped-reasoner';

const WORLD = new URL('../../static/data/marginals-world.json', import.meta.url);
const LENGTHS = [20, 30, 50];
const usual = DEFAULT_ASKED as Exclude<Asked, { kind: 'list' }>;

/** How many questions a class needs to learn something: classes drawn from people of the survey, asked what a class is asked by default. */
await run(async () => {
	const given = options('npm run class-findings --', {
		data: { value: 'FILE', help: 'WVS wave 7 respondents, .csv or .csv.gz', required: true },
		size: { value: 'N', help: 'students of a class (default 25)' },
		classes: { value: 'N', help: 'classes drawn (default 1000)' },
		seed: { value: 'N', help: 'seed of the draw (default 1)' },
		without: {
			value: 'THEMES',
			help: `themes left out, parted by commas (default ${usual.leftOut.join()})`
		}
	});
	const size = wholeNumber('size', given.size ?? '25', 8, 1000);
	const classes = wholeNumber('classes', given.classes ?? '1000', 1, 1_000_000);
	const seed = wholeNumber('seed', given.seed ?? '1', 0, 2 ** 32 - 1);
	const leftOut = given.without === undefined ? usual.leftOut : given.without.split(',');
	for (const theme of leftOut)
		if (!THEMES.some(({ id }) => id === theme))
			throw new UsageError('notAWord', {
				option: 'without',
				given: theme,
				words: THEMES.map(({ id }) => id).join(', ')
			});
	const { respondents, file } = await readDataFile(given.data);
	const most = LENGTHS.at(-1)!;
	const questions = questionsOf({ ...usual, length: most, leftOut });
	const world = worldPrediction(parseSocieties(JSON.parse(await readFile(WORLD, 'utf8'))));
	const reasoner = await shippedReasoner();
	const asked = await askedOf(reasoner, world, respondents, questions);
	console.log(
		`${reasoner.id}, ${respondents.count} people of ${file}, ${classes} classes of ${size}, seed ${seed}\nClasses in which it cannot be told whether the machine or the world’s usual answer did better:\n`
	);
	console.log(
		['questions'.padEnd(12), ...['sides', 'statements'].map((name) => name.padStart(12))].join('')
	);
	for (const length of LENGTHS) {
		const { polar, refined } = withoutFinding(asked, questions, { length, size, classes, seed });
		const cells = [polar, refined].map((share) => `${(100 * share).toFixed(1)} %`.padStart(12));
		console.log([String(length).padEnd(12), ...cells].join(''));
	}
});
