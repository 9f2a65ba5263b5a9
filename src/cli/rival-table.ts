import { ITEMS } from '../lib/catalog';
import {
	asksAllAtOnce,
	millisecondsAPrediction,
	type RivalMetrics
} from '../lib/evaluation/report';
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
		...(asksAllAtOnce(rival)
			? [
					`of ${rival.asked} choices asked for ${rival.refused} refused, ${rival.unreadable} unreadable`,
					`first statement: ${share(rival.firstOption)} of choices, ${share(rival.firstByChance)} by chance`
				]
			: [
					`of ${rival.asked} prompts ${rival.refused} refused, ${rival.unreadable} unreadable; probability on the letters ${share(rival.onLetters)}`,
					`first option: ${share(rival.firstOption)} of prompts, ${share(rival.firstAveraged)} once both orders are averaged, ${share(rival.firstByChance)} by chance`
				]),
		'',
		...costTable(rival)
	].join('\n');
}

/** What a prediction costs, and how often it is right; of the reasoner all 253 of a person come at once. */
function costTable(rival: RivalMetrics): string[] {
	const megabytes = (bytes: number | null) =>
		bytes === null ? 'not told' : `${(bytes / 1e6).toFixed(1)} MB`;
	const { reasonerCost, difference, accuracy } = rival;
	const percent = (value: number) => `${value.toFixed(2)} %`;
	const rows = [
		['what it costs', 'size', 'time of a prediction', 'polar', 'refined'],
		[
			rival.model,
			megabytes(rival.bytes),
			`${millisecondsAPrediction(rival).toFixed(0)} ms`,
			percent(accuracy.polar[0]),
			percent(accuracy.refined[0])
		],
		[
			'Reasoner',
			megabytes(reasonerCost.bytes),
			`${(reasonerCost.milliseconds / ITEMS.length).toFixed(3)} ms`,
			percent(accuracy.polar[0] - difference.reasoner.polar[0]),
			percent(accuracy.refined[0] - difference.reasoner.refined[0])
		]
	];
	const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
	return rows.map((row) =>
		row
			.map((cell, column) =>
				column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)
			)
			.join('   ')
	);
}
