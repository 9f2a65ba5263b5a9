import { number, percent } from '../format';

/** What the chart of the lab is read as. */
interface LabReading {
	readonly name: string;
	/** Percent. */
	readonly polar: number;
	readonly machine: number;
	/** 0 to 1; null where nothing was answered. */
	readonly first: number | null;
	readonly chance: number | null;
}

const n = (value: number) => number('en', value);
const fixed = (value: number) =>
	new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
const share = (value: number) => percent('en', value);

/** Language models in the lab. */
export const rivalsLab = {
	title: 'Language models, asked the same',
	/** @param demonstrations answers it was told */
	told: (model: string, demonstrations: number, demographics: 'none' | 'with' | 'only') => {
		const who = demographics === 'none' ? '' : ' and demographics';
		return demographics === 'only'
			? `${model}, demographics only`
			: `${model}, ${n(demonstrations)} statements${who}`;
	},
	/** In the form of the paper's authors. @param told as above */
	atOnce: (told: string) => `${told}, all asked at once`,
	heading: (people: number, predictions: number) =>
		`${n(people)} of our test people, ${n(predictions)} predictions`,
	machine: 'The reasoner, the same',
	paper: (people: number) => `The paper, its own ${n(people)} people, P1`,
	ofPaper: (method: string, note: boolean) => `The paper: ${method}${note ? ' *' : ''}`,
	polar: 'Polar',
	refined: 'Refined',
	axis: 'Correct, %',
	columns: {
		model: 'Model',
		polar: 'Polar, %',
		refined: 'Refined, %',
		machine: 'Polar, beside the reasoner, points',
		world: 'Polar, beside the world majority, points',
		people: 'People',
		n: 'Predictions',
		first: 'Favoured the first option',
		averaged: 'The same, both orders averaged',
		byChance: 'The same, by chance',
		refused: 'Refused',
		unreadable: 'Not readable',
		size: 'Size, MB',
		time: 'Time of a prediction, s',
		prompt: 'Prompt version'
	},
	reading: ({ name, polar, machine, first, chance }: LabReading) => {
		const right = `${name}: ${fixed(polar)} % right at the polar level, where the reasoner gets ${fixed(machine)} %.`;
		return first === null || chance === null
			? right
			: `${right} Whatever the options say, it favours the one that stands first in ${share(first)} of the prompts; ${share(chance)} would be chance.`;
	},
	note: 'Each question is asked with its options in both orders, and the two are averaged, so that a liking for the first place cancels out. Intervals are 95 %, over people; differences are of the same predictions. Refused and not readable are counted in prompts, or in choices where all was asked at once. * From a published note on the paper. Its people and its prompt are not ours.'
};
