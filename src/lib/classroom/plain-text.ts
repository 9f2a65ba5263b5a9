/** What chats, mails and web pages do to a text, undone as far as a code in it needs. */

/** Names of characters in HTML that end up in or around codes. */
const NAMED: Readonly<Record<string, string>> = {
	shy: '',
	zwnj: '',
	zwj: '',
	lrm: '',
	rlm: '',
	hyphen: '-',
	dash: '-',
	minus: '-',
	ndash: '-',
	mdash: '-',
	num: '#',
	lt: '<',
	gt: '>',
	amp: '&'
};

const TAG = /<\/?[a-z][a-z0-9]{0,9}(?:\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?\/?>/gi;

/**
 * The text as letters: HTML's tags and entities, percent and quoted-printable encoding undone, letters nobody can see
 * taken out, every dash a hyphen. It has as many lines as before, each in its place, so that a line can be named.
 */
export function plainText(text: string): string {
	let plain = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').normalize('NFKC');
	// A tag whose attribute is a link is kept: its words may be no more than "Join".
	plain = plain.replace(TAG, (tag) => (/V[MC]\d/i.test(tag) ? tag : keepLines(tag)));
	// Twice: an address that is quoted in another one has its percent signs encoded, too.
	for (let round = 0; round < 2; round++)
		plain = plain.replace(/%([0-7][0-9A-F])/gi, (_, digits: string) => character(digits, 16));
	plain = plain
		.replace(/=([0-7][0-9A-F])/gi, (whole, digits: string) =>
			// Only what quoted-printable has to write so: `=AB` may be part of a code.
			/^(3D|2D|23|20|0A|0D|09)$/i.test(digits) ? character(digits, 16) : whole
		)
		.replace(/&#x([0-9a-f]{1,6});/gi, (_, digits: string) => character(digits, 16))
		.replace(/&#([0-9]{1,7});/g, (_, digits: string) => character(digits, 10))
		.replace(/&([a-z]{2,8});/gi, (_, name: string) => NAMED[name.toLowerCase()] ?? ' ');
	return plain
		.replace(/\p{Cf}/gu, '')
		.replace(/[\p{Pd}\u2212\u00ac]/gu, '-')
		.normalize('NFKC');
}

function keepLines(part: string): string {
	return part.replace(/[^\n]+/g, ' ');
}

/** A line break that comes of an encoding is a space, so that lines stay where they are. */
function character(digits: string, base: number): string {
	const number = parseInt(digits, base);
	if (number > 0x10ffff) return ' ';
	return String.fromCodePoint(number).replace(/[\n\r\u0085\u2028\u2029]/g, ' ');
}
