import { readFile, writeFile } from 'node:fs/promises';
import { predictionReport, type PredictionReport } from '../lib/reasoner/prediction-report';
import { parseProfiles } from '../lib/reasoner/profile-file';
import { options } from './arguments';
import { refuseFolder } from './data-file';
import { run } from './run';
import { shippedReasoner } from './shipped-reasoner';

/** Predicts what the people of a file of profiles would answer to everything they did not. */
await run(async () => {
	const { profile, json } = options('npm run predict --', {
		profile: { value: 'FILE', help: 'a profile, or a list of them, in JSON', required: true },
		json: { value: 'FILE', help: 'write the predictions there ("-": to standard output)' }
	});
	await refuseFolder(profile);
	const profiles = parseProfiles(await readFile(profile, 'utf8'));
	const report = await predictionReport(await shippedReasoner(), profiles);
	const text = `${JSON.stringify(report, null, '\t')}\n`;
	if (json === '-') process.stdout.write(text);
	else console.log(table(report));
	if (json && json !== '-') await writeFile(json, text);
});

function table({ model, profiles }: PredictionReport): string {
	const blocks = profiles.map(({ items }, index) => {
		const lines = Object.entries(items).map(([id, { refined }]) => {
			const percent = `${Math.round(100 * refined.probability)} %`;
			return `${id.padEnd(5)}${percent.padStart(6)}  ${refined.statement}`;
		});
		return [`Profile ${index + 1}, predicted by ${model}`, ...lines].join('\n');
	});
	return blocks.join('\n\n');
}
