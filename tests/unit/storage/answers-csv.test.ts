import fc from 'fast-check';
import { tidyName } from '../../../src/lib/run/name';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { DEMOGRAPHICS, ITEM_IDS, itemOf } from '../../../src/lib/catalog';
import { loadRespondents } from '../../../src/lib/respondents/load';
import { MISSING } from '../../../src/lib/respondents/respondents';
import { answersCsv } from '../../../src/lib/storage/answers-csv';
import { wholeRun } from '../../fixtures/whole-run';

const runs = fc.sample(wholeRun, { numRuns: 40, seed: 3 });

test('has the survey’s codes, −1 for not knowing, −2 for not saying, blank for not asked', () => {
	const { data } = Papa.parse<Record<string, string>>(answersCsv(runs), { header: true });
	expect(data).toHaveLength(runs.length);
	const kinds = new Set<string>();
	runs.forEach(({ answers }, row) => {
		const given = new Map(answers.map(({ itemId, response }) => [itemId, response]));
		for (const id of ITEM_IDS) {
			const response = given.get(id);
			kinds.add(response?.kind ?? 'not asked');
			const expected = !response
				? ''
				: response.kind === 'option'
					? response.code
					: { 'dont-know': -1, refused: -2 }[response.kind];
			expect(data[row]![id], id).toBe(String(expected));
		}
	});
	expect(kinds.size).toBe(4);
});

test('is read like a file of the survey', async () => {
	async function* bytes() {
		yield new TextEncoder().encode(answersCsv(runs));
	}
	const respondents = await loadRespondents(bytes(), 'answers.csv');
	expect(respondents.count).toBe(runs.length);
	runs.forEach(({ run, answers }, row) => {
		const given = new Map(answers.map(({ itemId, response }) => [itemId, response]));
		ITEM_IDS.forEach((id, index) => {
			const response = given.get(id);
			expect(respondents.answers[row * ITEM_IDS.length + index], id).toBe(
				response?.kind === 'option' ? itemOf(id).codes.indexOf(response.code) : MISSING
			);
		});
		DEMOGRAPHICS.forEach(({ id, options }, index) =>
			expect(respondents.demographics[row * DEMOGRAPHICS.length + index], id).toBe(
				options.findIndex(({ code }) => code === run.demographics[id])
			)
		);
	});
});

test('no name becomes a formula in a spreadsheet', () => {
	for (const name of [
		'=1+1',
		'+1',
		'@SUM(A1)',
		'-cmd',
		'-2+3',
		'－2',
		'＝1',
		'\t=1',
		'a,"b"\n=c'
	]) {
		const [whole] = runs as [(typeof runs)[number]];
		const text = answersCsv([{ ...whole, run: { ...whole.run, name } }]);
		const { data } = Papa.parse<Record<string, string>>(text, { header: true });
		expect(data[0]!.name).toMatch(/^['a]/);
		expect(data[0]!.name!.replace(/^'/, '')).toBe(tidyName(name));
	}
});
