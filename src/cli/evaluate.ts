import { readFile, writeFile } from 'node:fs/promises';
import { evaluate } from '../lib/evaluation/evaluate';
import { blindGuess, exactMatch } from '../lib/evaluation/measures/scores';
import { reportOf, type EvaluationReport, type MethodName } from '../lib/evaluation/report';
import { Chance } from '../lib/baselines/chance';
import { parseMarginals, WorldMarginals } from '../lib/societies/marginals';
import { readDataFile } from './data-file';
import { evaluationArguments } from './evaluation-arguments';
import { run } from './run';

const MARGINALS = new URL('../../static/data/marginals.json', import.meta.url);

const NAMES: Readonly<Record<MethodName, string>> = {
	reasoner: 'reasoner',
	worldMajority: 'world majority',
	chance: 'chance'
};

/** Measures how well the shipped reasoner predicts the answers of people in a file. */
run(async () => {
	const { data: path, json, settings } = evaluationArguments();
	const { respondents, ...data } = await readDataFile(path);
	const marginals = parseMarginals(JSON.parse(await readFile(MARGINALS, 'utf8')));
	// Only now: loading the inference library takes longer than refusing a wrong option.
	const { loadNodeReasoner } = await import('../lib/reasoner/node');
	const reasoner = await loadNodeReasoner();

	const methods = {
		reasoner: { reasoner, score: exactMatch },
		worldMajority: { reasoner: new WorldMarginals(marginals), score: exactMatch },
		chance: { reasoner: new Chance(), score: blindGuess }
	};
	const evaluation = await evaluate(methods, respondents, { ...settings, onProgress: progress });
	const source = { ...data, people: respondents.count };
	const report = reportOf(reasoner.id, source, settings, evaluation);
	console.log(table(report));
	if (json) await writeFile(json, `${JSON.stringify(report, null, '\t')}\n`);
});

function progress(done: number, people: number) {
	if (process.stderr.isTTY)
		process.stderr.write(`\r${done} of ${people} people${done === people ? '\n' : ''}`);
}

function table({ model, data, people, command, methods }: EvaluationReport): string {
	const heads = ['', 'polar %', 'refined %', 'overall %', 'log loss', 'Brier', 'ECE %', 'n'];
	const rows = Object.entries(methods).map(([name, metrics]) => {
		const { polar, refined, overall, logLoss, brier, ece, n } = metrics;
		const percents = [polar, refined, overall].map((value) => value.toFixed(2));
		return [
			NAMES[name as MethodName],
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
