import { loadBrowserReasoner } from '../../reasoner/browser';
import { Chance } from '../../reasoner/chance';
import { parseMarginals, WorldMarginals } from '../../reasoner/marginals';
import { CountryMajority } from '../baselines/country-majority';
import { evaluate, type Evaluation, type Method, type Results } from '../evaluate';
import { blindGuess, exactMatch } from '../metrics';
import type { BrowserMethod, EvaluationTask, EvaluationUpdate } from './evaluating';
import { serveTask } from './task';

/** Milliseconds between two messages. */
const PAUSE = 250;

serveTask<EvaluationTask, EvaluationUpdate, Evaluation<BrowserMethod>>(
	async ({ respondents, settings, modelsUrl, marginalsUrl }, tell) => {
		const [reasoner, marginals] = await Promise.all([
			loadBrowserReasoner({ modelsUrl, fresh: false }, (loaded, total) =>
				tell({ phase: 'loading', loaded, total })
			),
			readMarginals(marginalsUrl)
		]);
		const methods: Record<BrowserMethod, Method> = {
			chance: { reasoner: new Chance(), score: blindGuess },
			worldMajority: { reasoner: new WorldMarginals(marginals), score: exactMatch },
			countryMajority: {
				reasoner: new CountryMajority(marginals),
				score: exactMatch,
				shown: 'only'
			},
			demographicsOnly: { reasoner, score: exactMatch, shown: 'only' },
			reasoner: { reasoner, score: exactMatch },
			reasonerWithDemographics: { reasoner, score: exactMatch, shown: 'with' }
		};
		let told = -Infinity;
		return evaluate(methods, respondents, {
			...settings,
			demographics: 'none',
			onProgress(done, people, sofar) {
				if (performance.now() - told < PAUSE) return;
				told = performance.now();
				const results = sofar() as Results<BrowserMethod>;
				tell({ phase: 'predicting', done, people, methods: results });
			}
		});
	}
);

async function readMarginals(url: string) {
	const response = await fetch(url);
	if (!response.ok)
		throw new Error(`How the world answers could not be loaded (${response.status}). Try again.`);
	return parseMarginals(await response.json());
}
