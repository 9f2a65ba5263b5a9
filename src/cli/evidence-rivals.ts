import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { rivalRow, type RivalRow } from '../lib/evaluation/evidence/rivals';
import { EVIDENCE_FORMAT, type Evidence } from '../lib/evaluation/evidence/shape';
import type { EvaluationReport } from '../lib/evaluation/report';

/**
 * Reports of language models, of fewer demonstrations first.
 * @param folder holds them, and no other JSON file
 * @throws EvaluationError for a report of no language model
 */
export async function readRivals(folder: string): Promise<RivalRow[]> {
	const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
	const rows = await Promise.all(
		files.map(async (file) => {
			const report = JSON.parse(await readFile(join(folder, file), 'utf8')) as EvaluationReport;
			return rivalRow(report, file);
		})
	);
	return rows.sort((first, second) => first.demonstrations - second.demonstrations);
}

/** Puts language models into evidence that was computed before, in the place of those in it. */
export async function putRivals(path: string, rivals: readonly RivalRow[]): Promise<void> {
	const before = JSON.parse(await readFile(path, 'utf8')) as Evidence;
	// Format 2 lacked them, and nothing else.
	const evidence: Evidence = { ...before, format: EVIDENCE_FORMAT, rivals };
	await writeFile(path, `${JSON.stringify(evidence)}\n`);
	console.log(`put into ${basename(path)}: reports of language models, ${rivals.length}`);
}
