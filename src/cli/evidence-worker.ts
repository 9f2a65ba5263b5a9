/** A thread of `npm run evidence`: does the jobs it is sent, one after the other. */
import '../lib/words/english';
import { parentPort, workerData } from 'node:worker_threads';
import { CountryMajority } from '../lib/baselines/country-majority';
import type { FittedBaselines } from '../lib/evaluation/fit';
import { Gaussian } from '../lib/baselines/gaussian';
import { resemble } from '../lib/baselines/resemble';
import { runJob, type JobResult, type Predict } from '../lib/evaluation/evidence/jobs';
import type { Job, PredictorId } from '../lib/evaluation/evidence/jobs';
import type { Respondents } from '../lib/respondents/respondents';
import { Chance } from '../lib/baselines/chance';
import { WorldMajority } from '../lib/baselines/world-majority';
import { worldPrediction } from '../lib/societies/societies';
import { loadNodeReasoner } from '../lib/reasoner/node';
import type { Reasoner } from '../lib/reasoner/types';

/** What a thread is started with. */
export interface WorkerInput {
	readonly respondents: Respondents;
	/** Rows of the people who can take part. */
	readonly candidates: readonly number[];
	readonly baselines: FittedBaselines;
	readonly seed: number;
}

/** What it answers: which further share of the job is done, and in the end the result. */
export type WorkerMessage = { readonly progress: number } | { readonly result: JobResult };

const { respondents, candidates, baselines, seed } = workerData as WorkerInput;
const { societies, neighbours, k, gaussian } = baselines;
const world = worldPrediction(societies);
const reasoner = await loadNodeReasoner();

function alone(reasoner: Reasoner): Predict {
	return async (profiles) => [await reasoner.predict(profiles)];
}

const predictors: Readonly<Record<PredictorId, Predict>> = {
	chance: alone(new Chance()),
	worldMajority: alone(new WorldMajority(societies)),
	countryMajority: alone(new CountryMajority(societies)),
	demographicsOnly: alone(reasoner),
	resemble: async (profiles) => resemble(neighbours, world, [1, k], profiles),
	gaussian: alone(new Gaussian(gaussian)),
	reasoner: alone(reasoner),
	reasonerWithDemographics: alone(reasoner)
};

function say(message: WorkerMessage) {
	parentPort!.postMessage(message);
}

async function work(job: Job): Promise<void> {
	const predict = predictors[job.predictor];
	const result = await runJob(job, respondents, candidates, seed, predict, (progress) =>
		say({ progress })
	);
	say({ result });
}

// A job that fails ends the thread, and whoever started it gets the error.
parentPort!.on('message', (job: Job) => void work(job));
