import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accuracyOf, readEvidence } from '../../../src/lib/evaluation/evidence/read';
import type { Condition, MethodId } from '../../../src/lib/evaluation/evidence/shape';
import type { OwnCountryReport } from '../../../src/lib/compare/own-country';
import type { SimulationReport } from '../../../src/lib/evaluation/order/report';
import type { Estimate } from '../../../src/lib/statistics';
import { classroom } from '../../../src/lib/words/en/class-setup';

const text = readFileSync('README.md', 'utf8');
const { id } = JSON.parse(readFileSync('static/models/current.json', 'utf8')) as { id: string };
const evidence = readEvidence(
	JSON.parse(readFileSync(`static/data/evidence-${id}.json`, 'utf8')),
	id
);

/** What a row of the README's table is about, by what stands in its first column. */
const ROWS: Readonly<Record<string, readonly [MethodId, Condition['protocol'], number]>> = {
	chance: ['chance', 'p1', 0],
	'world majority': ['worldMajority', 'p1', 0],
	'country majority': ['countryMajority', 'p1', 0],
	'Resemble, 200 answers shown': ['resemble', 'p1', 200],
	'a Gaussian, 200 answers shown': ['gaussian', 'p1', 200],
	'the reasoner, demographics only': ['demographicsOnly', 'p1', 0],
	'the reasoner, 20 answers shown': ['reasoner', 'p1', 20],
	'the reasoner, 20 and demographics': ['reasonerWithDemographics', 'p1', 20],
	'the reasoner, 200 answers shown': ['reasoner', 'p1', 200],
	'the reasoner, 200 and demographics': ['reasonerWithDemographics', 'p1', 200],
	'the reasoner, 200 answers shown, P2': ['reasoner', 'p2', 200]
};

describe('the README', () => {
	test('has in its table the figures of the shipped evidence, all of them and no others', () => {
		const start = text.indexOf('## How good it is');
		const lines = text.slice(start, text.indexOf('\n##', start + 1)).split('\n');
		const rows = lines
			.filter((line) => line.startsWith('|'))
			.slice(2)
			.map((line) =>
				line
					.split('|')
					.slice(1, -1)
					.map((cell) => cell.replaceAll('*', '').trim())
			);
		expect(rows.map(([name]) => name)).toEqual(Object.keys(ROWS));
		for (const [name, ...figures] of rows) {
			const [method, protocol, demonstrations] = ROWS[name!]!;
			const row = accuracyOf(evidence, method, { protocol, demonstrations })!;
			expect(figures, name).toEqual([
				row.polar[0].toFixed(2),
				row.refined[0].toFixed(2),
				row.logLoss[0].toFixed(3),
				row.ece.toFixed(2)
			]);
		}
		expect(text).toContain(`${evidence.provenance.people} test respondents`);
	});
});

/** What a command wrote with --json; kept so that what is said of it can be held to it. */
const figures = <Report>(name: string) =>
	JSON.parse(readFileSync(`docs/figures/${name}.json`, 'utf8')) as Report;

describe('the README says what its commands wrote', () => {
	/** Lines are broken anywhere. */
	const prose = text.replaceAll(/\s+/g, ' ');
	const tenths = ({ value, low, high }: Estimate) =>
		`${value.toFixed(1)} (${low.toFixed(1)}–${high.toFixed(1)})`;

	test('of the order of questions', () => {
		const report = figures<SimulationReport>('simulate');
		const overall = (order: string) =>
			tenths(report.orders.find((row) => row.order === order && row.answers === 20)!.overall);
		const { answers, value, low, high } = report.randomEquivalent;
		const whole = (number: number) => number.toFixed(0);
		expect([report.model, report.people, answers]).toEqual([id, 800, 20]);
		expect(report.data.sha256).toBe(evidence.provenance.test.sha256);
		for (const said of [
			`\`${report.command}\`, all ${report.people} people`,
			`as a new run asks them, two warm ones first, ${overall('newRun')};`,
			`in random order ${overall('random')};`,
			`in questionnaire order ${overall('questionnaire')}.`,
			`do the work of ${whole(value)} random ones (${whole(low)} to ${whole(high)})`
		])
			expect(prose).toContain(said);
	});

	test('of the country one answers like', () => {
		type Report = OwnCountryReport & { data: { sha256: string } };
		const [all, fifty] = [figures<Report>('nearest'), figures<Report>('nearest-50')];
		expect([all.shown, fifty.shown]).toEqual([null, 50]);
		for (const { data } of [all, fifty]) expect(data.sha256).toBe(evidence.provenance.test.sha256);
		const percent = (share: number) => share.toFixed(1);
		for (const said of [
			`own country nearest for ${percent(all.first)} % by all answers and, with \`--shown 50\`, for ${percent(fifty.first)} % by fifty random ones`,
			`among the three nearest for ${percent(all.firstThree)} and ${percent(fifty.firstThree)} %`,
			`the twenty societies asked fewest questions are nearest for ${percent(all.leastAsked)} and ${percent(fifty.leastAsked)} %`
		])
			expect(prose).toContain(said);
	});
});

describe('what is written', () => {
	test.each(['README.md', 'docs/classroom-codes.md'])(
		'in %s has figures of the model that is shipped, and of no other',
		(path) => {
			const named = readFileSync(path, 'utf8').match(/reasoner-\d+/g);
			expect([...new Set(named)]).toEqual([id]);
		}
	);

	test.each([
		...['README.md', 'src/routes/lab/+page.svelte', 'src/lib/words/en/about.ts'],
		'src/lib/words/en/class-guide.ts'
	])('in %s says of how many countries people answered nearly everything', (path) => {
		const { countries } = evidence.transfer!.unseen;
		const many = new Set(countries.map(({ country }) => country)).size;
		const said = readFileSync(path, 'utf8').match(/\d+(?= countries\b)/g)!;
		expect(said.map(Number)).toContain(many);
		// Which it was of an older file.
		expect(readFileSync(path, 'utf8')).not.toMatch(/fifteen\s+countries/);
	});

	test('to a teacher of how many classes end without a finding is what the command printed', () => {
		const codes = readFileSync('docs/classroom-codes.md', 'utf8');
		const sides = [20, 30, 50].map(
			(questions) => new RegExp(`\\| +${questions} \\| +(\\d+) % \\|`).exec(codes)![1]
		);
		const said = /some (\d+) with twenty questions, (\d+) with thirty and (\d+) with fifty/.exec(
			classroom.setUp.lengthHint
		)!;
		expect(said.slice(1)).toEqual(sides);
	});
});
