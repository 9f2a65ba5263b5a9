import { readFile, writeFile } from 'node:fs/promises';
import { evaluate } from '../lib/evaluation/evaluate';
import { METHOD_NAMES } from '../lib/evaluation/method-names';
import { blindGuess, exactMatch } from '../lib/evaluation/measures/scores';
import { reportOf, type EvaluationReport, type MethodName } from '../lib/evaluation/report';
import { Chance } from '../lib/baselines/chance';
import { WorldMajority } from '../lib/baselines/world-majority';
import { parseSocieties } from '../lib/societies/file';
import { readDataFile } from './data-file';
import { evaluationArguments } from './evaluation-arguments';
import { countedProgress } from './progress';
import { run } from './run';
import { shippedReasoner } from './shipped-reasoner';

const WORLD = new URL('../../static/data/marginals-world.json', import.meta.url);

/** Measures how well the shipped reasoner predicts the answers of people in a file. */
await run(async () => {
	const { data: path, json, settings } = evaluationArguments();
	const { respondents, ...data } = await readDataFile(path);
	const world = parseSocieties(JSON.parse(await readFile(WORLD, 'utf8')));
	const reasoner = await shippedReasoner();

	const methods = {
		reasoner: { reasoner, score: exactMatch },
		worldMajority: { reasoner: new WorldMajority(world), score: exactMatch },
		chance: { reasoner: new Chance(), score: blindGuess }
	};
	const evaluation = await evaluate(methods, respondents, {
		...settings,
		onProgress: countedProgress()
	});
	const source = { ...data, people: respondents.count };
	const report = reportOf(reasoner.id, source, settings, evaluation);
	console.log(table(report));
	if (json) await writeFile(json, `${JSON.stringify(report, null, '\t')}\n`);
});

function table({ model, data, people, command, methods }: EvaluationReport): string {
	const heads = ['', 'polar %', 'refined %', 'overall %', 'log loss', 'Brier', 'ECE %', 'n'];
	const rows = Object.entries(methods).map(([name, metrics]) => {
		const { polar, refined, overall, logLoss, brier, ece, n } = metrics;
		const percents = [polar, refined, overall].map((value) => value.toFixed(2));
		return [
			METHOD_NAMES[name as MethodName],
			...percents,
			logLoss.toFixed(4),
			brier.toFixed(4),
			ece.toFixed(2),
			String(n)
		];
	});
	const lines = [heads, ...rows].map(([name, ...cells]) =>
		[name!.padEnd(14), ...cells.map((cell) => cell.padStart(10))].join('')
	);
	return [
		`${model} on ${data.file} (sha256 ${data.sha256}), ${people} of its ${data.people} people`,
		command,
		'',
		...lines
	].join('\n');
}
