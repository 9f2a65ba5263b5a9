import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { EvaluationError } from '../lib/evaluation/errors';
import { notComputed, type OtherTables } from '../lib/evaluation/evidence/assemble';
import { rivalRow, type RivalRow } from '../lib/evaluation/evidence/rivals';
import { EVIDENCE_FORMAT, type Evidence, type Provenance } from '../lib/evaluation/evidence/shape';
import { readTransfer, type TransferTables } from '../lib/evaluation/evidence/transfer';
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

/** @throws EvaluationError for a file that training.transfer_tables did not write */
export async function readTransferFile(path: string): Promise<TransferTables> {
	return readTransfer(JSON.parse(await readFile(path, 'utf8')), basename(path));
}

/** What a computation rests on, but for what is chosen in it. */
export type Rests = Pick<Provenance, 'model' | 'train' | 'tables' | 'test' | 'people' | 'seed'>;

/** Puts tables into evidence that was computed before, in the place of those in it. */
export async function putTables(
	path: string,
	tables: Partial<OtherTables>,
	rests?: Rests
): Promise<void> {
	const before = JSON.parse(await readFile(path, 'utf8')) as Evidence;
	if (rests && !restsOn(before.provenance, rests))
		throw new EvaluationError('otherEvidence', { file: basename(path) });
	const evidence: Evidence = {
		// Format 3 lacked them, and nothing else.
		...{ groupShares: [], itemShares: [], transfer: null },
		...before,
		...tables,
		format: EVIDENCE_FORMAT,
		notComputed: notComputed(tables.transfer ?? before.transfer ?? null)
	};
	await writeFile(path, `${JSON.stringify(evidence)}\n`);
	console.log(`put into ${basename(path)}: ${Object.keys(tables).join(', ')}`);
}

function restsOn(provenance: Rests, rests: Rests): boolean {
	const parts = ({ model, train, tables, test, people, seed }: Rests) =>
		[model.sha256, train.sha256, tables?.sha256, test.sha256, people, seed].join();
	return parts(provenance) === parts(rests);
}
