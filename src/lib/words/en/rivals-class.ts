import { isolated, number, plural } from '../format';
import type { Marked } from './class-show';

const n = (value: number) => number('en', value);
const quoted = (name: string) => `“${isolated(name)}”`;
const questions = (value: number) =>
	plural('en', value, { one: `${n(value)} question`, other: `${n(value)} questions` });

/** A language model beside the machine on a made-up student, for a class to see. */
export const rivalsClass = {
	title: 'A language model, in class',
	lead: 'On the projector a language model and the machine guess, question by question, what a made-up student answers, told the same few answers. Nobody’s answers are used.',
	needs: 'It takes a language model on this computer, the one that the projector is on:',
	how: 'How to get one',
	howWhat:
		'Either a program that runs language models, such as Ollama, LM Studio or llama-server: install it beforehand, load a model in it, start its server, and test the connection here. Or the folder of a small model in the ONNX format, which runs in this tab. Try it before the lesson, to see how long it takes; its first question takes longest.',
	connect: 'Connect it',
	begin: 'Show it',
	/** @param name of the class whose questions are asked; null for the usual ones */
	about: (name: string | null) =>
		name === null
			? 'The questions are those of the usual set-up.'
			: `The questions are those of ${isolated(name)}.`,
	back: 'Back to the class',
	toClassroom: 'To the classroom',

	show: {
		frame:
			'Made up: one student drawn from the machine itself, nobody’s answers. So the machine does better on them than on people.',
		drawing: 'A made-up student is answering …',
		told: (count: number) =>
			['What both are told: ', `${n(count)} answers`, ' of a made-up student.'] as Marked,
		toldNote: 'The next answers neither is told. Who guesses on which side they are?',
		machine: 'The machine',
		rival: quoted,
		thinks: 'thinks …',
		/** A model's first answer: it is loaded, and reads what it is told. */
		loading: 'gets ready …',
		/** Beside the reason. */
		failing: 'has no guess yet',
		none: 'gives no answer',
		guesses: 'has its guess',
		right: 'right',
		wrong: 'not right',
		before: 'And you? On which side is the student?',
		answer: 'The made-up student:',
		at: (at: number, all: number) => `Question ${n(at)} of ${n(all)}`,
		score: (machine: number, name: string, rival: number) =>
			`The machine ${n(machine)}, ${quoted(name)} ${n(rival)}`,
		result: (machine: number, rival: number) =>
			['The machine ', `${n(machine)} to ${n(rival)}`, '.'] as Marked,
		resultOf: (name: string, count: number) =>
			`Sides guessed by the machine and by ${quoted(name)}, of ${questions(count)}.`,
		resultNote:
			'This decides nothing: so few questions are luck, and the student was drawn from the machine, which cannot but know them well. What language models get of real people stands in the laboratory.',
		toLab: 'To the laboratory',
		failed: (name: string, reason: string) => `${quoted(name)} cannot guess. ${reason}`,
		tryAgain: 'Try again',
		next: 'Next',
		reveal: 'Show the answer',
		another: 'Another student',
		full: 'Full screen',
		leave: 'Leave',
		keys: 'Arrow keys or a clicker'
	}
};
