/** Sizes of the question, so that its lines are few: up to 60 letters, up to 110, beyond. */
export type QuestionSize = 'large' | 'middle' | 'small';

/** Chinese, Japanese and Korean letters are about twice as wide as Latin ones. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The size in which a question is set, by the room its letters take. */
export function questionSize(text: string): QuestionSize {
	let width = 0;
	for (const letter of text) width += WIDE.test(letter) ? 2 : 1;
	if (width <= 60) return 'large';
	return width <= 110 ? 'middle' : 'small';
}
