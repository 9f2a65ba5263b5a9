import { SpokenError, type Said } from '../spoken-error';

const n = (count: number) => count.toLocaleString('en');

/** How many there are of the two kinds of people a fit needs, and how many are needed. */
type Fit = {
	readonly least: number;
	readonly answers: number;
	readonly leastToChooseBy: number;
	readonly items: number;
	readonly others: number;
	readonly toChooseBy: number;
};

const messages = {
	noRival: ({ file }: { file: string }) =>
		`${file} is no report of a language model; npm run evaluate -- --rival URL --json FILE writes one`,
	noTransfer: ({ file }: { file: string }) =>
		`${file} is not what python3 -m training.transfer_tables writes; make it again with that`,
	otherEvidence: ({ file }: { file: string }) =>
		`${file} was computed from other files, another seed or another model; give those it was computed from, or compute all of it: leave out --only`,
	nobodyWithProbes: ({ items, holdout }: { items: number; holdout: number }) =>
		`nobody in the file answered all probe items and ${items} items in all. Use the holdout protocol, which takes everyone with ${holdout} valid answers.`,
	nobodyWithAnswers: ({ answers }: { answers: number }) =>
		`nobody in the file has ${answers} valid answers. Give a file with more of them.`,
	nobodyToReportOn: ({ file, items }: { file: string; items: number }) =>
		`nobody in ${file} answered all probe items and ${items} items in all. Give a file with more of their answers.`,
	tooFewToFitOn: (fit: Fit) =>
		`Resemble and the Gaussian are fitted on people who are not predicted: ${n(fit.least)} with ${fit.answers} answers or more are needed, ${fit.leastToChooseBy} of them with all probes and ${fit.items} items, and besides those predicted this file has ${n(fit.others)} and ${n(fit.toChooseBy)}. Predict fewer people, or give a larger file.`,
	nobodyToCompare: ({ file, answers }: { file: string; answers: number }) =>
		`nobody in ${file} has ${answers} answers and a country that there are figures of. Give a file with more of their answers.`,
	tooFewForTypicality: ({ items, people }: { items: number; people: number }) =>
		`there are too few people who answered ${items} items. Give a file with at least ${people} of them.`
};

/** An evaluation that cannot be run. The message says why and what to do. */
export class EvaluationError extends SpokenError {
	override readonly name = 'EvaluationError';

	constructor(...said: Said<typeof messages>) {
		super(messages, said);
	}
}
