/** What to call a run: the name given to it, or the day it was begun. */
export function nameOf(run: { readonly name?: string; readonly createdAt: number }): string {
	const day = new Date(run.createdAt).toLocaleDateString('en', { dateStyle: 'long' });
	return run.name || `Run of ${day}`;
}
