import { readFile, writeFile } from 'node:fs/promises';
import { evaluate, type EvaluationOptions } from '../lib/evaluation/evaluate';
import { blindGuess, exactMatch } from '../lib/evaluation/metrics';
import { MOST_DEMONSTRATIONS, type Split } from '../lib/evaluation/protocols';
import { reportOf, type EvaluationReport, type MethodName } from '../lib/evaluation/report';
import { Chance } from '../lib/reasoner/chance';
import { parseMarginals, WorldMarginals } from '../lib/reasoner/marginals';
import { oneOf, options, share, UsageError, wholeNumber } from './arguments';
import { readDataFile } from './data-file';
import { run } from './run';

const MARGINALS = new URL('../../static/data/marginals.json', import.meta.url);
const DEMONSTRATIONS = 200;
const REVEAL = 0.5;

const NAMES: Readonly<Record<MethodName, string>> = {
	reasoner: 'reasoner',
	worldMajority: 'world majority',
	chance: 'chance'
};

/** Measures how well the shipped reasoner predicts the answers of people in a file. */
run(async () => {
	const given = options('npm run evaluate --', {
		data: { value: 'FILE', help: 'WVS wave 7 respondents, .csv or .csv.gz', required: true },
		protocol: { value: 'p1|p2|holdout', help: 'how answers are split (default p1)' },
		demonstrations: { value: 'N', help: `answers shown in p1 and p2 (default ${DEMONSTRATIONS})` },
		reveal: { value: 'SHARE', help: `share of the answers shown in holdout (default ${REVEAL})` },
		demographics: { value: 'none|with|only', help: 'are demographics shown (default none)' },
		people: { value: 'N', help: 'take this many of the eligible people, at random' },
		seed: { value: 'N', help: 'seed of all random draws (default 1)' },
		json: { value: 'FILE', help: 'write a report there' }
	});
	const settings = settingsOf(given);

	const { respondents, ...data } = await readDataFile(given.data);
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
	if (given.json) await writeFile(given.json, `${JSON.stringify(report, null, '\t')}\n`);
});

/** @throws UsageError for a value that cannot be, or an option that would be ignored */
function settingsOf(given: Record<string, string | undefined>): EvaluationOptions {
	const { protocol = 'p1', demographics = 'none', seed = '1', people } = given;
	const mode = oneOf('demographics', demographics, ['none', 'with', 'only']);
	return {
		split: splitOf(oneOf('protocol', protocol, ['p1', 'p2', 'holdout']), mode, given),
		demographics: mode,
		seed: wholeNumber('seed', seed, 0, 2 ** 32 - 1),
		...(people !== undefined && { people: wholeNumber('people', people, 1, 1_000_000) })
	};
}

function splitOf(
	protocol: Split['protocol'],
	demographics: EvaluationOptions['demographics'],
	{ demonstrations, reveal }: Record<string, string | undefined>
): Split {
	if (protocol === 'holdout') {
		if (demonstrations !== undefined)
			throw new UsageError('--demonstrations is for p1 and p2; a holdout takes --reveal');
		return { protocol, reveal: share('reveal', reveal ?? String(REVEAL)) };
	}
	if (reveal !== undefined)
		throw new UsageError('--reveal is for --protocol holdout; p1 and p2 take --demonstrations');
	if (demographics === 'only') {
		if (demonstrations !== undefined)
			throw new UsageError('--demographics only shows no answers; leave out --demonstrations');
		return { protocol, demonstrations: 0 };
	}
	const shown = demonstrations ?? String(DEMONSTRATIONS);
	const most = MOST_DEMONSTRATIONS[protocol];
	return { protocol, demonstrations: wholeNumber('demonstrations', shown, 0, most) };
}

function progress(done: number, people: number) {
	if (process.stderr.isTTY)
		process.stderr.write(`\r${done} of ${people} people${done === people ? '\n' : ''}`);
}

function table({ model, data, people, command, methods }: EvaluationReport): string {
	const heads = ['', 'polar %', 'refined %', 'overall %', 'log loss', 'ECE %', 'n'];
	const rows = Object.entries(methods).map(([name, metrics]) => {
		const { polar, refined, overall, logLoss, ece, n } = metrics;
		const percents = [polar, refined, overall].map((value) => value.toFixed(2));
		return [NAMES[name as MethodName], ...percents, logLoss.toFixed(4), ece.toFixed(2), String(n)];
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
