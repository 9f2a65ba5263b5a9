import { number, plural } from '../format';

const n = (value: number) => number('en', value);
const list = (texts: readonly string[]) => new Intl.ListFormat('en-GB').format(texts.map(lowered));

/** The list of qualities, of which a person picks up to five: eleven items that are asked as one question. */
export const pickList = {
	title: 'What children should learn at home',
	question: 'Which of these should children above all learn at home? Pick up to five.',
	/** Below the list: how many are picked, and what there is to do once no more can be. */
	picked: (count: number, most: number) =>
		count < most
			? `${n(count)} of ${n(most)} picked`
			: `${n(count)} picked: take one back to change`,
	done: 'Done',
	/** After the first “Done” without any. */
	none: 'None of them? Then press Done once more.',
	/** What was picked, in a sentence: "good manners, hard work and obedience". */
	picks: (labels: readonly string[]) => (labels.length > 0 ? list(labels) : 'none of them'),
	/** The verdict's second line. @param same how many of the person's own picks were among the machine's as many */
	told: (same: number, picked: number) =>
		plural('en', picked, {
			one: same === 1 ? 'It had your one pick.' : 'It had another pick than yours.',
			other: `It had ${n(same)} of your ${n(picked)} picks.`
		})
};

function lowered(label: string): string {
	return label.charAt(0).toLowerCase() + label.slice(1);
}
