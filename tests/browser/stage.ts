import type { Page } from '@playwright/test';

/** What a class looks at on a projector: its windows, and what is wrong with a view in one. */

export const SIZES = [
	[1024, 768],
	[1280, 720],
	[1366, 768],
	[1920, 1080]
] as const;
/** A browser's bars above the page. */
export const BARS = 130;

/** Notes what of the view on the screen is not whole, over something else, or too small to be read. */
function look(name: string): string[] {
	const { innerWidth, innerHeight } = window;
	const faults: string[] = [];
	const list = document.querySelector<HTMLSelectElement>('.stage footer select');
	const note = (fault: string) => faults.push(`${innerHeight}, ${name}: ${fault}`);
	const { scrollHeight, scrollWidth } = document.documentElement;
	if (scrollHeight > innerHeight) note('the page scrolls');
	if (scrollWidth > innerWidth) note('the page scrolls sideways');
	const footer = document.querySelector('.stage footer')!.getBoundingClientRect();
	const texts: { text: string; box: DOMRect; element: Element }[] = [];
	for (const element of document.querySelectorAll('.stage :not(option)')) {
		const own = [...element.childNodes].filter(
			(node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== ''
		);
		if (own.length === 0 && element !== list) continue;
		const text = element === list ? name : element.textContent!.trim().slice(0, 50);
		const range = document.createRange();
		if (element === list) range.selectNode(list);
		else {
			range.setStartBefore(own[0]!);
			range.setEndAfter(own.at(-1)!);
		}
		const box = range.getBoundingClientRect();
		const size = parseFloat(getComputedStyle(element).fontSize);
		if (size < innerHeight / 42 - 0.01) note(`too small: ${text} (${size})`);
		const bottom = element.closest('footer') ? innerHeight : footer.top;
		// A line's box is a little higher than its letters.
		if (box.top < -2 || box.bottom > bottom + 2) note(`cut off: ${text}`);
		if (box.left < -1 || box.right > innerWidth + 1) note(`beside the screen: ${text}`);
		// What a box hides of its own text stands nowhere.
		const { overflow } = getComputedStyle(element);
		if (overflow !== 'visible' && element.scrollWidth > element.clientWidth + 1)
			if (element !== list) note(`hidden: ${text}`);
		texts.push({ text, box, element });
	}
	for (const [index, first] of texts.entries())
		for (const second of texts.slice(index + 1)) {
			if (first.element.contains(second.element) || second.element.contains(first.element))
				continue;
			const across =
				Math.min(first.box.right, second.box.right) - Math.max(first.box.left, second.box.left);
			const down =
				Math.min(first.box.bottom, second.box.bottom) - Math.max(first.box.top, second.box.top);
			if (across > 2 && down > 6) note(`over each other: ${first.text} | ${second.text}`);
		}
	return faults;
}

/** Brings the look into the page, where many views are looked at without a way between here and there. */
export async function bringLook(page: Page): Promise<void> {
	await page.evaluate(`window.look = ${look.toString()}`);
}

/** What is wrong with the view on the screen, in every window. */
export async function faultsInWindows(page: Page, name: string): Promise<string[]> {
	await bringLook(page);
	const faults: string[] = [];
	for (const [width, height] of SIZES)
		for (const tall of [height, height - BARS]) {
			await page.setViewportSize({ width, height: tall });
			const found = await page.evaluate(async (view) => {
				for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
				return (window as unknown as { look: (name: string) => string[] }).look(view);
			}, name);
			faults.push(...found.map((fault) => `${width} × ${fault}`));
		}
	return faults;
}
