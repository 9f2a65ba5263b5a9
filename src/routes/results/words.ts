import { list, percent } from '$lib/components/format';
import type { Baseline } from '$lib/run/score';
import type { Comparison } from '$lib/run/verdict';
import { LEAST_FOR_VERDICT } from '$lib/run/verdict';
import type { Interval } from '$lib/statistics';

/** "44–84 %" */
export function between({ low, high }: Interval): string {
	return `${Math.round(100 * low)}–${percent(high)}`;
}

/** What each baseline is called in a chart … */
export const NAMES: Readonly<Record<Baseline, string>> = {
	chance: 'Blind guessing',
	world: 'The world’s usual answer',
	country: 'Your country’s usual answer',
	demographics: 'The machine, knowing only who you are'
};

/** … and in a sentence. */
export const IN_SENTENCE: Readonly<Record<Baseline, string>> = {
	chance: 'blind guessing',
	world: 'always taking the world’s usual answer',
	country: 'always taking your country’s usual answer',
	demographics: 'knowing only who you are'
};

/** Whether the machine beat what it is measured against, for this person. */
export function verdict(comparisons: readonly Comparison[]): string {
	const n = Math.max(0, ...comparisons.map((one) => one.n));
	if (n < LEAST_FOR_VERDICT)
		return `Too soon to tell: ${n} ${n === 1 ? 'answer is' : 'answers are'} scored, and it takes at least ${LEAST_FOR_VERDICT}.`;
	const of = (outcome: Comparison['outcome']) =>
		comparisons.filter((one) => one.outcome === outcome).map((one) => IN_SENTENCE[one.baseline]);
	const [better, worse, unsettled] = [of('better'), of('worse'), of('unsettled')];
	const parts: string[] = [];
	if (better.length > 0) parts.push(`For you the machine did better than ${list(better)}.`);
	if (worse.length > 0) parts.push(`For you it did worse than ${list(worse)}.`);
	if (unsettled.length > 0)
		parts.push(
			better.length + worse.length > 0
				? `Against ${list(unsettled)} it is too soon to tell.`
				: `It is too soon to tell whether it does better than ${list(unsettled)}.`
		);
	return parts.join(' ');
}
