/** The same text for the same contents, whatever the order of the keys: JSON with them in alphabetical order. */
export function canonicalJson(content: unknown): string {
	return JSON.stringify(content, (_key, value: unknown) =>
		value !== null && typeof value === 'object' && !Array.isArray(value)
			? Object.fromEntries(
					Object.entries(value).sort(([first], [second]) => (first < second ? -1 : 1))
				)
			: value
	);
}
