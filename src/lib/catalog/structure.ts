import {
	attendance,
	effect,
	either,
	everOrNever,
	fivePoint,
	fourPoint,
	health,
	howOften,
	membership,
	ofFour,
	ofThree,
	prayer,
	tenPoint,
	threePoint,
	vote,
	whoIsMore,
	type Scale
} from './scales';
import type { TopicId } from './types';

/** Items that follow each other in the questionnaire and are answered alike: numbers of the first and the last of them. */
type Alike = readonly [scale: Scale, first: number, last?: number];

/** Which items each topic has, in the order of the questionnaire, and how each is answered. */
export const STRUCTURE: Readonly<Record<TopicId, readonly Alike[]>> = {
	'social-values': [
		[fourPoint, 1, 6],
		[either, 7, 26],
		[fourPoint, 27, 32],
		[fivePoint, 33, 41],
		[ofThree, 42],
		[threePoint, 43, 45]
	],
	'well-being': [
		[fourPoint, 46],
		[health, 47],
		[tenPoint, 48, 50],
		[fourPoint, 51, 55],
		[ofThree, 56]
	],
	trust: [
		[either, 57],
		[fourPoint, 58, 81],
		[fourPoint, 83, 89],
		[tenPoint, 90],
		[membership, 94, 104]
	],
	economy: [
		[tenPoint, 106, 110],
		[either, 111]
	],
	corruption: [
		[tenPoint, 112],
		[fourPoint, 113, 118],
		[whoIsMore, 119],
		[tenPoint, 120]
	],
	migration: [
		[fivePoint, 121],
		[effect, 122, 129],
		[fourPoint, 130]
	],
	security: [
		[fourPoint, 131, 138],
		[either, 139, 141],
		[fourPoint, 142, 143],
		[either, 144, 145],
		[fourPoint, 146, 148],
		[either, 149, 151]
	],
	postmaterialism: [[ofFour, 152, 157]],
	science: [[tenPoint, 158, 163]],
	religion: [
		[tenPoint, 164],
		[either, 165, 168],
		[fourPoint, 169, 170],
		[attendance, 171],
		[prayer, 172],
		[ofThree, 173],
		[either, 174, 175]
	],
	ethics: [
		[tenPoint, 176, 195],
		[fourPoint, 196, 198]
	],
	participation: [
		[fourPoint, 199],
		[everOrNever, 200],
		[howOften, 201, 208],
		[threePoint, 209, 220],
		[vote, 221, 222],
		[fourPoint, 224, 234]
	],
	regimes: [
		[fourPoint, 235, 239],
		[tenPoint, 240, 252],
		[fourPoint, 253, 259]
	]
};
