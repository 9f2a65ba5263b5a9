import { isolated, number, plural } from '../format';

const n = (value: number) => number('en', value);
const quoted = (name: string) => `“${isolated(name)}”`;

/** How far the two are at a question. */
interface Locks {
	readonly name: string;
	/** Whether the machine's guess is locked, and whether the rival has made its own: that has no lock that could be checked. */
	readonly machine: boolean;
	readonly rival: boolean;
	/** Why the rival cannot guess; null while it can. */
	readonly failure: string | null;
	/** Whether the question before was answered too soon for it. */
	readonly late: boolean;
}

/** A language model that guesses beside the machine while the person answers. */
export const rivalsBeside = {
	pageTitle: 'Beside the machine · Value Mirror',
	title: 'Let it guess while you answer',
	/** @param told answers so far @param who whether it is told what the person said about themselves */
	lead: (told: number, who: boolean) =>
		`Go on with the questions here. Told ${told === 1 ? 'your one answer' : `your ${n(told)} answers`} so far${who ? ' and what you said about yourself' : ''}, the model guesses each question before you answer it, and the machine guesses from the same. Its guess counts as it stood before your answer; unlike the machine’s it has no fingerprint to check that by. What comes too late is not counted.`,
	begin: 'Answer questions here',
	/** In the lock's place. */
	line: ({ name, machine, rival, failure, late }: Locks) => {
		if (failure !== null) return `${quoted(name)} cannot guess: ${failure}`;
		const before = late
			? `${quoted(name)} was too late for the last one, which does not count. `
			: '';
		if (rival)
			return `${before}${machine ? `The machine has locked its guess, and ${quoted(name)} has made its own.` : `${quoted(name)} has made its guess.`}`;
		return `${before}${quoted(name)} thinks …`;
	},
	notKept: (reason: string) => `Its guess could not be kept. ${reason}`,
	/** @param late of those who came too late */
	done: (counted: number, late: number) =>
		plural('en', counted, {
			one: 'One question counts',
			other: `${n(counted)} questions count`
		}) + (late === 0 ? '.' : `; ${n(late)} came too late.`),
	none: 'None of them counts: the model was too late each time. A smaller model is quicker.',
	listMissing: 'The list of this question could not be loaded. Reload the page to see it.',
	see: 'See who guessed better',
	back: 'Back to the rivals'
};
