/**
 * The catalog's statements are in the first person ("I am proud of my nationality."); verdicts and results speak
 * to the person ("you are proud of your nationality"). In English only pronouns and "am", "was" differ.
 */
const replacements: readonly (readonly [RegExp, string])[] = [
	[/\bI am\b/g, 'you are'],
	[/\bI was\b/g, 'you were'],
	[/\bam I\b/g, 'are you'],
	[/\bI\b/g, 'you'],
	[/\bmyself\b/gi, 'yourself'],
	[/\bmine\b/gi, 'yours'],
	[/\bmy\b/gi, 'your'],
	[/\bme\b/gi, 'you']
];

/** A statement that begins with a name keeps its capital. */
const NAME = /^God\b/;

/** A statement as a clause about "you", in small letters and without its full stop. */
function aboutYou(statement: string): string {
	const you = replacements.reduce((text, [from, to]) => text.replace(from, to), statement);
	const clause = NAME.test(you) ? you : you.charAt(0).toLowerCase() + you.slice(1);
	return clause.replace(/\.$/, '');
}

/** A statement as a sentence about "you": "You are proud of your nationality." */
function toYou(statement: string): string {
	const clause = aboutYou(statement);
	return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}

/** Names of societies that take an article within a sentence. */
const WITH_ARTICLE: ReadonlySet<string> = new Set([
	'Dominican Republic',
	'Maldives',
	'Netherlands',
	'Philippines',
	'United Kingdom',
	'United States'
]);

/** A society's name as it stands in a sentence: "Brazil", "the Netherlands". */
function inSentence(society: string): string {
	return WITH_ARTICLE.has(society) ? `the ${society}` : society;
}

/** How a text changes on its way into a sentence. */
export const grammar = { aboutYou, toYou, inSentence };
