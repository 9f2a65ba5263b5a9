import type { AccuracyRow, Evidence } from '../lib/evaluation/evidence/shape';
import { METHOD_NAMES } from '../lib/evaluation/method-names';

/** The main table as lines of text: accuracies in percent, each with its 95 % interval. */
export function evidenceTable({ accuracy, provenance }: Evidence): string {
	const { model, test, people, command } = provenance;
	const heads = ['', 'protocol', 'shown', 'people', 'polar %', 'refined %', 'log loss', 'ECE %'];
	const interval = ([value, low, high]: AccuracyRow['polar']) =>
		`${value.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
	const rows = accuracy.map((row) => [
		METHOD_NAMES[row.method],
		row.protocol,
		String(row.demonstrations),
		String(row.people),
		interval(row.polar),
		interval(row.refined),
		row.logLoss[0].toFixed(4),
		row.ece.toFixed(2)
	]);
	const widths = [28, 9, 6, 7, 21, 21, 9, 7];
	const lines = [heads, ...rows].map((cells) =>
		cells
			.map((cell, column) =>
				column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)
			)
			.join('')
	);
	return [`${model.id} on ${people} people of ${test.file}`, command, '', ...lines].join('\n');
}
