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
	readonly refined: number;
}

export const PAPER_FIGURES: readonly PaperFigure[] = [
	{ method: 'World majority', protocol: null, demonstrations: 0, polar: 64.95, refined: 48.7 },
	{ method: 'GPT-4o', protocol: 'p1', demonstrations: 200, polar: 63.46, refined: 35.59 },
	{
		method: 'Resemble, 92 K neighbours',
		protocol: 'p1',
		demonstrations: 200,
		polar: 73.73,
		refined: 59.47
	},
	{
		method: 'IndieValueReasoner, Llama-3.1-8B fine-tuned',
		protocol: 'p2',
		demonstrations: 200,
		polar: 74.74,
		refined: 60.6
	}
];
