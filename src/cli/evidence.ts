import { createHash } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assemble, type OtherTables } from '../lib/evaluation/evidence/assemble';
import { fitBaselines, type FittedBaselines } from '../lib/evaluation/fit';
import { EvaluationError } from '../lib/evaluation/errors';
import type { Provenance } from '../lib/evaluation/evidence/shape';
import type { JobResult } from '../lib/evaluation/evidence/jobs';
import { jobsFor, PREDICTORS, type Job, type PredictorId } from '../lib/evaluation/evidence/jobs';
import { eligible, LEAST_ANSWERS } from '../lib/evaluation/cases/protocols';
import type { Done } from '../lib/evaluation/evidence/results';
import { readModelFiles } from '../lib/reasoner/model-files';
import { diskReader } from '../lib/reasoner/node';
import { countSocieties } from '../lib/societies/count';
import { withPublished } from '../lib/societies/published';
import type { Societies } from '../lib/societies/societies';
import { publishedTables } from './aggregates';
import { oneOf, options, UsageError, wholeNumber } from './arguments';
import { readDataFile, type DataFile } from './data-file';
import { Parts } from './evidence-parts';
import { putTables, readRivals, readTransferFile, type Rests } from './evidence-put';
import { makeShares } from './evidence-shares';
import { runJobs } from './evidence-pool';
import { evidenceTable } from './evidence-table';
import { workOf } from './evidence-work';
import type { WorkerInput } from './evidence-worker';
import { Progress } from './progress';
import { run } from './run';

const THREADS = 2;
const BOOTSTRAP = 1000;
const SHUFFLES = 200;
const PARTS = fileURLToPath(new URL('../../runs/evidence', import.meta.url));
const SHIPPED = fileURLToPath(new URL('../../static/data', import.meta.url));

/** Computes every table of the evidence, and writes them as the app ships them. */
await run(async () => {
	const given = options('npm run evidence --', {
		train: { value: 'FILE', help: 'respondents the baselines are fitted on' },
		test: { value: 'FILE', help: 'respondents whose answers are predicted' },
		aggregates: {
			value: 'DIR',
			help: 'published tables, which a country’s usual answer then takes in'
		},
		rivals: {
			value: 'DIR',
			help: 'reports of evaluate --rival; without --train and --test, put into the evidence that is there'
		},
		transfer: {
			value: 'FILE',
			help: 'what training.transfer_tables wrote; without --train and --test, put into the evidence that is there'
		},
		only: {
			value: 'shares',
			help: 'compute only how predictions add up to what groups answered, and put that into the evidence that is there'
		},
		seed: { value: 'N', help: 'seed of all random draws (default 1)' },
		parts: { value: 'DIR', help: 'keep finished parts there (default runs/evidence)' },
		out: { value: 'FILE', help: 'write there (default static/data/evidence-<model>.json)' }
	});
	const only = given.only && oneOf('only', given.only, ['shares']);
	const read = {
		...(given.rivals && { rivals: await readRivals(given.rivals) }),
		...(given.transfer && { transfer: await readTransferFile(given.transfer) })
	};
	const model = await shippedModel();
	const out = given.out ?? join(SHIPPED, `evidence-${model.id}.json`);
	if (Object.keys(read).length > 0 && !given.train && !given.test) return putTables(out, read);
	for (const option of ['train', 'test'] as const)
		if (!given[option]) throw new UsageError('needed', { option, value: 'FILE' });
	const seed = wholeNumber('seed', given.seed ?? '1', 0, 2 ** 32 - 1);
	const progress = new Progress();
	progress.step('reading the files');
	const test = await readDataFile(given.test!);
	const candidates = eligible(test.respondents, 'p1');
	if (candidates.length === 0)
		throw new EvaluationError('nobodyToReportOn', { file: test.file, items: LEAST_ANSWERS.p1 });
	const train = await readDataFile(given.train!);
	const folder = given.parts ?? PARTS;
	const key = [train.sha256, test.sha256, seed];
	const published = given.aggregates ? await publishedTables(given.aggregates) : null;
	const parts: JobParts = {
		train: new Parts(folder, key),
		tables: new Parts(folder, [...key, published?.source.sha256 ?? 'none']),
		network: new Parts(folder, [...key, model.id, model.sha256])
	};
	const withTables = <Fitted extends { societies: Societies }>(counted: Fitted): Fitted =>
		published
			? {
					...counted,
					societies: withPublished(counted.societies, published.cells, published.source)
				}
			: counted;
	const rests: Rests = {
		model,
		train: sourceOf(train),
		tables: published && published.source,
		test: sourceOf(test),
		people: candidates.length,
		seed
	};
	const shares = (societies: Societies) => {
		progress.step('adding predictions up by group');
		return makeShares(test.respondents, candidates, societies, seed);
	};
	if (only) {
		const { societies } = withTables({ societies: countSocieties(train.respondents, train) });
		return putTables(out, { ...read, ...(await shares(societies)) }, rests);
	}
	const baselines = withTables(await fitted(parts.train, train, seed, progress));
	const input = { respondents: test.respondents, candidates, baselines, seed };
	const done = await finishJobs(jobsFor(candidates.length), input, parts, progress);
	const others: OtherTables = {
		...{ rivals: [], transfer: null },
		...read,
		...(await shares(baselines.societies))
	};
	progress.step('putting the tables together');
	const provenance: Provenance = {
		...rests,
		command: [
			`npm run evidence -- --train ${train.file} --test ${test.file}`,
			...(given.aggregates ? [`--aggregates ${basename(given.aggregates)}`] : []),
			`--seed ${seed}`
		].join(' '),
		bootstrap: BOOTSTRAP,
		shuffles: SHUFFLES,
		fitted: {
			resemble: { k: baselines.k, neighbours: baselines.neighbours.count },
			gaussian: { shrinkage: baselines.gaussian.shrinkage, ridge: baselines.gaussian.ridge }
		}
	};
	const evidence = assemble(done, test.respondents, candidates, provenance, others);
	await writeFile(out, `${JSON.stringify(evidence)}\n`);
	if (given.out === undefined) await removeOthers(basename(out));
	progress.end();
	console.log(evidenceTable(evidence));
	console.log(`\nwritten to ${basename(out)}`);
});

/** Evidence on models that are no longer shipped would be served to everybody and shown to nobody. */
async function removeOthers(kept: string): Promise<void> {
	const others = (await readdir(SHIPPED)).filter(
		(name) => /^evidence-.*\.json$/.test(name) && name !== kept
	);
	for (const name of others) await rm(join(SHIPPED, name));
}

function sourceOf({ file, sha256, respondents }: DataFile): Provenance['test'] {
	return { file, sha256, people: respondents.count };
}

/** Id of the shipped model, and the digest of its network. */
async function shippedModel(): Promise<Provenance['model']> {
	const { id, files } = await readModelFiles(diskReader(), () => {});
	const hash = createHash('sha256');
	for (const [path, bytes] of files) if (path.endsWith('.onnx')) hash.update(bytes);
	return { id, sha256: hash.digest('hex') };
}

async function fitted(
	parts: Parts,
	{ respondents, file, sha256 }: DataFile,
	seed: number,
	progress: Progress
): Promise<FittedBaselines> {
	const kept = await parts.find<FittedBaselines>('baselines');
	if (kept) return kept;
	const source = { file, sha256 };
	const baselines = await fitBaselines(respondents, source, seed, (step) => progress.step(step));
	await parts.keep('baselines', baselines);
	return baselines;
}

/** Finished jobs by what they depend on: another model leaves those of the baselines as they are. */
type JobParts = Readonly<Record<(typeof PREDICTORS)[PredictorId]['rests'], Parts>>;

/** Does the jobs that were not finished before, and keeps each as it is finished. */
async function finishJobs(
	jobs: readonly Job[],
	input: WorkerInput,
	parts: JobParts,
	progress: Progress
): Promise<Done[]> {
	const nameOf = (job: Job) => JSON.stringify(job);
	const partsOf = ({ predictor }: Job) => parts[PREDICTORS[predictor].rests];
	const results = new Map<string, JobResult>();
	for (const job of jobs) {
		const kept = await partsOf(job).find<JobResult>(nameOf(job));
		if (kept) results.set(nameOf(job), kept);
	}
	const left = jobs.filter((job) => !results.has(nameOf(job)));
	if (left.length < jobs.length)
		progress.step(`${jobs.length - left.length} of ${jobs.length} parts were done before`);
	const work = left.reduce((sum, job) => sum + workOf(job), 0);
	progress.step(
		`predicting: ${left.length} parts, about ${Math.ceil(work / 60_000)} min of one core`
	);
	progress.start(work);
	await runJobs(
		// The longest first, so that in the end no thread works for long when the others have nothing left to do.
		left.sort((first, second) => workOf(second) - workOf(first)),
		THREADS,
		input,
		(job, share) => progress.add(share * workOf(job)),
		async (job, result) => {
			await partsOf(job).keep(nameOf(job), result);
			results.set(nameOf(job), result);
		}
	);
	return jobs.map((job) => ({ job, result: results.get(nameOf(job))! }));
}
