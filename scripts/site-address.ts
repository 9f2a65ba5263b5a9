/**
 * The address that the environment gives the site, ending in a slash; null where it gives none.
 * @throws Error if it is not one that a link to it could be made of
 */
export function siteAddress(given: string | undefined, base: string): string | null {
	if (!given) return null;
	const url = URL.canParse(given) ? new URL(given) : null;
	if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
		throw new Error(`SITE_ADDRESS is "${given}", but should be like https://example.org/`);
	if (!url.pathname.endsWith('/')) url.pathname += '/';
	if (url.pathname !== `${base}/`)
		throw new Error(
			`SITE_ADDRESS ends in "${url.pathname}", but the app is built to be at "${base}/" (BASE_PATH)`
		);
	return url.href;
}
