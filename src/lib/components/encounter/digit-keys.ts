/** A key press, as far as it matters here; `code` names the place of the key, `key` what it writes. */
export interface KeyPress {
	readonly code: string;
	readonly key: string;
}

const DECIMAL = /^\p{Decimal_Number}$/u;

/**
 * Which digit was pressed, on any keyboard: by the place of the key, since a French one writes "&" there, or by
 * the value of what it writes, since an Arabic one may write "٣".
 * @returns 0 to 9, or null for any other key
 */
export function digitOf({ code, key }: KeyPress): number | null {
	const place = /^(?:Digit|Numpad)([0-9])$/.exec(code);
	if (place) return Number(place[1]);
	if (!DECIMAL.test(key)) return null;
	// Unicode keeps the ten digits of every script in a row, zero first.
	const value = key.codePointAt(0)!;
	let zero = value;
	while (DECIMAL.test(String.fromCodePoint(zero - 1))) zero -= 1;
	return (value - zero) % 10;
}

/**
 * The position of the option that a digit stands for: 1 is the first, 0 the tenth.
 * @param options how many there are
 * @returns null where there is no such option, or the key is no digit
 */
export function optionOfKey(press: KeyPress, options: number): number | null {
	const digit = digitOf(press);
	if (digit === null) return null;
	const position = digit === 0 ? 9 : digit - 1;
	return position < options ? position : null;
}
