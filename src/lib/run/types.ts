import type { Contest } from './contest';
import type { TopicId, Demographics, ItemId } from '../catalog';

/**
 * What a person gave for an item. Not knowing and not wanting to say are two different things, and
 * neither is a position on the scale.
 */
export type Response =
	| { readonly kind: 'option'; readonly code: number }
	| { readonly kind: 'dont-know' }
	| { readonly kind: 'refused' };

/**
 * How the items of a run follow each other. `adaptive`: each is chosen when the one before is answered, for
 * what its answer is expected to tell about all the others. `list`: those of `items`, as in a class.
 */
export type Order = 'short-form' | 'adaptive' | 'questionnaire' | 'random' | 'list';

/** When the machine's guess is shown. */
export type Reveal = 'each' | 'end';

/** What a person chose before the first item. */
export interface RunSettings {
	readonly order: Order;
	/** Items to answer; more than the topics have means all of them. */
	readonly length: number;
	/** Topics to ask about; empty means all thirteen. */
	readonly categories: readonly TopicId[];
	/** When the machine's sealed guesses are shown: after each answer, or only when the run is over. */
	readonly reveal: Reveal;
	/** Items never asked, whatever the topics; absent where none is left out. */
	readonly leftOut?: readonly ItemId[];
	/** The items asked, in this order, where the order is `list`; absent otherwise. */
	readonly items?: readonly ItemId[];
	/** The class the run is part of; absent in everybody's own runs. It is in no file. */
	readonly classroom?: Classroom;
}

/** What a run knows of the class it belongs to. */
export interface Classroom {
	/** Eight hexadecimal digits that follow from the class's key, which is in its link. */
	readonly id: string;
	readonly name: string;
	/** Without the address; what is handed in is sealed to the key in it. */
	readonly link: string;
	/** 40 random bits as ten hexadecimal digits: lets a second hand-in replace the first, and says nothing else. */
	readonly sender: string;
	/** How many codes were made; each has a higher number than the one before. */
	readonly number: number;
	/** The code made last, to be shown again as it was; null before the first. */
	readonly code: string | null;
	/** Whether that code takes out what was handed in, which nothing in it tells: it is sealed. Absent where it does not. */
	readonly takesOut?: boolean;
	/** How many of ten sides the student bet would be guessed, 0 to 10; null where they did not bet. */
	readonly bet: number | null;
}

/** One person's pass through the survey. Its answers are stored beside it, one record each. */
export interface Run extends RunSettings {
	readonly id: string;
	/** What the person calls it; absent until they name it. */
	readonly name?: string;
	/** Milliseconds since 1970. */
	readonly createdAt: number;
	readonly catalogVersion: string;
	/** Decides the random order, so that a reload finds the same one. 32 bits, unsigned. */
	readonly seed: number;
	/** The item on the screen, where a reload resumes; null before the first and after the last. */
	readonly current: ItemId | null;
	readonly demographics: Demographics;
	/**
	 * The items asked first, whatever the order; absent in runs begun before there was an opening. Kept with the run, so
	 * that it goes on asking what it asked when a later version opens differently.
	 */
	readonly opening?: readonly ItemId[];
	/**
	 * Whether items that are one list are asked as one question, for which the first of them stands in all that the run
	 * asks. Absent in runs begun before that, and in those of a class: they go on asking item by item.
	 */
	readonly lists?: true;
	/** Somebody else answers on this device now: the run is kept, and shown nowhere until it is fetched back. */
	readonly away?: boolean;
	/**
	 * How many of the guesses the person bets will be right, given before the first of them; absent where they did not
	 * bet.
	 */
	readonly bet?: number;
	/**
	 * Of an adaptive run, the items put before the person so far, in that order: unlike the other orders it does
	 * not follow from the seed. Absent in the others.
	 */
	readonly asked?: readonly ItemId[];
	/**
	 * Why the reasoner chose an item of `asked`: the items its answer was expected to make clearer, most first.
	 * An item that is not in here came from the short form, because no reasoner was there to choose.
	 */
	readonly reasons?: Readonly<Partial<Record<ItemId, readonly ItemId[]>>>;
	/** Contests of the machine with language models over answers of this run; absent where there is none. */
	readonly contests?: readonly Contest[];
}

export type Responses = ReadonlyMap<ItemId, Response>;

/** What is said to a question: one response to all it asks, or one to each item of a list. */
export type Said = Response | Responses;

/** A response as it is kept, with what a score has to know of how it came about. */
export interface Answer {
	readonly runId: string;
	readonly itemId: ItemId;
	/** What holds now: the first response, or what it was changed to. */
	readonly response: Response;
	/** When the first response was given, in milliseconds since 1970. */
	readonly answeredAt: number;
	/** What was given first: a score never looks at anything else. */
	readonly firstResponse: Response;
	/** Whether the machine's guess had been sealed by then. Without that the answer is not scored. */
	readonly sealed: boolean;
	/** Whether the machine's guess had stood on a screen by then, wherever: what was looked at first is never scored. */
	readonly seen: boolean;
	/** The language (BCP 47) the question stood in at the first response. */
	readonly language: string;
	/** When the response was last changed; null while the first one stands. */
	readonly changedAt: number | null;
}

/** A second response, kept beside the first and never in its place. */
export interface Retest {
	readonly runId: string;
	readonly itemId: ItemId;
	readonly response: Response;
	/** Milliseconds since 1970. */
	readonly answeredAt: number;
	/** The language (BCP 47) the question stood in. */
	readonly language: string;
}

/** The machine's guess at an item stood on a screen, wherever; kept before it is drawn. */
export interface Seen {
	readonly runId: string;
	readonly itemId: ItemId;
	/** When first, in milliseconds since 1970. */
	readonly seenAt: number;
}

/** What a person said of a bold guess; it has no part in any score. */
export interface BoldReply {
	readonly runId: string;
	readonly itemId: ItemId;
	/** Position of the guessed statement among the item's polar ones, and the chance it was given. */
	readonly side: number;
	readonly share: number;
	/** "That's me", or "not me". */
	readonly me: boolean;
	/** Milliseconds since 1970. */
	readonly repliedAt: number;
}

/** The machine's guess at one item, stored before the person answered it and never changed again. */
export interface Seal {
	readonly runId: string;
	readonly itemId: ItemId;
	/** The reasoner that made it. */
	readonly modelId: string;
	/** How many answers it knew. */
	readonly known: number;
	/** Over the item's codes, in code order. */
	readonly probabilities: readonly number[];
	/** The same reasoner's guess from the demographics alone; null where none were given. */
	readonly fromDemographics: readonly number[] | null;
	/** The country given by then (ISO 3166 alpha-3, or `other`), whose majority is a baseline; null if none. */
	readonly country: string | null;
	/** Milliseconds since 1970. */
	readonly sealedAt: number;
	/** 128 random bits in hexadecimal, so that nobody can find the guess by hashing all possible ones. */
	readonly nonce: string;
	/** SHA-256 of all the above, in hexadecimal; null where an earlier version had none over plain http. */
	readonly hash: string | null;
}

/** A run with all that is kept of it: the unit of export, import and backup. */
export interface WholeRun {
	readonly run: Run;
	readonly answers: readonly Answer[];
	readonly seals: readonly Seal[];
	readonly seen: readonly Seen[];
	readonly retests: readonly Retest[];
	readonly bold: readonly BoldReply[];
}
