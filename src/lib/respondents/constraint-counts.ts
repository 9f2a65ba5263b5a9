/** Counts how often respondents went against what the survey asked of them. */
import { itemIndex, type ItemId } from '../catalog';
import { CHOICES, NAMED, QUALITIES } from '../catalog/instructions';
import type { ConstraintCounts } from '../reasoner/constraints';
import { codeAt, everyone, type Respondents } from './respondents';

export function constraintCounts(respondents: Respondents): Omit<ConstraintCounts, 'data'> {
	const choices = CHOICES.map(() => ({ people: 0, same: 0 }));
	const named = new Array<number>(QUALITIES.length + 1).fill(0);
	for (const person of everyone(respondents)) {
		const codeOf = (id: ItemId) => codeAt(respondents, person, itemIndex(id));
		CHOICES.forEach(([first, second], pair) => {
			const [given, after] = [codeOf(first), codeOf(second)];
			if (given === undefined || after === undefined) return;
			choices[pair]!.people++;
			if (given === after) choices[pair]!.same++;
		});
		const qualities = QUALITIES.map(codeOf);
		if (qualities.includes(undefined)) continue;
		named[qualities.filter((code) => code === NAMED).length]!++;
	}
	return { choices, named };
}
