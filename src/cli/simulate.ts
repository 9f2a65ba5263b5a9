import { writeFile } from 'node:fs/promises';
import { chosenPeople } from '../lib/evaluation/evaluate';
import { simulate, type Way } from '../lib/evaluation/order/simulate';
import { figuresOf, type SimulationReport } from '../lib/evaluation/order/report';
import type { Estimate } from '../lib/statistics';
import { SHORT_FORM } from '../lib/run/short-form';
import { options, wholeNumber } from './arguments';
import { readDataFile } from './data-file';
import { countedProgress } from './progress';
import { run } from './run';
import { shippedReasoner } from './shipped-reasoner';

const NAMES: Readonly<Record<Way, string>> = {
	adaptive: 'chosen one by one',
	shortForm: 'fixed short form',
	random: 'random order',
	questionnaire: 'questionnaire order'
};

/** Shows on people who have answered already how much sooner chosen items tell about the others. */
await run(async () => {
	const given = options('npm run simulate --', {
		data: { value: 'FILE', help: 'WVS wave 7 respondents, .csv or .csv.gz', required: true },
		people: { value: 'N', help: 'ask this many of the eligible people, at random (default 100)' },
		seed: { value: 'N', help: 'seed of all random draws (default 1)' },
		json: { value: 'FILE', help: 'write a report there' }
	});
	const people = wholeNumber('people', given.people ?? '100', 1, 100_000);
	const seed = wholeNumber('seed', given.seed ?? '1', 0, 2 ** 32 - 1);
	const { respondents, ...data } = await readDataFile(given.data);
	const rows = chosenPeople(respondents, {
		split: { protocol: 'p1', demonstrations: 0 },
		seed,
		people
	});
	const reasoner = await shippedReasoner();
	const progress = countedProgress();
	const simulated = await simulate(reasoner, respondents, {
		people: rows,
		seed,
		shortForm: SHORT_FORM.items,
		onProgress: (done) => progress(done, rows.length)
	});
	const report: SimulationReport = {
		model: reasoner.id,
		data: { ...data, people: respondents.count },
		people: rows.length,
		seed,
		command: `npm run simulate -- --data ${data.file} --people ${people} --seed ${seed}`,
		...figuresOf(simulated, seed)
	};
	console.log(table(report));
	if (given.json) await writeFile(given.json, `${JSON.stringify(report, null, '\t')}\n`);
});

function table(report: SimulationReport): string {
	const { model, data, people, command, marks, ways, twentyAgainstFiftyRandom: aim } = report;
	const lines = (Object.keys(NAMES) as Way[]).flatMap((way) =>
		(['polar', 'refined', 'overall'] as const).map((level) =>
			[
				NAMES[way].padEnd(20),
				level.padEnd(8),
				...ways[way].map((at) => (at ? interval(at[level]) : '–').padStart(20))
			].join('')
		)
	);
	return [
		`${model} on ${data.file} (sha256 ${data.sha256}), ${people} of its ${data.people} people, each probed on one set of 39`,
		command,
		'',
		['items asked'.padEnd(28), ...marks.map((mark) => String(mark).padStart(20))].join(''),
		...lines,
		'',
		`20 chosen against 50 random, points: ${interval(aim.adaptive)}`,
		...(aim.shortForm
			? [`20 of the short form against 50 random, points: ${interval(aim.shortForm)}`]
			: [])
	].join('\n');
}

function interval([value, low, high]: Estimate): string {
	return `${value.toFixed(1)} (${low.toFixed(1)}–${high.toFixed(1)})`;
}
