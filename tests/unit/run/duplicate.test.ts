import fc from 'fast-check';
import { expect, test } from 'vitest';
import { duplicate } from '../../../src/lib/run/duplicate';
import { planImport } from '../../../src/lib/storage/import-plan';
import { wholeRun } from '../../fixtures/whole-run';

const copy = { id: 'c'.repeat(32), name: 'Copy', now: 9 };
const LISTS = ['answers', 'seals', 'seen', 'retests', 'bold'] as const;

test('a copy has all that was said and seen under its own id, no seal, no score and nothing to bet on', () => {
	fc.assert(
		fc.property(wholeRun, (whole) => {
			const made = duplicate(whole, copy);
			expect(made.run).toMatchObject({ id: copy.id, name: 'Copy', createdAt: 9 });
			expect(made.run.bet).toBeUndefined();
			expect(made.run.classroom).toBeUndefined();
			expect(made.seals).toEqual([]);
			for (const list of ['seen', 'retests', 'bold'] as const)
				expect(made[list]).toEqual(whole[list].map((record) => ({ ...record, runId: copy.id })));
			expect(made.answers).toEqual(
				whole.answers.map((answer) => ({
					...answer,
					runId: copy.id,
					firstResponse: answer.response,
					sealed: false,
					changedAt: null
				}))
			);
		})
	);
});

test('a file’s run differs from the kept one in whatever one record less it has', () => {
	fc.assert(
		fc.property(wholeRun, fc.constantFrom(...LISTS), (whole, list) => {
			expect(planImport([whole], [whole])[0]!.standing).toBe('same');
			fc.pre(whole[list].length > 0);
			const less = { ...whole, [list]: whole[list].slice(1) };
			expect(planImport([less], [whole])[0]!.standing).toBe('differs');
		})
	);
});
