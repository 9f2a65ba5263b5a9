/**
 * Lets a page translator and the app share a page. A translator puts a `<font>` with its own words in the place of a
 * text; the app would go on writing into the text that is no longer there, and the screen would stand still, or mix
 * old words with new. So the text comes back to its place, empty, in front of its translation; when the app writes into
 * it or takes it away, the translation goes, and the new words are there to be translated anew.
 */
export function shareWithTranslator(root: Node): () => void {
	/** What stands for a text, and the text with the words that it had. */
	const translations = new WeakMap<Node, Element>();
	const originals = new WeakMap<Node, { readonly text: Text; readonly words: string }>();

	function translated(text: Text, translation: Element): void {
		translations.set(text, translation);
		originals.set(translation, { text, words: text.data });
		translation.before(text);
		text.data = '';
	}

	function removed(node: Node, record: MutationRecord): void {
		const translation = node instanceof Text ? translations.get(node) : undefined;
		if (translation) {
			// Taken away by the app, or moved within the page.
			if (node.isConnected) (node as Text).after(translation);
			else translation.remove();
			return;
		}
		const original = originals.get(node);
		if (original?.text.data === '' && !node.isConnected) {
			// The translator was switched off, and has put the text back or left it out.
			original.text.data = original.words;
			translations.delete(original.text);
			return;
		}
		if (!(node instanceof Text) || node.isConnected) return;
		const near = [...record.addedNodes, record.previousSibling, record.nextSibling];
		const stand = near.find((candidate) => isTranslation(candidate) && !originals.has(candidate));
		if (stand) translated(node, stand as Element);
	}

	function written(text: Node): void {
		const translation = translations.get(text);
		translations.delete(text);
		translation?.remove();
	}

	const observer = new MutationObserver((records) => {
		for (const record of records)
			if (record.type === 'characterData') written(record.target);
			else for (const node of record.removedNodes) removed(node, record);
		// What was done here is not to be seen as done by others.
		observer.takeRecords();
	});
	observer.observe(root, { childList: true, characterData: true, subtree: true });
	return () => observer.disconnect();
}

function isTranslation(node: Node | null): node is Element {
	return node instanceof Element && node.localName === 'font' && node.isConnected;
}
