import { TOPICS } from '../../catalog';
import { Bootstrap } from '../measures/bootstrap';
import {
	CONDITIONS,
	EVIDENCE_FORMAT,
	METHODS,
	type AccuracyRow,
	type DifferenceRow,
	type Evidence,
	type Provenance
} from './shape';
import { DIMENSIONS, groupsOf } from '../measures/groups';
import { individualRow, individuals } from './individual';
import { inequityRows } from '../measures/inequity';
import { MAIN } from './jobs';
import type { Respondents } from '../../respondents/respondents';
import type { RivalRow } from './rivals';
import { Results, type Done } from './results';
import {
	accuracyRow,
	categoryRows,
	groupRows,
	itemRows,
	personAccuracies,
	reliabilityRow,
	topicRows
} from './tables';

const NOT_COMPUTED: Evidence['notComputed'] = [
	{
		table: 'Held-out countries',
		reason:
			'It needs a reasoner trained again without each country. The one shipped is trained on people of all of them.'
	}
];

/**
 * Puts all tables together.
 * @param done all of `jobsFor`
 * @param respondents the people predicted
 * @param candidates rows of those who could take part
 * @param rivals language models that were asked
 */
export function assemble(
	done: readonly Done[],
	respondents: Respondents,
	candidates: readonly number[],
	provenance: Provenance,
	rivals: readonly RivalRow[] = []
): Evidence {
	const { seed, shuffles, bootstrap: draws } = provenance;
	const bootstrap = new Bootstrap(respondents.count, draws, seed);
	const results = new Results(done);
	const main = results.byMethod({ kind: 'split', ...MAIN });
	const takesPart = new Set(candidates);
	const groups = new Map(
		DIMENSIONS.map((dimension) => {
			const names = groupsOf(respondents, dimension);
			return [dimension, names.map((name, person) => (takesPart.has(person) ? name : undefined))];
		})
	);
	const accuracies = new Map(
		[...main].map(([method, outcomes]) => [method, personAccuracies(outcomes, bootstrap)])
	);
	const folds = results.byMethod({ kind: 'folds' });
	const individual = new Map(
		[...folds].map(([method, outcomes]) => [method, individuals(outcomes, respondents)])
	);
	// A country of birth is a number here, and nearly always that of the country lived in.
	const named = new Map([...groups].filter(([dimension]) => dimension !== 'birthCountry'));
	return {
		format: EVIDENCE_FORMAT,
		provenance,
		accuracy: accuracyRows(results, bootstrap),
		differences: differenceRows(results, bootstrap),
		categories: categoryRows(main, bootstrap),
		topics: [null, ...TOPICS.map(({ id }) => id)].flatMap((source) => {
			const { shown, outcomes } = results.topic(source);
			return topicRows(source, shown, outcomes, bootstrap);
		}),
		items: itemRows(folds, individual.get('reasoner')!, bootstrap),
		individual: [...individual].flatMap(([method, items]) => individualRow(method, items) ?? []),
		groups: groupRows(main, named, bootstrap),
		inequity: ([1, 20] as const).flatMap((minimum) =>
			inequityRows(accuracies, groups, minimum, { shuffles, seed })
		),
		reliability: [...main].map(([method, outcomes]) => reliabilityRow(method, outcomes, bootstrap)),
		rivals,
		notComputed: NOT_COMPUTED
	};
}

function accuracyRows(results: Results, bootstrap: Bootstrap): AccuracyRow[] {
	return METHODS.flatMap((method) =>
		CONDITIONS.flatMap((condition) => {
			const outcomes = results.exactly(method, condition);
			return outcomes ? [{ method, ...condition, ...accuracyRow(outcomes, bootstrap) }] : [];
		})
	);
}

/** The reasoner against every other method, in every condition that both were measured in. */
function differenceRows(results: Results, bootstrap: Bootstrap): DifferenceRow[] {
	return METHODS.filter((versus) => versus !== 'reasoner').flatMap((versus) =>
		CONDITIONS.flatMap((condition) => {
			const ours = results.comparable('reasoner', condition);
			const theirs = results.comparable(versus, condition);
			if (!ours || !theirs) return [];
			const difference = bootstrap.difference(ours, theirs);
			return [{ method: 'reasoner' as const, versus, ...condition, ...difference }];
		})
	);
}
