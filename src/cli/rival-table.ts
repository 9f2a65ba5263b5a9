import type { RivalMetrics } from '../lib/evaluation/report';
import type { Triple } from '../lib/statistics';

/** What is told of a language model beneath the table of scores. */
export function rivalTable(rival: RivalMetrics): string {
	const within = ([value, low, high]: Triple) =>
		`${value.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
	const share = (value: number | null) =>
		value === null ? 'none' : `${(100 * value).toFixed(1)} %`;
	const { accuracy, difference } = rival;
	return [
		`${rival.model}: probe set ${rival.set}, prompt version ${rival.promptVersion}, gives ${rival.gives}`,
		`polar ${within(accuracy.polar)}, refined ${within(accuracy.refined)}: 95 % intervals over people`,
		`less the reasoner's: polar ${within(difference.reasoner.polar)}, refined ${within(difference.reasoner.refined)} points`,
		`less the world majority's: polar ${within(difference.worldMajority.polar)}, refined ${within(difference.worldMajority.refined)} points`,
		`of ${rival.asked} prompts ${rival.refused} refused, ${rival.unreadable} unreadable; probability on the letters ${share(rival.onLetters)}`,
		`first option: ${share(rival.firstOption)} of prompts, ${share(rival.firstAveraged)} once both orders are averaged, ${share(rival.firstByChance)} by chance`,
		`${rival.millisecondsAPrompt} ms a prompt`
	].join('\n');
}
