import { readFile, writeFile } from 'node:fs/promises';
import { chosenPeople, evaluate } from '../lib/evaluation/evaluate';
import { METHOD_NAMES } from '../lib/evaluation/method-names';
import { answeredMatch, blindGuess, exactMatch } from '../lib/evaluation/measures/scores';
import { summary } from '../lib/evaluation/measures/summary';
import { reportOf, rivalMetrics, type EvaluationReport } from '../lib/evaluation/report';
import { Chance } from '../lib/baselines/chance';
import { WorldMajority } from '../lib/baselines/world-majority';
import { parseSocieties } from '../lib/societies/file';
import { readDataFile } from './data-file';
import { evaluationArguments } from './evaluation-arguments';
import { countedProgress } from './progress';
import { rivalContestant } from './rival-contestant';
import { rivalTable } from './rival-table';
import { run } from './run';
import { shippedBytes, shippedReasoner } from './shipped-reasoner';
import { withTime } from './with-time';

const WORLD = new URL('../../static/data/marginals-world.json', import.meta.url);

/** Measures how well the shipped reasoner, and a language model if asked for, predicts the answers of people in a file. */
await run(async () => {
	const { data: path, json, settings, rival: asked } = evaluationArguments();
	const { respondents, ...data } = await readDataFile(path);
	const world = parseSocieties(JSON.parse(await readFile(WORLD, 'utf8')));
	const reasoner = await shippedReasoner();

	const methods = {
		reasoner: { reasoner, score: exactMatch },
		worldMajority: { reasoner: new WorldMajority(world), score: exactMatch },
		chance: { reasoner: new Chance(), score: blindGuess }
	};
	const source = { ...data, people: respondents.count };
	let report: EvaluationReport;
	if (asked && settings.split.protocol === 'p1') {
		const people = chosenPeople(respondents, settings).length;
		const contestant = await rivalContestant(asked, settings.split.set!, people);
		const rival = { reasoner: contestant.reasoner, score: answeredMatch };
		const timed = withTime(reasoner);
		const all = { ...methods, reasoner: { reasoner: timed, score: exactMatch }, rival };
		const evaluation = await evaluate(all, respondents, settings);
		let { outcomes } = evaluation;
		if (contestant.sides) {
			// Of the same people and questions: sides as they were asked for apart.
			const asked = { sides: { reasoner: contestant.sides, score: answeredMatch } };
			const { polar } = (await evaluate(asked, respondents, settings)).outcomes.sides;
			outcomes = { ...outcomes, rival: { ...outcomes.rival, polar } };
		}
		const { reasoner: ours, worldMajority, chance } = evaluation.methods;
		const others = { reasoner: ours, worldMajority, chance };
		const about = { ...contestant.setUp, ...contestant.conduct() };
		const cost = { bytes: await shippedBytes(), milliseconds: timed.milliseconds() };
		const figures = rivalMetrics(summary(outcomes.rival), outcomes, settings.seed, about, cost);
		report = reportOf(reasoner.id, source, settings, { people, methods: others }, figures);
	} else {
		const evaluation = await evaluate(methods, respondents, {
			...settings,
			onProgress: countedProgress()
		});
		report = reportOf(reasoner.id, source, settings, evaluation);
	}
	console.log(table(report));
	if (report.methods.rival) console.log(`\n${rivalTable(report.methods.rival)}`);
	if (json) await writeFile(json, `${JSON.stringify(report, null, '\t')}\n`);
});

function table({ model, data, people, command, methods }: EvaluationReport): string {
	const heads = ['', 'polar %', 'refined %', 'overall %', 'log loss', 'Brier', 'ECE %', 'n'];
	const { rival, ...others } = methods;
	const named = Object.entries(others).map(
		([name, metrics]) => [METHOD_NAMES[name as keyof typeof others], metrics] as const
	);
	const rows = [...named, ...(rival ? ([[rival.model, rival]] as const) : [])].map(
		([name, metrics]) => {
			const { polar, refined, overall, logLoss, brier, ece, n } = metrics;
			const percents = [polar, refined, overall].map((value) => value.toFixed(2));
			return [name, ...percents, logLoss.toFixed(4), brier.toFixed(4), ece.toFixed(2), String(n)];
		}
	);
	const width = Math.max(14, ...rows.map(([name]) => name!.length + 2));
	const lines = [heads, ...rows].map(([name, ...cells]) =>
		[name!.padEnd(width), ...cells.map((cell) => cell.padStart(10))].join('')
	);
	return [
		`${model} on ${data.file} (sha256 ${data.sha256}), ${people} of its ${data.people} people`,
		command,
		'',
		...lines
	].join('\n');
}
