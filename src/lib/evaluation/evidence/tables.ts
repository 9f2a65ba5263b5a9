/** From outcomes to the rows of the tables. */
import { mean } from 'd3-array';
import { TOPICS, ITEMS, type TopicId } from '../../catalog';
import type { Accuracy, Bootstrap } from '../measures/bootstrap';
import {
	SMALLEST_GROUP_SHOWN,
	type AccuracyRow,
	type CategoryRow,
	type GroupRow,
	type Individual,
	type ItemRow,
	type MethodId,
	type ReliabilityRow,
	type TopicRow
} from './shape';
import type { Dimension } from '../measures/groups';
import type { PersonAccuracies } from '../measures/inequity';
import { pick, type Outcomes } from '../measures/outcomes';
import { binOf, BINS, calibrationError } from '../measures/summary';

/** Outcomes of each method that was asked the same. */
export type ByMethod = ReadonlyMap<MethodId, Outcomes>;

const round = (value: number) => Number(value.toFixed(2));

/** People with at least one prediction. */
function peopleIn({ person }: Outcomes, among?: (index: number) => boolean): number {
	return new Set(among ? person.filter((_, index) => among(index)) : person).size;
}

/** What a row of the main table says of outcomes. */
export function accuracyRow(
	outcomes: Outcomes,
	bootstrap: Bootstrap
): Omit<AccuracyRow, 'method' | 'protocol' | 'demonstrations'> {
	const estimate = (measure: 'logLoss' | 'brier') =>
		bootstrap.estimate(bootstrap.sums(outcomes, measure), 1, 4);
	return {
		...bootstrap.accuracy(outcomes),
		people: peopleIn(outcomes),
		n: outcomes.person.length,
		logLoss: estimate('logLoss'),
		brier: estimate('brier'),
		ece: round(calibrationError(outcomes))
	};
}

const topics = ITEMS.map(({ topic }) => topic);

/** Accuracy by the topic of the item predicted. */
function byTopic(
	outcomes: Outcomes,
	bootstrap: Bootstrap
): (Accuracy & { category: TopicId; people: number; n: number })[] {
	return TOPICS.map(({ id }) => {
		const among = (index: number) => topics[outcomes.item[index]!] === id;
		return {
			category: id,
			people: peopleIn(outcomes, among),
			n: outcomes.item.filter((_, index) => among(index)).length,
			...bootstrap.accuracy(outcomes, among)
		};
	});
}

export function categoryRows(methods: ByMethod, bootstrap: Bootstrap): CategoryRow[] {
	return [...methods].flatMap(([method, outcomes]) =>
		byTopic(outcomes, bootstrap).map((row) => ({ method, ...row }))
	);
}

/** @param shown mean number of answers to the source's items that were shown */
export function topicRows(
	source: TopicId | null,
	shown: number,
	outcomes: Outcomes,
	bootstrap: Bootstrap
): TopicRow[] {
	return byTopic(outcomes, bootstrap).map(({ category, ...row }) => ({
		...{ source, target: category, shown: round(shown) },
		...row
	}));
}

/**
 * One row an item, of outcomes in which every item is predicted once for each person who answered it.
 * @param individual of the reasoner, by position of the item
 */
export function itemRows(
	methods: ByMethod,
	individual: readonly (Individual | null)[],
	bootstrap: Bootstrap
): ItemRow[] {
	return ITEMS.map(({ id }, item) => {
		const [first] = methods.values();
		const places = first!.item.reduce<number[]>((found, each, index) => {
			if (each === item) found.push(index);
			return found;
		}, []);
		return {
			item: id,
			people: places.length,
			individual: individual[item]!,
			methods: accuracies(methods, (outcomes) =>
				bootstrap.accuracy(pick(outcomes, places), undefined, 1)
			)
		};
	}).filter(({ people }) => people >= SMALLEST_GROUP_SHOWN);
}

/** Groups of at least 30 people; others are left out. */
export function groupRows(
	methods: ByMethod,
	groups: ReadonlyMap<Dimension, readonly (string | undefined)[]>,
	bootstrap: Bootstrap
): GroupRow[] {
	const [first] = methods.values();
	return [...groups].flatMap(([dimension, names]) => {
		const present = [...new Set(names)].filter((name) => name !== undefined).sort();
		return present.flatMap((group) => {
			const among = (index: number) => names[first!.person[index]!] === group;
			const people = peopleIn(first!, among);
			if (people < SMALLEST_GROUP_SHOWN) return [];
			const places = [...first!.person.keys()].filter(among);
			const row = (outcomes: Outcomes) => bootstrap.accuracy(pick(outcomes, places), undefined, 1);
			return [{ dimension, group, people, methods: accuracies(methods, row) }];
		});
	});
}

function accuracies(
	methods: ByMethod,
	accuracyOf: (outcomes: Outcomes) => Accuracy
): Record<MethodId, Accuracy> {
	const entries = [...methods].map(([method, outcomes]) => [method, accuracyOf(outcomes)] as const);
	return Object.fromEntries(entries) as Record<MethodId, Accuracy>;
}

export function reliabilityRow(
	method: MethodId,
	outcomes: Outcomes,
	bootstrap: Bootstrap
): ReliabilityRow {
	const bins = Array.from({ length: BINS }, (_, bin) => {
		const among = (index: number) => binOf(outcomes.confidence[index]!) === bin;
		const sure = outcomes.confidence.filter((_, index) => among(index));
		const people = peopleIn(outcomes, among);
		if (people < SMALLEST_GROUP_SHOWN) return undefined;
		return {
			confidence: round(100 * mean(sure)!),
			accuracy: bootstrap.estimate(bootstrap.sums(outcomes, 'refined', among)),
			n: sure.length
		};
	});
	return { method, bins: bins.filter((bin) => bin !== undefined) };
}

/** Percent right of each person, for the inequity index. @param people rows of the respondents */
export function personAccuracies(outcomes: Outcomes, bootstrap: Bootstrap): PersonAccuracies {
	const percent = (measure: 'polar' | 'refined') => {
		const { counts, sums } = bootstrap.sums(outcomes, measure);
		return sums.map((sum, person) => (100 * sum) / counts[person]!);
	};
	const [polar, refined] = [percent('polar'), percent('refined')];
	return { polar, refined, overall: polar.map((value, person) => (value + refined[person]!) / 2) };
}
