/**
 * Figures of the paper, for comparison: *Can Language Models Reason about Individualistic Human Values and
 * Preferences?* (Jiang, Sorensen, Levine, Choi; arXiv 2410.03868). They are about the paper's own 800
 * people, who are not ours, so that a difference of a point may be a difference between people.
 */
export const PAPER = {
	title: 'Can Language Models Reason about Individualistic Human Values and Preferences?',
	authors: 'Jiang, Sorensen, Levine, Choi',
	arxiv: '2410.03868',
	people: 800
} as const;

/** Percent of statements judged rightly by one of the paper's methods. */
export interface PaperFigure {
	readonly method: string;
	/** Null where no answers are shown, and the protocols are the same. */
	readonly protocol: 'p1' | 'p2' | null;
	readonly demonstrations: number;
	readonly polar: number;
	/** Null where it is not published. */
	readonly refined: number | null;
	/** Where we have it from: the paper, or only a published note on it (*paper notes*, ACL 2025). */
	readonly from: 'paper' | 'note';
}

export const PAPER_FIGURES: readonly PaperFigure[] = [
	{
		method: 'World majority',
		protocol: null,
		demonstrations: 0,
		polar: 64.95,
		refined: 48.7,
		from: 'paper'
	},
	{
		method: 'GPT-4o, told nothing',
		protocol: null,
		demonstrations: 0,
		polar: 54.79,
		refined: 33.06,
		from: 'note'
	},
	{
		method: 'GPT-4o, demographics only',
		protocol: null,
		demonstrations: 0,
		polar: 60.31,
		refined: 40.69,
		from: 'note'
	},
	{
		method: 'GPT-4o, 50 statements',
		protocol: 'p1',
		demonstrations: 50,
		polar: 60.59,
		refined: null,
		from: 'note'
	},
	{
		method: 'GPT-4o, 200 statements',
		protocol: 'p1',
		demonstrations: 200,
		polar: 63.46,
		refined: 35.59,
		from: 'note'
	},
	{
		method: 'Llama-3.1-8B, 200 statements',
		protocol: 'p1',
		demonstrations: 200,
		polar: 54.34,
		refined: 37.97,
		from: 'note'
	},
	{
		method: 'Resemble, 92 K neighbours',
		protocol: 'p1',
		demonstrations: 200,
		polar: 73.73,
		refined: 59.47,
		from: 'paper'
	},
	{
		method: 'IndieValueReasoner, Llama-3.1-8B fine-tuned',
		protocol: 'p2',
		demonstrations: 200,
		polar: 74.74,
		refined: 60.6,
		from: 'paper'
	}
];

/**
 * The paper's Value Inequity Index of nine models, with 200 statements, at the polar level: the mean over its dimensions
 * of the standard deviation of groups' accuracies, in points. All from the published note.
 */
export const PAPER_INEQUITY: readonly { readonly method: string; readonly index: number }[] = [
	{ method: 'Llama-3.1-70B', index: 1.94 },
	{ method: 'IndieValueReasoner, Llama-3.1-8B fine-tuned', index: 2.22 },
	{ method: 'GPT-4o-mini', index: 2.55 },
	{ method: 'GPT-4-turbo', index: 2.83 },
	{ method: 'GPT-4o, of May 2024', index: 2.87 },
	{ method: 'Llama-3.1-8B', index: 2.97 },
	{ method: 'GPT-4o, of August 2024', index: 3.03 },
	{ method: 'Claude 3.5 Sonnet', index: 3.14 },
	{ method: 'Qwen2-72B', index: 3.24 }
];
