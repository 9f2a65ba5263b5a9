/**
 * All that language models are told, in one file with one version: a result says by which wording it came about. In
 * the third person, since models foresee a respondent better than they play one.
 */

/** To be raised with every change of a word below. */
export const PROMPT_VERSION = '1';

export const TEXTS = {
	about:
		'Below is what one person said in a survey about values. Each line is a statement of theirs.',
	aboutNobody: 'A person takes part in a survey about values. Nothing is known about them.',
	whoTheyAre: 'About themselves they said:',
	task: 'Your task: foresee how this same person answered another question of the survey. Think of this person, not of people in general, and not of what would be right.',
	question: (question: string) => `The question: ${question}`,
	options: 'The possible answers:',
	option: (letter: string, label: string) => `${letter}. ${label}`,
	answer: 'Which of them did this person give? Answer with its letter alone.',
	/** What the reply begins with where a model goes on with a text instead of answering one. */
	reply: 'Answer:',

	severalTask:
		'Your task: foresee how this same person answered the other questions of the survey that follow. Think of this person, not of people in general, and not of what would be right.',
	severalForm: (count: number) =>
		`Answer all ${count} questions, one line for each: the number of the question, a colon, the letter of the answer, like “1: A”. Nothing else.`,
	numbered: (number: number, question: string) => `${number}. ${question}`,

	/** Of a statement that the person has worded. */
	statementTask:
		'Your task: foresee whether this same person agrees with a statement. Think of this person, not of people in general, and not of what would be right.',
	statement: (statement: string) => `The statement: ${statement}`,
	agrees: 'agrees',
	disagrees: 'does not agree'
} as const;

/** Names the wording of the authors' form, and is raised with it. */
export const AUTHORS_VERSION = 'authors-1';

/** As the paper's authors ask: all probes at once, statements to choose from, an answer in JSON. */
export const AUTHORS = {
	known: 'Known statements:',
	groups: 'Groups of new statements:',
	task: 'Choose for each group of new statements the one that this person would most likely make. Answer with JSON alone: for every group an object with its name as the key and {"choice": "the name of the statement"} as the value.'
} as const;
