import { describe, expect, it } from 'vitest';
import { accuracyOf, EvidenceError, readEvidence } from '../../../src/lib/evaluation/evidence/read';
import { notComputed } from '../../../src/lib/evaluation/evidence/assemble';
import { readTransfer, TRANSFER_FORMAT } from '../../../src/lib/evaluation/evidence/transfer';
import { exampleEvidence } from '../../fixtures/example-evidence';

const example = exampleEvidence('reasoner-1');

describe('a file of evidence', () => {
	it('is read as it was written', () => {
		expect(readEvidence(JSON.parse(JSON.stringify(example)), 'reasoner-1')).toEqual(example);
	});

	it.each([
		['nothing', null],
		['another file', { world: {} }],
		['another format', { ...example, format: 0 }],
		['a table short', { ...example, inequity: undefined }]
	])('is refused where it is %s', (_, json) => {
		expect(() => readEvidence(json, 'reasoner-1')).toThrow(EvidenceError);
	});

	it('is refused where networks that met no one of a country are told of in another form', () => {
		expect(readTransfer(example.transfer, 'made-up.json')).toEqual(example.transfer);
		for (const json of [null, { ...example.transfer, format: 0 }, { format: TRANSFER_FORMAT }])
			expect(() => readTransfer(json, 'made-up.json')).toThrow(/made-up\.json.*transfer_tables/);
	});

	it('says which tables a reader will not find, and why', () => {
		expect(notComputed(null)).toHaveLength(1);
		expect(notComputed(example.transfer)).toEqual([]);
		const missing = { ...example.transfer!, missing: ['without-3'] };
		expect(notComputed(missing)[0]!.reason).toContain('without-3');
	});

	it('is refused where it is about another model', () => {
		expect(() => readEvidence(example, 'reasoner-2')).toThrow(/reasoner-1.*reasoner-2/);
	});

	it('has one row a method and condition, and none for what was not computed', () => {
		const condition = { protocol: 'p1', demonstrations: 200 } as const;
		expect(accuracyOf(example, 'reasoner', condition)).toMatchObject({
			method: 'reasoner',
			...condition
		});
		expect(accuracyOf(example, 'chance', condition)).toBeUndefined();
	});
});
