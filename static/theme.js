// Before the first paint, so that a chosen theme never flashes the other one first. A file of its own, because
// the content security policy allows no inline script. `preferences.svelte.ts` writes what is read here.
try {
	const { theme } = JSON.parse(localStorage.getItem('value-mirror-preferences') ?? '{}');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
	// No storage, or not ours: the system's theme, which is what the page has without this.
}
