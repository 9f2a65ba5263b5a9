/**
 * The words of the language in use. A document speaks one language, from its address on; its parts are loaded by the
 * screens that need them (`speak`), and are there before any of their components is made. Each name is a live binding:
 * read it when something is shown, never while a module is being loaded.
 */
import { sayPeople, sayQuestions, sayStatements } from '../catalog/texts';
import { FIRST_LANGUAGE, type Language } from './languages';

type First = typeof import('./en/first');
type Rest = typeof import('./en/rest');
type Lesson = typeof import('./en/lesson');

/** What is loaded by itself. `first`: with the first screen; `rest`: with any other; `lesson`: with what a teacher prints. */
interface Parts {
	readonly first: First;
	readonly rest: Rest;
	readonly lesson: Lesson;
}
export type Part = keyof Parts;

export let frame: First['frame'];
export let grammar: First['grammar'];
export let home: First['home'];
export let meaning: First['meaning'];
export let run: First['run'];
export let setAside: First['setAside'];
export let about: Rest['about'];
export let aboutYou: Rest['aboutYou'];
export let atTheEnd: Rest['atTheEnd'];
export let certainty: Rest['certainty'];
export let changes: Rest['changes'];
export let desk: Rest['desk'];
export let classFile: Rest['classFile'];
export let classroom: Rest['classroom'];
export let show: Rest['show'];
export let student: Rest['student'];
export let compare: Rest['compare'];
export let finish: Rest['finish'];
export let lab: Rest['lab'];
export let link: Rest['link'];
export let pickList: Rest['pickList'];
export let portrait: Rest['portrait'];
export let predictions: Rest['predictions'];
export let respondentsFile: Rest['respondentsFile'];
export let results: Rest['results'];
export let retest: Rest['retest'];
export let rivals: Rest['rivals'];
export let rivalsBeside: Rest['rivalsBeside'];
export let rivalsChat: Rest['rivalsChat'];
export let rivalsClass: Rest['rivalsClass'];
export let rivalsLab: Rest['rivalsLab'];
export let rivalsModels: Rest['rivalsModels'];
export let rivalsResult: Rest['rivalsResult'];
export let runMenu: Rest['runMenu'];
export let settings: Rest['settings'];
export let setup: Rest['setup'];
export let topicProfile: Rest['topicProfile'];
export let welcomeBack: Rest['welcomeBack'];
export let guide: Lesson['guide'];
export let sheets: Lesson['sheets'];

/** The language in use. */
export let language: Language = FIRST_LANGUAGE;

const taken: { readonly [P in Part]: (words: Parts[P]) => void } = {
	first: (words) => {
		sayQuestions(words.questions);
		sayPeople(words.demographics, words.places);
		({ frame, grammar, home, meaning, run, setAside } = words);
	},
	rest: (words) => {
		sayStatements(words.statements);
		({
			about,
			aboutYou,
			atTheEnd,
			certainty,
			changes,
			desk,
			classFile,
			classroom,
			show,
			student,
			compare,
			finish,
			lab,
			link,
			pickList,
			portrait,
			predictions,
			respondentsFile,
			results,
			retest,
			rivals,
			rivalsBeside,
			rivalsChat,
			rivalsClass,
			rivalsLab,
			rivalsModels,
			rivalsResult,
			runMenu,
			settings,
			setup,
			topicProfile,
			welcomeBack
		} = words);
	},
	lesson: (words) => ({ guide, sheets } = words)
};

/** A part of a language, fetched when it is first spoken. */
const fetched: { readonly [P in Part]: (spoken: Language) => Promise<Parts[P]> } = {
	first: (spoken) => import(`./${spoken}/first.ts`),
	rest: (spoken) => import(`./${spoken}/rest.ts`),
	lesson: (spoken) => import(`./${spoken}/lesson.ts`)
};

/** What was said last of each part. */
const inUse: Partial<Record<Part, unknown>> = {};

/** Takes parts that are there already, as commands and tests do. Saying the same again costs nothing: every screen does. */
export function say<P extends Part>(part: P, words: Parts[P]): void {
	if (inUse[part] === words) return;
	taken[part](words);
	inUse[part] = words;
}

/**
 * Loads parts of a language, and makes it the language in use.
 * @throws where a part could not be fetched; those that could are taken
 */
export async function speak(spoken: Language, parts: readonly Part[]): Promise<void> {
	language = spoken;
	await Promise.all(parts.map((part) => load(spoken, part)));
}

async function load<P extends Part>(spoken: Language, part: P): Promise<void> {
	say(part, await fetched[part](spoken));
}

/** A module that says more than the first screens do, once its words are there, too. @throws where either does not come */
export async function withWords<T>(module: Promise<T>): Promise<T> {
	const [loaded] = await Promise.all([module, speak(language, ['rest'])]);
	return loaded;
}

export type FinishWords = Rest['finish'];
export type HomeWords = First['home'];
export type ResultsWords = Rest['results'];
export type RetestWords = Rest['retest'];
export type RunWords = First['run'];
export type WelcomeBackWords = Rest['welcomeBack'];
