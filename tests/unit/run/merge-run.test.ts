import { expect, test } from 'vitest';
import { newRun } from '../../../src/lib/run/identity';
import { withChanges } from '../../../src/lib/run/merge-run';
import type { Run } from '../../../src/lib/run/types';

test('what either tab has asked in an adaptive run stays asked, each for its reason', () => {
	const begun = newRun({ order: 'adaptive', length: 20, categories: [], reveal: 'each' }, {});
	const kept: Run = { ...begun, asked: ['Q46', 'Q57', 'Q1'], reasons: { Q1: ['Q2'] } };
	const changed = withChanges(kept, { asked: ['Q46', 'Q57', 'Q3'], reasons: { Q3: ['Q4'] } });
	expect(changed.asked).toEqual(['Q46', 'Q57', 'Q1', 'Q3']);
	expect(changed.reasons).toEqual({ Q1: ['Q2'], Q3: ['Q4'] });
});
