/** The language models of this document, connected once and for all its screens: it ends when the person leaves them. */
import { builtIn } from '$lib/rivals/built-in';
import { session } from '.';
import { Beside } from './beside.svelte';
import { BrowserModel } from './browser-model.svelte';
import { contests } from './contests';
import { LocalModel } from './local-model.svelte';
import { TabModel } from './tab-model.svelte';

export const local = new LocalModel();
export const tab = new TabModel();
export const beside = new Beside(session, contests);

let own: BrowserModel | null = null;

/** The browser's own; null where it has none. Not to be asked while a page is rendered beforehand. */
export function browserModel(): BrowserModel | null {
	const model = builtIn();
	return model && (own ??= new BrowserModel(model));
}
