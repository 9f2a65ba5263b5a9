import { writeFile } from 'node:fs/promises';
import { chosenPeople } from '../lib/evaluation/evaluate';
import {
	adaptiveLead,
	orderRows,
	randomEquivalent,
	type SimulationReport
} from '../lib/evaluation/order/report';
import { ORDERS, simulate, type Order } from '../lib/evaluation/order/simulate';
import type { Estimate } from '../lib/statistics';
import { options, wholeNumber } from './arguments';
import { readDataFile } from './data-file';
import { countedProgress } from './progress';
import { run } from './run';
import { shippedReasoner } from './shipped-reasoner';

const NAMES: Readonly<Record<Order, string>> = {
	newRun: 'a new run',
	random: 'random order',
	questionnaire: 'questionnaire order',
	adaptive: 'chosen one by one'
};
const FIXED: readonly Order[] = ['newRun', 'random', 'questionnaire'];

/** Shows on people who have answered already how much sooner chosen items tell about the others. */
await run(async () => {
	const given = options('npm run simulate --', {
		data: { value: 'FILE', help: 'WVS wave 7 respondents, .csv or .csv.gz', required: true },
		people: { value: 'N', help: 'ask this many of the eligible people, at random (default all)' },
		adaptive: {
			value: 'N',
			help: 'choose one by one for the first N of them, some 10 s each (default 0)'
		},
		seed: { value: 'N', help: 'seed of all random draws (default 1)' },
		json: { value: 'FILE', help: 'write a report there' }
	});
	const most = given.people && wholeNumber('people', given.people, 1, 100_000);
	const adaptive = wholeNumber('adaptive', given.adaptive ?? '0', 0, 100_000);
	const seed = wholeNumber('seed', given.seed ?? '1', 0, 2 ** 32 - 1);
	const { respondents, ...data } = await readDataFile(given.data);
	const rows = chosenPeople(respondents, {
		split: { protocol: 'p1', demonstrations: 0 },
		seed,
		// In the order drawn, so that those for whom items are chosen one by one are a random few.
		people: most || respondents.count
	});
	const reasoner = await shippedReasoner();
	const progress = countedProgress();
	const asked = (people: readonly number[], orders: readonly Order[], before: number) =>
		simulate(reasoner, respondents, {
			people,
			orders,
			seed,
			onProgress: (done) => progress(before + done, rows.length)
		});
	const some = rows.slice(0, adaptive);
	const simulated = [
		...(await asked(some, ORDERS, 0)),
		...(await asked(rows.slice(adaptive), FIXED, some.length))
	];
	const report: SimulationReport = {
		model: reasoner.id,
		data: { ...data, people: respondents.count },
		people: rows.length,
		seed,
		command: [
			`npm run simulate -- --data ${data.file}`,
			...(most ? [`--people ${most}`] : []),
			...(adaptive > 0 ? [`--adaptive ${adaptive}`] : []),
			`--seed ${seed}`
		].join(' '),
		orders: orderRows(simulated, seed),
		randomEquivalent: randomEquivalent(simulated, seed),
		adaptiveLead: adaptiveLead(simulated, seed)
	};
	console.log(table(report));
	if (given.json) await writeFile(given.json, `${JSON.stringify(report, null, '\t')}\n`);
});

function table(report: SimulationReport): string {
	const { model, data, people, command, orders } = report;
	const { randomEquivalent: equivalent, adaptiveLead: lead } = report;
	const heads = ['', 'people', 'asked', 'polar %', 'refined %', 'overall %'];
	const lines = [
		heads,
		...orders.map(({ order, people, answers, polar, refined, overall }) => [
			NAMES[order],
			String(people),
			String(answers),
			...[polar, refined, overall].map(interval)
		])
	].map(([name, ...cells]) =>
		[name!.padEnd(20), ...cells.map((cell, at) => cell.padStart(at < 2 ? 8 : 20))].join('')
	);
	return [
		`${model} on ${data.file} (sha256 ${data.sha256}), ${people} of its ${data.people} people, each probed on three sets of 39`,
		command,
		'',
		...lines,
		'',
		`${equivalent.answers} of a new run do the work of ${interval(equivalent)} random ones`,
		...(lead
			? [
					`${equivalent.answers} chosen one by one are better by ${points(lead)} points than as many of a new run, for the same ${lead.people} people`
				]
			: [])
	].join('\n');
}

function interval({ value, low, high }: Estimate): string {
	return `${value.toFixed(1)} (${low.toFixed(1)}–${high.toFixed(1)})`;
}

/** A difference may be below nothing, where a dash between its ends would be read as a minus. */
function points({ value, low, high }: Estimate): string {
	return `${value.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`;
}
