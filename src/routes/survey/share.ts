import { drawCard, type CardContent } from '$lib/components/encounter/card';
import { saveFile } from '$lib/state/save-file';

/**
 * Shares the result as a picture by the device's own means, or saves it as a file where the browser has none. No answer
 * is on it.
 * @throws Error where the picture cannot be drawn
 */
export async function shareCard(
	content: Pick<CardContent, 'words' | 'right' | 'guesses' | 'bars'>
): Promise<void> {
	const direction = getComputedStyle(document.documentElement).direction as 'ltr' | 'rtl';
	const card = await drawCard('post', { ...content, surprise: null, address: null, direction });
	const file = new File([card], 'value-mirror.png', { type: card.type });
	if (!navigator.canShare?.({ files: [file] })) return saveFile(file.name, card);
	try {
		await navigator.share({ files: [file] });
	} catch (error) {
		// The person thought better of it.
		if (error instanceof DOMException && error.name === 'AbortError') return;
		throw error;
	}
}
