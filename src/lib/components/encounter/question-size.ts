/** Sizes of the question, so that its lines are few: up to 60 letters, up to 110, beyond. */
export type QuestionSize = 'large' | 'middle' | 'small';

/** Chinese, Japanese and Korean letters are about twice as wide as Latin ones. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const SIZES: readonly QuestionSize[] = ['large', 'middle', 'small'];

/**
 * The size in which a question is set, by the room its letters take.
 * @param options how many answers there are: above six the question leaves them the room of one size
 */
export function questionSize(text: string, options: number): QuestionSize {
	let width = 0;
	for (const letter of text) width += WIDE.test(letter) ? 2 : 1;
	const size = width <= 60 ? 0 : width <= 110 ? 1 : 2;
	return SIZES[Math.min(options > 6 ? size + 1 : size, 2)]!;
}
