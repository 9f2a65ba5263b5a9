/**
 * What `npm run evidence` writes and `/lab` reads: static/data/evidence-<model id>.json. Tables of rows, each
 * with the number of people or predictions it rests on. Values stand as [value, low, high], the ends being those of a
 * 95 % interval (percentiles of a bootstrap over people, who are drawn with all their predictions): percent for an
 * accuracy, percentage points for a difference. Nothing in it describes fewer than 30 people,
 * but how often a language model was right, which takes hours to find out.
 */
import type { TopicId, ItemId } from '../../catalog';
import type { Triple } from '../../statistics';
import type { ProbeSplit } from '../cases/protocols';
import type { Accuracy } from '../measures/bootstrap';
import type { Dimension } from '../measures/groups';
import type { RivalRow } from './rivals';
import type { InequityRow } from '../measures/inequity';
import type { GroupSharesRow, ItemSharesRow } from './shares';
import type { TransferTables } from './transfer';

/** Rises whenever the shape below changes. */
export const EVIDENCE_FORMAT = 4;

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
 * Those of P2, which needs a profile for every single probe. Without the two that the Gaussian takes longest for, all
 * tables are computed in half the time.
 */
export const P2_DEMONSTRATIONS = DEMONSTRATIONS.filter((shown) => shown !== 100 && shown !== 150);

/** Every condition of the main table. */
export const CONDITIONS: readonly Condition[] = [
	...DEMONSTRATIONS.map((demonstrations) => ({ protocol: 'p1' as const, demonstrations })),
	...P2_DEMONSTRATIONS.map((demonstrations) => ({ protocol: 'p2' as const, demonstrations }))
];

/** Which predictions a row is about: `demonstrations` of the person's answers were shown, drawn at random. */
export type Condition = ProbeSplit;

/** One row of the main table. */
export interface AccuracyRow extends Condition, Accuracy {
	readonly method: MethodId;
	/** People who took part: all, or a seeded draw of them where all would take too long. */
	readonly people: number;
	/** Predictions scored. */
	readonly n: number;
	/** Mean −ln of the probability given to the answer's code, in nats. */
	readonly logLoss: Triple;
	/** Mean over predictions of Σ (probability − 1 or 0)² over the item's codes: 0 to 2. */
	readonly brier: Triple;
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

/** How the predictions of an item with an order go with the answers, over the people who answered it. */
export interface Individual {
	/** Pearson's, of the predicted mean and the answer: 0 where everybody is predicted alike. */
	readonly correlation: number;
	/** Variance of the predicted means by that of the answers: 0 where everybody is predicted alike, 1 where as different as they are. */
	readonly spread: number;
	/** Mean Wasserstein-1 distance of prediction and answer, as a share of the scale (Vallender 1974). */
	readonly wasserstein: number;
}

/** The same over all items with an order: the median item, and the middle half of them. */
export interface IndividualRow {
	readonly method: MethodId;
	readonly items: number;
	readonly correlation: Triple;
	readonly spread: Triple;
	readonly wasserstein: Triple;
}

/** One of all 253 items, each person's answer predicted from four fifths of that person's other answers. */
export interface ItemRow {
	readonly item: ItemId;
	/** People who answered it; one prediction each. */
	readonly people: number;
	/** Of the reasoner; null for an item without an order. */
	readonly individual: Individual | null;
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

/** How often predictions made with a given confidence were right: refined groups, P1 with 200 demonstrations. */
export interface ReliabilityRow {
	readonly method: MethodId;
	/** Bins of equal width (1/15) with at least 30 predictions, by rising confidence. */
	readonly bins: readonly {
		/** Mean probability of the predicted group, in percent. */
		readonly confidence: number;
		/** Percent right. */
		readonly accuracy: Triple;
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
	/** Published tables that a country's usual answer takes in; null where there were none. */
	readonly tables: Pick<SourceFile, 'file' | 'sha256'> | null;
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
	readonly individual: readonly IndividualRow[];
	readonly groups: readonly GroupRow[];
	/** Whether predictions add up to what groups answered: by group, and by question. */
	readonly groupShares: readonly GroupSharesRow[];
	readonly itemShares: readonly ItemSharesRow[];
	readonly inequity: readonly InequityRow<MethodId>[];
	readonly reliability: readonly ReliabilityRow[];
	/** Language models that were asked the same, as reports of `npm run evaluate -- --rival` have it. */
	readonly rivals: readonly RivalRow[];
	/** Networks that met no one of some countries, or few people; null where they were not trained. */
	readonly transfer: TransferTables | null;
	/** Tables a reader would look for, and why they are not here. */
	readonly notComputed: readonly { readonly table: string; readonly reason: string }[];
}
