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
import { DIMENSIONS, groupsOf, type Dimension } from '../measures/groups';
import { individualRow, individuals } from './individual';
import { inequityRows } from '../measures/inequity';
import { MAIN } from './jobs';
import type { Respondents } from '../../respondents/respondents';
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

/** Tables that do not come from predictions of the shipped reasoner and the baselines alone. */
export type OtherTables = Pick<Evidence, 'groupShares' | 'itemShares' | 'rivals' | 'transfer'>;

/** What a reader would look for and not find. */
export function notComputed(transfer: Evidence['transfer']): Evidence['notComputed'] {
	const table = 'Held-out countries';
	if (transfer === null)
		return [
			{
				table,
				reason:
					'It needs networks trained without people of some countries. The one shipped is trained on people of all of them.'
			}
		];
	const missing = transfer.missing.filter((network) => network.startsWith('without-'));
	if (missing.length === 0) return [];
	return [
		{ table, reason: `Of the networks that it needs these are not trained: ${missing.join(', ')}.` }
	];
}

/**
 * Puts all tables together.
 * @param done all of `jobsFor`
 * @param respondents the people predicted
 * @param candidates rows of those who could take part
 * @param others tables made apart
 */
export function assemble(
	done: readonly Done[],
	respondents: Respondents,
	candidates: readonly number[],
	provenance: Provenance,
	others: OtherTables
): Evidence {
	const { seed, shuffles, bootstrap: draws } = provenance;
	const bootstrap = new Bootstrap(respondents.count, draws, seed);
	const results = new Results(done);
	const main = results.byMethod({ kind: 'split', ...MAIN });
	const groups = groupsAmong(respondents, candidates);
	const accuracies = new Map(
		[...main].map(([method, outcomes]) => [method, personAccuracies(outcomes, bootstrap)])
	);
	const folds = results.byMethod({ kind: 'folds' });
	const individual = new Map(
		[...folds].map(([method, outcomes]) => [method, individuals(outcomes, respondents)])
	);
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
		groups: groupRows(main, named(groups), bootstrap),
		inequity: ([1, 20] as const).flatMap((minimum) =>
			inequityRows(accuracies, groups, minimum, { shuffles, seed })
		),
		reliability: [...main].map(([method, outcomes]) => reliabilityRow(method, outcomes, bootstrap)),
		...others,
		notComputed: notComputed(others.transfer)
	};
}

type Groups = ReadonlyMap<Dimension, readonly (string | undefined)[]>;

/** By dimension, the group of each person by row; undefined for those who take no part. */
export function groupsAmong(respondents: Respondents, candidates: readonly number[]): Groups {
	const takesPart = new Set(candidates);
	return new Map(
		DIMENSIONS.map((dimension) => {
			const names = groupsOf(respondents, dimension);
			return [dimension, names.map((name, person) => (takesPart.has(person) ? name : undefined))];
		})
	);
}

/** Groups with a name: a country of birth is a number here, and nearly always that of the country lived in. */
export function named(groups: Groups): Groups {
	return new Map([...groups].filter(([dimension]) => dimension !== 'birthCountry'));
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
