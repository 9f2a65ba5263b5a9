import { loadBrowserReasoner } from '../../reasoner/browser';
import { Chance } from '../../baselines/chance';
import { WorldMajority } from '../../baselines/world-majority';
import { parseSocieties } from '../../societies/file';
import { worldPrediction } from '../../societies/societies';
import type { Prediction } from '../../reasoner/types';
import { CountryMajority } from '../../baselines/country-majority';
import { fitMethods } from '../fit';
import { Gaussian } from '../../baselines/gaussian';
import { resembling } from '../../baselines/resemble';
import { chosenPeople, evaluate, type Method } from '../evaluate';
import { blindGuess, exactMatch } from '../measures/scores';
import { takePeople } from '../../respondents/respondents';
import type {
	BrowserEvaluation,
	BrowserResults,
	EvaluationTask,
	EvaluationUpdate,
	FittedMethod,
	ShippedMethod
} from './evaluating';
import { othersToFitOn } from './fitting';
import { serveTask } from './task';

/** Milliseconds between two messages. */
const PAUSE = 250;

type Tell = (update: EvaluationUpdate) => void;

serveTask<EvaluationTask, EvaluationUpdate, BrowserEvaluation>(async (task, tell) => {
	const { respondents, settings } = task;
	const [reasoner, societies] = await Promise.all([
		loadBrowserReasoner({ modelsUrl: task.modelsUrl, fresh: false }, (loaded, total) =>
			tell({ phase: 'loading', loaded, total })
		),
		readSocieties(task.societiesUrl)
	]);
	const shipped: Record<ShippedMethod, Method> = {
		chance: { reasoner: new Chance(), score: blindGuess },
		worldMajority: { reasoner: new WorldMajority(societies), score: exactMatch },
		countryMajority: {
			reasoner: new CountryMajority(societies),
			score: exactMatch,
			shown: 'only'
		},
		demographicsOnly: { reasoner, score: exactMatch, shown: 'only' },
		reasoner: { reasoner, score: exactMatch },
		reasonerWithDemographics: { reasoner, score: exactMatch, shown: 'with' }
	};
	const fitted = settings.fitted ? await fit(task, worldPrediction(societies), tell) : {};
	let told = -Infinity;
	const { people, methods } = await evaluate({ ...shipped, ...fitted }, respondents, {
		...settings,
		demographics: 'none',
		onProgress(done, people, sofar) {
			if (performance.now() - told < PAUSE) return;
			told = performance.now();
			tell({ phase: 'predicting', done, people, methods: sofar() as BrowserResults });
		}
	});
	return { people, methods };
});

/** Fits Resemble and the Gaussian on the people who are not predicted. @throws EvaluationError for too few of them */
async function fit(
	{ respondents, settings }: EvaluationTask,
	world: Prediction,
	tell: Tell
): Promise<Record<FittedMethod, Method>> {
	const others = othersToFitOn(respondents, chosenPeople(respondents, settings));
	const among = takePeople(respondents, others);
	const { neighbours, k, gaussian } = await fitMethods(among, world, settings.seed, (step, share) =>
		tell({ phase: 'fitting', step, share, people: others.length })
	);
	return {
		resembleTop1: { reasoner: resembling(neighbours, world, 1), score: exactMatch },
		resemble: { reasoner: resembling(neighbours, world, k), score: exactMatch },
		gaussian: { reasoner: new Gaussian(gaussian), score: exactMatch }
	};
}

async function readSocieties(url: string) {
	const response = await fetch(url);
	if (!response.ok)
		throw new Error(`How societies answer could not be loaded (${response.status}). Try again.`);
	return parseSocieties(await response.json());
}
