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
export function country(name: string): string {
	return WITH_ARTICLE.has(name) ? `the ${name}` : name;
}
