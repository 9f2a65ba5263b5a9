/** A person's place on the cultural map, when only some of its questions are answered. */
import { itemIndex, itemOf, type ItemId } from '../catalog';
import { random } from '../random';
import { distributionOf } from '../reasoner/distribution';
import type { Distribution, Profile, Reasoner } from '../reasoner/types';
import {
	MAP_ITEMS,
	MAP_QUESTIONS,
	missingQuestions,
	isAnswered,
	pointOf,
	type MapPoint,
	type Scoring
} from '../societies/cultural-map';
import { regionOf, type Region } from './region';

/** How many people with the person's answers, and otherwise drawn, stand for what is not known. */
const DRAWS = 120;
/** Steps in which they are drawn: each costs a prediction a person, and the person waits. */
const ROUNDS = 4;
/** The share of the drawn points that the region holds. */
const REGION_SHARE = 0.9;
/**
 * The draws take the reasoner's distributions for the truth, and the ellipse that holds them is too small for people kept out
 * of training. How often the wider one holds the own point of test people: `npm run region`, docs/decisions.md.
 */
const WIDER = 1.15;

export interface Place {
	/** Mean of the drawn points; the person's own point once all is answered. */
	readonly point: MapPoint;
	/** Null once everything is answered: then nothing is left to draw. */
	readonly region: Region | null;
	/** Of the map's ten items. */
	readonly answered: number;
	readonly missing: readonly ItemId[];
}

/**
 * The questions not answered are drawn from the reasoner's distributions in a few rounds, each knowing those
 * drawn before it: answers that go together in people go together in the draws. Within a round they are
 * drawn independently; every fourth question of the map's order makes a round, which parts those most alike.
 * @throws ReasonerError
 */
export async function placeOf(
	predict: Reasoner['predict'],
	profile: Profile,
	scoring: Scoring,
	{ draws = DRAWS, seed = 1 } = {}
): Promise<Place> {
	const missing = missingQuestions(profile.responses);
	const answered = MAP_ITEMS.filter((item) => isAnswered(item, profile.responses)).length;
	if (missing.length === 0)
		return { point: pointOf(scoring, profile.responses), region: null, answered, missing };
	const points = (await drawn(predict, profile, missing, draws, seed)).map(({ responses }) =>
		pointOf(scoring, responses)
	);
	const { centre, radii, angle } = regionOf(points, REGION_SHARE);
	const region: Region = { centre, radii: [WIDER * radii[0], WIDER * radii[1]], angle };
	return { point: region.centre, region, answered, missing };
}

/** Profiles with the missing questions answered by chance, as likely as the reasoner thinks. */
async function drawn(
	predict: Reasoner['predict'],
	profile: Profile,
	missing: readonly ItemId[],
	draws: number,
	seed: number
): Promise<Profile[]> {
	const next = random(seed);
	let people: Profile[] = Array.from({ length: draws }, () => profile);
	for (let round = 0; round < ROUNDS; round++) {
		const asked = missing.filter((id) => MAP_QUESTIONS.indexOf(id) % ROUNDS === round);
		if (asked.length === 0) continue;
		// Everyone is the same before the first draw, and many are after it.
		const distinct = new Map(people.map((person) => [keyOf(person, missing), person]));
		const predictions = await predict([...distinct.values()]);
		const byKey = new Map([...distinct.keys()].map((key, index) => [key, predictions[index]!]));
		people = people.map((person) => {
			const prediction = byKey.get(keyOf(person, missing))!;
			const responses = new Map(person.responses);
			for (const id of asked)
				responses.set(id, draw(id, distributionOf(prediction, itemIndex(id)), next()));
			return { ...person, responses };
		});
	}
	return people;
}

function keyOf({ responses }: Profile, missing: readonly ItemId[]): string {
	return missing.map((id) => responses.get(id) ?? '').join();
}

/** @param at 0 up to but not 1 */
function draw(id: ItemId, distribution: Distribution, at: number): number {
	const { codes } = itemOf(id);
	let sum = 0;
	const position = distribution.findIndex((share) => at < (sum += share));
	// 32-bit shares may add up to a hair less than 1.
	return codes[position < 0 ? codes.length - 1 : position]!;
}
