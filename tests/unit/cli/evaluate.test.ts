import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/cli/arguments';
import { evaluationArguments } from '../../../src/cli/evaluation-arguments';
import {
	CATALOG_VERSION,
	DEMOGRAPHICS,
	ITEM_IDS,
	ITEMS,
	type ItemId
} from '../../../src/lib/catalog';
import type { Level } from '../../../src/lib/catalog';
import { probesOf } from '../../../src/lib/evaluation/cases/protocols';
import type { EvaluationOptions } from '../../../src/lib/evaluation/evaluate';
import { readEvidence } from '../../../src/lib/evaluation/evidence/read';
import { rivalRow } from '../../../src/lib/evaluation/evidence/rivals';
import type { EvaluationReport } from '../../../src/lib/evaluation/report';
import { command, start } from '../../fixtures/command';
import { exampleEvidence } from '../../fixtures/example-evidence';
import { llamaServer, modelServer } from '../../fixtures/model-server';
import { csvOf, syntheticRows } from '../../fixtures/synthetic-respondents';

const options: EvaluationOptions = {
	split: { protocol: 'p1', demonstrations: 200 },
	demographics: 'none',
	seed: 1
};

describe('the options of an evaluation', () => {
	it('are P1 with 200 demonstrations and no demographics unless told otherwise', () => {
		expect(evaluationArguments(['--data', 'x'])).toEqual({
			data: 'x',
			json: undefined,
			settings: options
		});
	});

	it.each<[string[], Partial<EvaluationOptions>]>([
		[
			['--protocol', 'p2', '--demonstrations', '20'],
			{ split: { protocol: 'p2', demonstrations: 20 } }
		],
		[['--protocol', 'holdout'], { split: { protocol: 'holdout', reveal: 0.5 } }],
		[
			['--protocol', 'holdout', '--reveal', '.25'],
			{ split: { protocol: 'holdout', reveal: 0.25 } }
		],
		[['--demographics', 'with'], { demographics: 'with' }],
		[
			['--demographics', 'only'],
			{ demographics: 'only', split: { protocol: 'p1', demonstrations: 0 } }
		],
		[['--people', '50', '--seed', '7'], { people: 50, seed: 7 }],
		[['--set', '2'], { split: { protocol: 'p1', demonstrations: 200, set: 2 } }],
		// A language model is asked one probe set unless told otherwise.
		[['--rival', 'x'], { split: { protocol: 'p1', demonstrations: 200, set: 0 } }]
	])('may be %o', (typed, expected) => {
		expect(evaluationArguments(['--data', 'x', ...typed]).settings).toEqual({
			...options,
			...expected
		});
	});

	it.each([
		['without --data', [], /--data FILE is needed/],
		['an unknown option', ['--data', 'x', '--protocoll', 'p1'], /--protocoll/],
		['a stray word', ['--data', 'x', 'p1'], /p1/],
		['an option twice', ['--data', 'x', '--seed', '1', '--seed', '2'], /--seed.*more than once/],
		['an unknown protocol', ['--data', 'x', '--protocol', 'p3'], /p1 or p2 or holdout, not "p3"/],
		['too many demonstrations', ['--data', 'x', '--demonstrations', '201'], /0 to 200/],
		['half a demonstration', ['--data', 'x', '--demonstrations', '0.5'], /whole number/],
		['a reveal of all', ['--data', 'x', '--protocol', 'holdout', '--reveal', '1'], /share/],
		['a reveal in P1', ['--data', 'x', '--reveal', '0.5'], /--protocol holdout/],
		['demographics and', ['--data', 'x', '--demographics', 'also'], /none or with or only/],
		[
			'demonstrations beside demographics only',
			['--data', 'x', '--demographics', 'only', '--demonstrations', '5'],
			/leave out --demonstrations/
		],
		['nobody', ['--data', 'x', '--people', '0'], /--people/],
		['a fourth probe set', ['--data', 'x', '--set', '3'], /0 to 2/],
		['a probe set of a holdout', ['--data', 'x', '--protocol', 'holdout', '--set', '0'], /--set/],
		['a model of no rival', ['--data', 'x', '--model', 'y'], /go with --rival/],
		['a form of prompt without a rival', ['--data', 'x', '--prompt', 'authors'], /go with --rival/],
		[
			'another form of prompt',
			['--data', 'x', '--rival', 'y', '--prompt', 'ours'],
			/questions or authors/
		],
		['a rival in P2', ['--data', 'x', '--protocol', 'p2', '--rival', 'y'], /--protocol p1/],
		['a seed in words', ['--data', 'x', '--seed', 'one'], /--seed/]
	])('refuse %s', (_, typed, message) => {
		expect(() => evaluationArguments(typed)).toThrow(UsageError);
		expect(() => evaluationArguments(typed)).toThrow(message);
	});
});

describe('the commands', { tags: 'slow' }, () => {
	let folder: string;
	const at = (name: string) => join(folder, name);
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'evaluate-'));
		await writeFile(at('people.csv.gz'), gzipSync(csvOf(syntheticRows(12))));
	});
	afterAll(() => rm(folder, { recursive: true }));

	it('refuse what was typed on one line, with exit code 2', async () => {
		const { code, stdout, stderr } = await start('evaluate', '--data', 'x', '--protocoll', 'p1');
		expect(stderr).toMatch(/^error: .*--protocoll.*\n$/);
		expect(stdout).toBe('');
		expect(code).toBe(2);
	});

	it('say what can be typed', async () => {
		const { code, stdout } = await start('evaluate', '--help');
		expect(stdout).toMatch(/--protocol p1\|p2\|holdout/);
		// Every explanation begins in the same column, two spaces after the longest option.
		const [, ...lines] = stdout.trimEnd().split('\n');
		const columns = lines.map((line) => line.search(/(?<= {2})[^ -].*$/));
		expect(new Set(columns)).toEqual(new Set([2 + '--demographics none|with|only'.length + 2]));
		expect(code).toBe(0);
	});

	it('explain a file that is absent or not of respondents on one line', async () => {
		await writeFile(at('other.csv'), 'a,b\n1,2\n');
		for (const [name, message] of [
			['absent.csv', /no such file/],
			['other.csv', /other\.csv, line 1: .*columns/]
		] as const) {
			const { code, stderr } = await command('evaluate', '--data', at(name));
			expect(stderr).toMatch(/^error: .*\n$/);
			expect(stderr).toMatch(message);
			expect(code).toBe(1);
		}
	});

	it('prepare training as matrices with a header', async () => {
		const { code, stdout } = await command(
			'prepare-training',
			'--data',
			at('people.csv.gz'),
			'--out',
			at('a/b')
		);
		expect(code).toBe(0);
		expect(stdout).toMatch(/12 people in \d+ countries/);
		const header = JSON.parse(await readFile(at('a/b/header.json'), 'utf8'));
		expect(header).toMatchObject({
			catalogVersion: CATALOG_VERSION,
			source: { file: 'people.csv.gz', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
			people: 12,
			items: ITEM_IDS,
			demographics: DEMOGRAPHICS.map(({ id }) => id)
		});
		const answers = new Int8Array(await readFile(at('a/b/answers.i8')));
		expect(answers).toHaveLength(12 * 253);
		const [row] = syntheticRows(1);
		ITEMS.forEach(({ id, codes }, index) =>
			expect(codes[answers[index]!]).toBe(row![id as ItemId])
		);
		expect(await readFile(at('a/b/demographics.i8'))).toHaveLength(12 * 20);
	});

	it('say where training could not be written', async () => {
		const { code, stderr } = await command(
			'prepare-training',
			'--data',
			at('people.csv.gz'),
			'--out',
			at('people.csv.gz')
		);
		expect(stderr).toMatch(/^error: .*people\.csv\.gz: this is a file, not a folder\n$/);
		expect(code).toBe(1);
	});

	it('evaluate the shipped reasoner, and write a report of it', async () => {
		const { code, stdout, stderr } = await command(
			'evaluate',
			'--data',
			at('people.csv.gz'),
			'--json',
			at('report.json')
		);
		expect(stderr).toMatch(
			/^people\.csv\.gz: 12 people of \d+ countries\. 253 of the 253 questions have answers; .* commas\. No value is missing\.\n$/
		);
		expect(code).toBe(0);
		const report = JSON.parse(await readFile(at('report.json'), 'utf8')) as EvaluationReport;
		expect(report).toMatchObject({
			model: expect.stringMatching(/./),
			data: { file: 'people.csv.gz', people: 12 },
			protocol: 'p1',
			demonstrations: 200,
			demographics: 'none',
			seed: 1
		});
		expect(Object.keys(report.methods)).toEqual(['reasoner', 'worldMajority', 'chance']);
		expect(report.methods.chance.polar.toFixed(2)).toBe('45.37');
		for (const metrics of Object.values(report.methods)) {
			expect(metrics.n).toBe(12 * 117);
			expect(stdout).toContain(metrics.refined.toFixed(2));
			expect(metrics.overall).toBeCloseTo((metrics.polar + metrics.refined) / 2, 9);
		}
		// Answers drawn at random can be guessed by nobody: no better than chance, give or take.
		expect(Math.abs(report.methods.reasoner.polar - 45.37)).toBeLessThan(8);
	});

	it('ask a language model in the authors’ form, all at once, and take up what was replied', async () => {
		const probes = probesOf(0).map((place) => ITEMS[place]!);
		const statements = (level: Level) => probes.reduce((sum, item) => sum + item[level].length, 0);
		const texts: string[] = [];
		const server = await modelServer((asked, response) => {
			const content = asked.body.messages?.[0]?.content;
			if (!content) return llamaServer({ A: 1 })(asked, response);
			texts.push(content);
			const groups = [...content.matchAll(/\(NSG(\d+)\)/g)].map(([, group]) => group!);
			// Of the statements for sides it leaves one out, whatever the attempt.
			const sides = content.match(/_s\d+"/g)!.length === statements('polar');
			const chosen = groups
				.slice(sides ? 1 : 0)
				.map((group) => `"NSG${group}": {"choice": "NSG${group}_s1"}`);
			const said = '```json\n{' + chosen.join(', ') + '}\n```';
			return { json: { choices: [{ message: { content: said } }] } };
		});
		const typed = [
			...['--data', at('people.csv.gz'), '--people', '2', '--demonstrations', '5'],
			...['--rival', server.address, '--prompt', 'authors'],
			...['--transcript', at('authors.jsonl'), '--json', at('authors.json')]
		];
		const { code, stdout } = await command('evaluate', ...typed);
		expect(code).toBe(0);
		// For statements once; for sides three times, of which none was whole.
		expect(texts).toHaveLength(2 * (1 + 3));
		for (const text of texts) {
			expect(text.match(/^# /gm)).toHaveLength(5);
			expect(text.match(/\(NSG\d+\)/g)).toHaveLength(39);
		}
		const report = JSON.parse(await readFile(at('authors.json'), 'utf8')) as EvaluationReport;
		const { rival, reasoner } = report.methods;
		expect(rival).toMatchObject({
			...{ model: 'tiny', gives: 'choice', promptVersion: 'authors-1', set: 0, n: 78 },
			...{ asked: 156, refused: 0, unreadable: 2, firstOption: 1, onLetters: null }
		});
		expect(rival!.overall).toBeCloseTo((rival!.polar + rival!.refined) / 2, 9);
		expect(rival!.difference.reasoner.polar[0]).toBeCloseTo(rival!.polar - reasoner.polar, 1);
		expect(report.command).toMatch(/--prompt authors$/);
		expect(stdout).toContain('of 156 choices asked for 0 refused, 2 unreadable');
		expect(Math.abs(rival!.accuracy.polar[0] - rival!.polar)).toBeLessThan(0.01);

		// Nothing is asked again.
		await command('evaluate', ...typed);
		expect(texts).toHaveLength(8);
		expect(JSON.parse(await readFile(at('authors.json'), 'utf8'))).toMatchObject({
			methods: { rival: { polar: rival!.polar, refined: rival!.refined, unreadable: 2 } }
		});
		// It is a row of the evidence as the others, and says how it was asked.
		expect(rivalRow(report, 'authors.json')).toMatchObject({ promptVersion: 'authors-1', n: 78 });
		await server.close();
	});

	it('ask a language model the same, and go on where they were stopped', async () => {
		let down = false;
		const server = await modelServer((asked, response) => {
			if (down) return { status: 404, json: { error: { message: 'model not found' } } };
			return llamaServer({ A: 0.6, B: 0.3, Sorry: 0.1 })(asked, response);
		});
		const typed = [
			...['--data', at('people.csv.gz'), '--people', '2', '--demonstrations', '5'],
			...['--rival', server.address, '--transcript', at('rival.jsonl'), '--json', at('rival.json')]
		];
		const questions = () => server.asked.filter(({ path }) => path.includes('completions')).length;
		const { code, stdout, stderr } = await command('evaluate', ...typed);
		expect(stderr).toContain('tiny at http://127.0.0.1');
		expect(code).toBe(0);
		// One prompt to learn what it tells, then both orders of 39 probes of two people.
		expect(questions()).toBe(1 + 2 * 2 * 39);
		const report = JSON.parse(await readFile(at('rival.json'), 'utf8')) as EvaluationReport;
		const { rival, reasoner } = report.methods;
		expect(rival).toMatchObject({
			...{ model: 'tiny', gives: 'probabilities', promptVersion: '1', set: 0, n: 78 },
			...{ asked: 156, refused: 0, unreadable: 0, firstOption: 1 }
		});
		expect(rival!.onLetters).toBeCloseTo(0.9);
		expect(reasoner.n).toBe(78);
		expect(rival!.difference.reasoner.polar[0]).toBeCloseTo(rival!.polar - reasoner.polar, 1);
		expect(stdout).toContain('first option: 100.0 % of prompts');
		expect(stdout).toMatch(/\ntiny +98\.0 MB +\d+ ms/);
		expect(stdout).toMatch(/\nReasoner +\d\.\d MB +0\.\d{3} ms/);

		// A transcript that was cut off in the middle of a line: that one reply is asked for again.
		const kept = await readFile(at('rival.jsonl'), 'utf8');
		await writeFile(at('rival.jsonl'), kept.slice(0, -20));
		await command('evaluate', ...typed);
		expect(questions()).toBe(1 + 156 + 1 + 1);
		expect(JSON.parse(await readFile(at('rival.json'), 'utf8'))).toMatchObject({
			methods: { rival: { polar: rival!.polar, refined: rival!.refined } }
		});
		down = true;
		const failed = await command('evaluate', ...typed, '--model', 'gone');
		expect(failed.stderr).toMatch(/error: .*/);
		expect(failed.code).toBe(1);
		await server.close();

		// The evidence takes it in.
		await mkdir(at('reports'));
		await writeFile(at('reports/tiny.json'), JSON.stringify(report));
		await writeFile(at('evidence.json'), JSON.stringify(exampleEvidence('reasoner-0')));
		const put = await command('evidence', '--rivals', at('reports'), '--out', at('evidence.json'));
		expect(put.stdout).toContain('put into evidence.json: rivals');
		const evidence = readEvidence(
			JSON.parse(await readFile(at('evidence.json'), 'utf8')),
			'reasoner-0'
		);
		expect(evidence.rivals).toMatchObject([
			{ model: 'tiny', demonstrations: 5, people: 2, n: 78, beside: { reasoner: {} } }
		]);
		const { rival: dropped, ...without } = report.methods;
		expect(dropped).toBeDefined();
		expect(() => rivalRow({ ...report, methods: without }, 'x.json')).toThrow(
			/x\.json is no report of a language model/
		);
	});
});
