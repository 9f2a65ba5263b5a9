/**
 * Writes favicon and icons from the drawing of the mirror: `CHROMIUM_PATH=… npx tsx scripts/icons.ts`. The PNG files
 * are drawn by the browser that the tests use.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { LOGO_HALF, MY_HALF, SIZE } from '../src/lib/components/encounter/mirror';

/** The colours of app.css by day; an icon stands on grounds of every kind. */
const COLOURS = { you: '#b4451c', machine: '#3346c9', paper: '#faf7f1' };

/** Size in pixels, the logo's part of it, and how round the corners of its ground are (per cent). */
const ICONS = {
	'icon-192': { size: 192, part: 0.72, round: 20 },
	'icon-512': { size: 512, part: 0.72, round: 20 },
	// A device may cut off all but the middle 80 per cent.
	'maskable-512': { size: 512, part: 0.56, round: 0 },
	'apple-touch-icon': { size: 180, part: 0.72, round: 0 }
};

const place = (path: string) => fileURLToPath(new URL(`../static/${path}`, import.meta.url));
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}"><path d="${MY_HALF}" fill="${COLOURS.you}"/><path d="${LOGO_HALF}" fill="${COLOURS.machine}"/></svg>\n`;
await writeFile(place('favicon.svg'), svg);

const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM_PATH || undefined,
	args: ['--no-sandbox']
});
const page = await browser.newPage();
for (const [name, { size, part, round }] of Object.entries(ICONS)) {
	await page.setViewportSize({ width: size, height: size });
	await page.setContent(
		`<body style="margin:0"><div style="display:grid;place-items:center;height:${size}px;background:${COLOURS.paper};border-radius:${round}%"><div style="width:${Math.round(size * part)}px;line-height:0">${svg}</div></div>`
	);
	await page.screenshot({ path: place(`icons/${name}.png`), omitBackground: true });
}
await browser.close();
