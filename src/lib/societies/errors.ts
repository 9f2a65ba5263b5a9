import { SpokenError, type Said } from '../spoken-error';

const AGAIN = 'Make it again with npm run marginals.';

/** `at`: where in the file, such as `societies.BRA.counts`. */
type Shape = {
	readonly at: string;
	readonly problem: string;
};

const messages = {
	otherShape: ({ at, problem }: Shape) =>
		`the file of societies is not as expected at ${at}: ${problem}. ${AGAIN}`,
	otherCatalog: ({ catalog }: { catalog: string }) =>
		`the file of societies is about the items of another catalog (${catalog}). ${AGAIN}`,
	otherItems: ({ place }: { place: string }) =>
		`the file of societies has not one place for each item in ${place}. ${AGAIN}`,
	impossible: ({ item, place }: { item: string; place: string }) =>
		`what the file of societies says of ${item} in ${place} cannot be. ${AGAIN}`,
	otherMap: ({ at, problem }: Shape) =>
		`the file of the cultural map is not as expected at ${at}: ${problem}. ${AGAIN}`,
	tooFewOfTheWorld: ({ item }: { item: string }) =>
		`too few people of the world answered ${item} to be counted`,
	tooFewAnswers: ({ least, items, count }: { least: number; items: string; count: number }) =>
		`fewer than ${least} people answered ${items} (${count} items in all). Give a file with more people.`,
	tooFewForMap: ({ least }: { least: number }) =>
		`fewer than two countries have ${least} people who answered all questions of the map. Give a file with more people.`,
	unknownSociety: ({ society }: { society: string }) =>
		`${society} is not among the societies of the map`,
	noScoring: ({ name }: { name: string }) => `the scoring has no row for ${name}`,
	noNumber: ({ text, place }: { text: string; place: string }) =>
		`"${text}" is not a number (${place})`
};

/** What is shipped of societies, or should be, and cannot be used. The message says why and what to do. */
export class SocietiesError extends SpokenError {
	override readonly name = 'SocietiesError';

	constructor(...said: Said<typeof messages>) {
		super(messages, said);
	}
}
