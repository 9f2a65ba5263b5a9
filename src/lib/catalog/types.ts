/** A World Values Survey wave 7 variable, e.g. `Q164`. */
export type ItemId = `Q${number}`;

/** One of the 13 groups of items. */
export type TopicId =
	| 'social-values'
	| 'well-being'
	| 'trust'
	| 'economy'
	| 'corruption'
	| 'migration'
	| 'security'
	| 'postmaterialism'
	| 'science'
	| 'religion'
	| 'ethics'
	| 'participation'
	| 'regimes';

/** One answer a person may give: the WVS code and our wording of it. */
export interface Option {
	readonly code: number;
	readonly label: string;
}

/** A sentence in the first person that is true of a person who answered with one of `codes`. */
export interface Statement {
	readonly codes: readonly number[];
	readonly statement: string;
}

export interface Item {
	readonly id: ItemId;
	readonly topic: TopicId;
	/** A few words, for lists and charts: "Importance of family". Unique in the catalog. */
	readonly title: string;
	/** What the whole battery asks, shown small above the question; null where the question stands alone. */
	readonly leadIn: string | null;
	/** The question, or the battery's line, as the person reads it. */
	readonly question: string;
	readonly kind: 'ordinal' | 'nominal';
	/** A ten-point scale is drawn as a row of numbers between two captions rather than as a list. */
	readonly layout: 'list' | 'ten-point';
	/** In code order; run/options says in which they are shown. */
	readonly options: readonly Option[];
	/** The options' codes, ascending: the order of every distribution over this item. */
	readonly codes: readonly number[];
	/** Coarse groups of codes (2 to 4 of them), together exactly the item's codes. */
	readonly polar: readonly Statement[];
	/** Fine groups of codes, together exactly the item's codes. */
	readonly refined: readonly Statement[];
}

export interface Topic {
	readonly id: TopicId;
	readonly title: string;
	readonly items: readonly Item[];
}

export type DemographicId =
	| 'country'
	| 'sex'
	| 'ageGroup'
	| 'education'
	| 'maritalStatus'
	| 'children'
	| 'householdSize'
	| 'livesWithParents'
	| 'employment'
	| 'occupation'
	| 'sector'
	| 'savings'
	| 'socialClass'
	| 'income'
	| 'religion'
	| 'bornHere'
	| 'motherBornHere'
	| 'fatherBornHere'
	| 'citizen'
	| 'settlement';

/** ISO 3166 alpha-3 for `country`, the WVS code for everything else. */
export type DemographicCode = string | number;

export interface Demographic {
	readonly id: DemographicId;
	/** The WVS wave 7 variable the codes come from. */
	readonly variable: string;
	readonly label: string;
	readonly question: string;
	readonly options: readonly { readonly code: DemographicCode; readonly label: string }[];
}

/** What a person chose to say about themselves; an absent key is "not given". */
export type Demographics = {
	readonly [Id in DemographicId]?: Id extends 'country' ? string : number;
};
