import { describe, expect, it } from 'vitest';
import { accuracyOf, EvidenceError, readEvidence } from '../../../src/lib/evaluation/evidence/read';
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
