import { number } from '../format';

const n = (value: number) => number('en', value);

/** How it works, and what it cannot tell. */
export const about = {
	page: 'About',
	title: 'How it works, and what it cannot tell',
	method: {
		title: 'Method',
		items: (items: number, topics: number, polar: number, refined: number) =>
			`The questions are the ${n(items)} value items of the World Values Survey’s seventh wave, in ${n(topics)} topics, worded anew for this page. Every item has first-person statements at two levels of detail: ${n(polar)} that tell on which side a person stands, and ${n(refined)} that tell how strongly.`,
		network: (societies: number) =>
			`A neural network was trained on respondents from ${n(societies)} societies: with part of a person’s answers hidden, predict those from the others. It runs in your browser, on this device. What you skip is unknown to it; it never takes a skipped item for a middle answer.`,
		/** Before and after the title of the paper. */
		paper: [
			'It follows and extends ',
			' by Liwei Jiang, Taylor Sorensen, Sydney Levine and Yejin Choi (arXiv 2410.03868).'
		] as readonly [string, string]
	},
	limits: {
		title: 'Limits',
		points: [
			'Predicting an answer is not understanding a person, and says nothing about why.',
			'The people it learnt from who answered nearly every item live in 60 countries. For people from elsewhere it knows less.',
			'“How the world answers” counts those respondents as they are, without survey weights: it is not an opinion poll of humanity.',
			'The questions were asked between 2017 and 2023 in other words and languages than here: in most countries face to face, in some by web, post or telephone, or on paper.'
		]
	},
	privacy: {
		title: 'Privacy',
		what: 'Your answers are kept in this browser’s own storage and nowhere else. The page loads its files from its own address, and then sends nothing to anyone.'
	},
	sources: {
		title: 'Sources and licences',
		code: 'The code is under the MIT licence. The model’s weights and the aggregate distributions derive from the World Values Survey and are for non-profit use, with this citation. No respondent’s data is part of this app.',
		built: (libraries: readonly string[]) => `Built with ${libraries.join(', ')}.`,
		licences: 'Their licences in full'
	}
};
