/** Ways in which what people hand over is spoilt: on the way, by hand, or on purpose. */
type Draw = () => number;

const JUNK = [
	...[
		'\u200b',
		'\u00ad',
		'\u202e',
		'\0',
		'\uFEFF',
		'\n',
		'\r',
		'"',
		',',
		';',
		'{',
		']',
		'-',
		' ',
		'%2D'
	],
	...[
		'null',
		'-1',
		'1e999',
		'99999999999999999999',
		'__proto__',
		'<b>',
		'💥',
		'Q999',
		'=0D=\n',
		'> '
	]
];

/** A text spoilt once or a few times. @param other of the same kind, to take a part from */
export function spoilt(text: string, donor: string, draw: Draw): string {
	let result = text;
	const times = 1 + Math.floor(draw() * draw() * 4);
	for (let time = 0; time < times; time++) result = once(result, donor, draw);
	return result;
}

function once(text: string, donor: string, draw: Draw): string {
	const below = (limit: number) => Math.floor(draw() * limit);
	const at = below(text.length + 1);
	const length = 1 + below(below(8) === 0 ? text.length + 1 : 12);
	const before = text.slice(0, at);
	const after = text.slice(at);
	switch (below(10)) {
		case 0:
			return before;
		case 1:
			return after;
		case 2:
			return before + after.slice(length);
		case 3:
			return before + after.slice(0, length) + after;
		case 4:
			return before + JUNK[below(JUNK.length)]! + after;
		case 5:
			return before + JUNK[below(JUNK.length)]! + after.slice(length);
		case 6: {
			const from = below(donor.length + 1);
			return before + donor.slice(from, from + length) + after.slice(length);
		}
		case 7:
			// A digit or a letter for another one, which leaves the form whole.
			return before + after.replace(/[0-9]/, String(below(10)));
		case 8:
			return before + after.replace(/[a-z]/i, String.fromCharCode(97 + below(26)));
		default:
			return before + [...after.slice(0, length)].reverse().join('') + after.slice(length);
	}
}

/** The same for bytes. */
export function spoiltBytes(bytes: Uint8Array, draw: Draw): Uint8Array {
	const at = Math.floor(draw() * bytes.length);
	const length = Math.floor(draw() * 40);
	switch (Math.floor(draw() * 4)) {
		case 0:
			return bytes.subarray(0, at);
		case 1:
			return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
		case 2:
			return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
		default: {
			const changed = bytes.slice();
			for (let bit = 0; bit <= length / 10; bit++) {
				const place = Math.floor(draw() * bytes.length);
				changed[place] = changed[place]! ^ (1 << Math.floor(draw() * 8));
			}
			return changed;
		}
	}
}
