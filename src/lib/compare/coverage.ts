/** How often the region on the map holds the point that people have once they have answered everything. */
import type { ItemId } from '../catalog';
import type { Profile, Reasoner } from '../reasoner/types';
import { missingQuestions, pointOf, type MapPoint, type Scoring } from '../societies/cultural-map';
import type { Estimate } from '../statistics';
import { placeOf } from './place';
import type { Region } from './region';

/** What `npm run region -- --json` writes. */
export interface RegionReport {
	/** Id of the reasoner. */
	readonly model: string;
	/** The file, its sha256 in hexadecimal, and how many people are in it. */
	readonly data: { readonly file: string; readonly sha256: string; readonly people: number };
	readonly seed: number;
	readonly command: string;
	readonly ways: readonly WayReport[];
}

/** Of people who were shown so much: percent whose point lies in the region, with its 95 % interval. */
export interface WayReport extends Estimate {
	readonly shown: string;
	readonly people: number;
	readonly held: number;
}

/** Whether a point lies in a region. */
function holds({ centre, radii, angle }: Region, point: MapPoint): boolean {
	const [x, y] = [point[0] - centre[0], point[1] - centre[1]];
	const along = x * Math.cos(angle) + y * Math.sin(angle);
	const across = y * Math.cos(angle) - x * Math.sin(angle);
	return (along / radii[0]) ** 2 + (across / radii[1]) ** 2 <= 1;
}

/** Somebody with all answers to the map's questions, of whom some are shown. */
export interface Shown {
	readonly profile: Profile;
	readonly answers: ReadonlyMap<ItemId, number>;
}

/**
 * @param people to whom at least one of the map's questions is not shown; others have no region and are left out
 * @returns how many have a region, and in how many the point of all their answers lies in it
 */
export async function coverage(
	predict: Reasoner['predict'],
	people: readonly Shown[],
	scoring: Scoring,
	onProgress: (done: number) => void = () => {}
): Promise<{ people: number; held: number }> {
	let [counted, held, done] = [0, 0, 0];
	for (const { profile, answers } of people) {
		if (missingQuestions(profile.responses).length > 0) {
			const { region } = await placeOf(predict, profile, scoring);
			counted++;
			if (holds(region!, pointOf(scoring, answers))) held++;
		}
		onProgress(++done);
	}
	return { people: counted, held };
}
