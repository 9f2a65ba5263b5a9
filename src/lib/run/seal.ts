/**
 * Sealed guesses: what makes a score honest. When an item comes on the screen and the machine's prediction is
 * for exactly what it knows then, its guess at that item is stored before the person can answer.
 */
import { itemIndex, type ItemId } from '../catalog';
import { randomHex } from '../hex';
import { distributionOf } from '../reasoner/distribution';
import type { Prediction, Profile } from '../reasoner/types';
import { itemsWith } from './order';
import type { Responses, Run, Seal } from './types';

/** The hash's code, which is no part of the first question. Once it has come, calling this costs nothing. */
export const loadHash = () => import('./sha256');

/** Guesses are sealed from the third answer on: the machine then knows two. */
export const LEAST_KNOWN = 2;

/** What the machine makes of one profile. */
export interface Guess {
	readonly modelId: string;
	/** The very profile it was made from: compared by identity, as profiles are made anew at every change. */
	readonly profile: Profile;
	readonly prediction: Prediction;
	/** The prediction from the profile's demographics alone; null where it has none. */
	readonly fromDemographics: Prediction | null;
}

/** The state of a run that decides whether a guess can be sealed now. */
export interface Moment {
	readonly run: Pick<Run, 'id' | 'current' | 'demographics' | 'lists'>;
	readonly responses: Responses;
	readonly seals: ReadonlyMap<ItemId, Seal>;
	/** What the machine may know now. */
	readonly profile: Profile;
	readonly guess: Guess | null;
}

/**
 * The items whose guesses are to be sealed now, one, or all of a list; none where nothing is due, the guess is of another
 * moment, or another model has sealed guesses of this run: a score is of one model.
 */
export function dueItems({ run, responses, seals, profile, guess }: Moment): readonly ItemId[] {
	if (run.current === null) return [];
	const items = itemsWith(run, run.current);
	if (items.some((item) => responses.has(item) || seals.has(item))) return [];
	if (guess && sealedByAnother(seals, guess.modelId)) return [];
	if (profile.responses.size < LEAST_KNOWN || guess?.profile !== profile) return [];
	return items;
}

/** What is kept of a run that decides whether one more seal may be. */
export interface KeptOfRun {
	/** Whether the run itself is there: it may have been deleted meanwhile. */
	readonly exists: boolean;
	/** Whether the seal's item has a response, a skip included. */
	readonly answered: boolean;
	/** Whether the seal's item has a seal. */
	readonly sealed: boolean;
	/** The model whose guesses are sealed in the run; undefined while there is no seal. */
	readonly modelId: string | undefined;
}

/**
 * Whether a seal may be kept: never after its item's response, never over another seal, and never of a second
 * model in a run, because a score is of one model.
 */
export function maySeal({ modelId }: Seal, kept: KeptOfRun): boolean {
	const otherModel = kept.modelId !== undefined && kept.modelId !== modelId;
	return kept.exists && !kept.answered && !kept.sealed && !otherModel;
}

/** Whether a run's guesses were sealed by another model than this one, as after an update of the app. */
export function sealedByAnother(seals: ReadonlyMap<ItemId, Seal>, modelId: string): boolean {
	return [...seals.values()].some((seal) => seal.modelId !== modelId);
}

/**
 * The seal of a guess at an item.
 * @param sealedAt milliseconds since 1970
 */
export async function sealOf(
	moment: Pick<Moment, 'run' | 'profile'>,
	guess: Guess,
	itemId: ItemId,
	sealedAt: number
): Promise<Seal> {
	const ofItem = (prediction: Prediction) => [...distributionOf(prediction, itemIndex(itemId))];
	const content: Omit<Seal, 'hash'> = {
		runId: moment.run.id,
		itemId,
		modelId: guess.modelId,
		known: moment.profile.responses.size,
		probabilities: ofItem(guess.prediction),
		fromDemographics: guess.fromDemographics && ofItem(guess.fromDemographics),
		country: moment.run.demographics.country ?? null,
		sealedAt,
		nonce: randomHex(16)
	};
	const { sha256 } = await loadHash();
	return { ...content, hash: sha256(canonical(content)) };
}

/** How many seals are what their hashes say. */
export interface SealCheck {
	readonly matching: number;
	/** Items whose seal is not what was hashed. */
	readonly broken: readonly ItemId[];
	/** Items sealed without a hash, as earlier versions did over plain http. */
	readonly unchecked: readonly ItemId[];
}

/** Computes every seal's hash again and compares. */
export async function checkSeals(seals: Iterable<Seal>): Promise<SealCheck> {
	const { sha256 } = await loadHash();
	let matching = 0;
	const broken: ItemId[] = [];
	const unchecked: ItemId[] = [];
	for (const { hash, ...content } of seals) {
		if (hash === null) unchecked.push(content.itemId);
		else if (sha256(canonical(content)) === hash) matching++;
		else broken.push(content.itemId);
	}
	return { matching, broken, unchecked };
}

/** A seal as the one text it is hashed as: JSON with the keys in alphabetical order. */
function canonical(content: Omit<Seal, 'hash'>): string {
	return JSON.stringify(
		Object.fromEntries(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)))
	);
}
