/** What a teacher sets up for a class, and which questions follow from it. */
import { ITEMS, type TopicId, type ItemId } from '../catalog';
import { tidyName as tidy } from '../run/name';
import { itemsOf, plan } from '../run/order';
import type { Reveal } from '../run/types';
import { idOf } from './class-key';
import { SENSITIVE, THEMES, themeItems } from '../catalog/themes';

/** Which questions are asked, in which order; the same for every student of the class. */
export type Asked =
	| {
			/** `telling`: two easy ones, then those that tell most, none of a sensitive theme among the first ten; `questionnaire`: spread over it, in its order. */
			readonly kind: 'telling' | 'questionnaire';
			/** Questions to ask; there may be fewer. */
			readonly length: number;
			/** Topics to ask about; empty means all thirteen. */
			readonly topics: readonly TopicId[];
			/** Ids of the sensitive themes that are left out. */
			readonly leftOut: readonly string[];
	  }
	/** The teacher's own list: what was struck, added and put in order. */
	| { readonly kind: 'list'; readonly items: readonly ItemId[] };

export interface ClassSetup {
	/** To which hand-ins are sealed: 64 hexadecimal digits. The class's id and mark follow from it. */
	readonly publicKey: string;
	/** 1 to `CLASS_NAME_LENGTH` characters. */
	readonly name: string;
	readonly reveal: Reveal;
	readonly asked: Asked;
}

export const CLASS_NAME_LENGTH = 40;
/** What a set-up offers; the last means all. */
export const LENGTHS: readonly number[] = [20, 30, 50, ITEMS.length];
/** With fewer, totals of a hand-in would tell too much: the first two are never scored, twelve must be. */
export const LEAST_QUESTIONS = 14;
/** More in a list of one's own would make the link's QR code too fine for the last row. */
export const MOST_LISTED = 60;

/** Importance of friends, and of leisure time: nothing that anybody in a class has to hide. */
export const WARM: readonly ItemId[] = ['Q2', 'Q3'];

/** So many questions at the beginning are of no sensitive theme. */
const GENTLE = 10;

/** What a class is asked unless the teacher says otherwise: nothing about home, harm, or whom one may love. */
export const DEFAULT_ASKED: Asked = {
	kind: 'telling',
	length: 30,
	topics: [],
	leftOut: THEMES.filter(({ id, careful }) => careful || id === 'sexuality').map(({ id }) => id)
};

/** The questions of a class, in the order in which every student is asked them. */
export function questionsOf(asked: Asked): ItemId[] {
	if (asked.kind === 'list') return [...asked.items];
	const { kind, length, topics, leftOut } = asked;
	const settings = { categories: topics, leftOut: themeItems(leftOut), seed: 0 };
	if (kind === 'questionnaire') return plan({ ...settings, order: kind, length });
	const warm = WARM.filter((id) => itemsOf(settings).includes(id));
	const telling = plan({ ...settings, order: 'short-form', length: ITEMS.length });
	const others = telling.filter((id) => !warm.includes(id));
	const gentle = others.filter((id) => !SENSITIVE.has(id)).slice(0, GENTLE - warm.length);
	return [...warm, ...gentle, ...others.filter((id) => !gentle.includes(id))].slice(0, length);
}

/** Whether a class can be made of it. */
export function isAskable(asked: Asked): boolean {
	const questions = questionsOf(asked);
	if (questions.length < LEAST_QUESTIONS) return false;
	if (asked.kind !== 'list') return asked.length <= ITEMS.length;
	return questions.length <= MOST_LISTED && new Set(questions).size === questions.length;
}

/** Eight hexadecimal digits. */
export function classIdOf({ publicKey }: ClassSetup): string {
	return idOf(publicKey);
}

/** A class's name as its link has it. */
export function tidyName(name: string): string {
	return tidy(name, CLASS_NAME_LENGTH);
}
