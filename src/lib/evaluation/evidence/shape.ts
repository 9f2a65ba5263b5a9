/**
 * What `npm run evidence` writes and `/lab` reads: static/data/evidence-<model id>.json. Tables of rows, each
 * with the number of people or predictions it rests on. Nothing in it describes fewer than 30 people.
 */
import type { TopicId, ItemId } from '../../catalog';

/** Rises whenever the shape below changes. */
export const EVIDENCE_FORMAT = 1;

/** Groups of fewer people are part of an index, but never shown by themselves. */
export const SMALLEST_GROUP_SHOWN = 30;

/**
 * Everything that predicts, in the order of a table. What a method is told besides demonstrations is part of
 * its name: the reasoner appears three times.
 */
export const METHODS = [
	'chance',
	'worldMajority',
	'countryMajority',
	'demographicsOnly',
	'resembleTop1',
	'resemble',
	'gaussian',
	'reasoner',
	'reasonerWithDemographics'
] as const;
export type MethodId = (typeof METHODS)[number];

/** These are told no answers, so that the number of demonstrations is always 0 and P1 and P2 are the same. */
export const WITHOUT_DEMONSTRATIONS: readonly MethodId[] = [
	'chance',
	'worldMajority',
	'countryMajority',
	'demographicsOnly'
];

/** Numbers of demonstrations in the tables. */
export const DEMONSTRATIONS = [0, 10, 20, 50, 100, 150, 200] as const;

/**
 * [value, low, high]: the value, and the ends of its 95 % interval (percentiles of a bootstrap over people, who
 * are drawn with all their predictions). Percent for an accuracy, percentage points for a difference.
 */
export type Estimate = readonly [value: number, low: number, high: number];

/** Percent of answers predicted exactly; `overall` is the mean of the two levels. */
export interface Accuracy {
	readonly polar: Estimate;
	readonly refined: Estimate;
	readonly overall: Estimate;
}

/** Which predictions a row is about: `demonstrations` of the person's answers were shown, drawn at random. */
export interface Condition {
	readonly protocol: 'p1' | 'p2';
	readonly demonstrations: number;
}

/** One row of the main table. */
export interface AccuracyRow extends Condition, Accuracy {
	readonly method: MethodId;
	/** People who took part: all, or a seeded draw of them where all would take too long. */
	readonly people: number;
	/** Predictions scored. */
	readonly n: number;
	/** Mean −ln of the probability given to the answer's code, in nats. */
	readonly logLoss: Estimate;
	/** Mean over predictions of Σ (probability − 1 or 0)² over the item's codes: 0 to 2. */
	readonly brier: Estimate;
	/** Expected calibration error of the predicted refined group, 15 bins, in percentage points. */
	readonly ece: number;
}

/** How much better `method` is than `versus` on the very same predictions, in percentage points. */
export interface DifferenceRow extends Condition, Accuracy {
	readonly method: MethodId;
	readonly versus: MethodId;
	readonly people: number;
}

/** The probes of one topic, P1 with 200 demonstrations. */
export interface CategoryRow extends Accuracy {
	readonly method: MethodId;
	readonly category: TopicId;
	readonly people: number;
	readonly n: number;
}

/**
 * The probes of `target` (those of P1), predicted by the reasoner from a person's answers to `source` alone:
 * all of them outside the probe set. `source` is null where nothing was shown.
 */
export interface TopicRow extends Accuracy {
	readonly source: TopicId | null;
	readonly target: TopicId;
	/** Mean number of answers shown; it differs, because topics have 6 to 45 items. */
	readonly shown: number;
	readonly people: number;
	readonly n: number;
}

/** One of all 253 items, each person's answer predicted from four fifths of that person's other answers. */
export interface ItemRow {
	readonly item: ItemId;
	/** People who answered it; one prediction each. */
	readonly people: number;
	readonly methods: Readonly<Record<MethodId, Accuracy>>;
}

/**
 * Mean accuracy of a group of people, P1 with 200 demonstrations. Countries are the dimension `country`; of
 * `birthCountry` there are none, because it is nearly always the country lived in.
 */
export interface GroupRow {
	readonly dimension: Dimension;
	/** As in `groupsOf`: an ISO 3166 alpha-3 code, a continent, or the label of a demographic's option. */
	readonly group: string;
	/** At least `SMALLEST_GROUP_SHOWN`. */
	readonly people: number;
	readonly methods: Readonly<Record<MethodId, Accuracy>>;
}

/** By what people are told apart in the Value Inequity Index, in the paper's order. */
export const DIMENSIONS = [
	'country',
	'continent',
	'sex',
	'age',
	'immigration',
	'birthCountry',
	'citizenship',
	'maritalStatus',
	'education',
	'employment',
	'occupation',
	'sector',
	'savings',
	'socialClass',
	'income',
	'religion'
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** An index at one level: the sample standard deviation of the groups' mean accuracies, in points. */
export interface Inequity {
	readonly index: number;
	/** The same where people's groups are shuffled: mean of 200, and the middle 95 % of them. */
	readonly noise: Estimate;
}

/** The Value Inequity Index of one method along one dimension, P1 with 200 demonstrations. */
export interface InequityRow {
	readonly method: MethodId;
	/** `mean` is the mean of all dimensions. A dimension with fewer than two such groups has no row. */
	readonly dimension: Dimension | 'mean';
	/** Smallest group taken in: 1, as in the paper, or 20. */
	readonly minimum: 1 | 20;
	/** How many groups, and people in them; for the mean, groups of all dimensions and people of any. */
	readonly groups: number;
	readonly people: number;
	readonly polar: Inequity;
	readonly refined: Inequity;
	readonly overall: Inequity;
}

/** How often predictions made with a given confidence were right: refined groups, P1 with 200 demonstrations. */
export interface ReliabilityRow {
	readonly method: MethodId;
	/** Bins of equal width (1/15) with at least 30 predictions, by rising confidence. */
	readonly bins: readonly {
		/** Mean probability of the predicted group, in percent. */
		readonly confidence: number;
		/** Percent right. */
		readonly accuracy: Estimate;
		readonly n: number;
	}[];
}

/** A file by name, sha256 in hexadecimal, and how many people are in it. */
export interface SourceFile {
	readonly file: string;
	readonly sha256: string;
	readonly people: number;
}

export interface Provenance {
	/** The reasoner, and the sha256 of its network's file. */
	readonly model: { readonly id: string; readonly sha256: string };
	/** What Resemble, the Gaussian and the majorities were fitted on. */
	readonly train: SourceFile;
	/** Whose answers were predicted. */
	readonly test: SourceFile;
	/** How many of them answered enough to take part. */
	readonly people: number;
	readonly seed: number;
	/** What to type to get this file. */
	readonly command: string;
	/** Draws behind every interval, and shuffles behind every noise floor. */
	readonly bootstrap: number;
	readonly shuffles: number;
	/** What was chosen on validation people held back from the training file, never on the test people. */
	readonly fitted: {
		readonly resemble: { readonly k: number; readonly neighbours: number };
		readonly gaussian: { readonly shrinkage: number; readonly ridge: number };
	};
}

export interface Evidence {
	readonly format: typeof EVIDENCE_FORMAT;
	readonly provenance: Provenance;
	readonly accuracy: readonly AccuracyRow[];
	readonly differences: readonly DifferenceRow[];
	readonly categories: readonly CategoryRow[];
	readonly topics: readonly TopicRow[];
	readonly items: readonly ItemRow[];
	readonly groups: readonly GroupRow[];
	readonly inequity: readonly InequityRow[];
	readonly reliability: readonly ReliabilityRow[];
	/** Tables a reader would look for, and why they are not here. */
	readonly notComputed: readonly { readonly table: string; readonly reason: string }[];
}
