/** Waits for a moment in which the page has nothing else to do, where the browser knows of such. */
export function idle(): Promise<void> {
	return new Promise((resolve) => {
		if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve());
		else setTimeout(resolve);
	});
}
