/**
 * Writes favicon, icons and the picture that stands beside a link to the app, from the drawing of the mirror:
 * `CHROMIUM_PATH=… npx tsx scripts/icons.ts`. The PNG files are drawn by the browser that the tests use.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { COLOURS } from '../src/lib/components/encounter/card-brush';
import { barShapes, LOGO_HALF, MY_HALF, SIZE } from '../src/lib/components/encounter/mirror';
import { home } from '../src/lib/words/en/home';

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

/** Bars lit at 13 of 17 guesses, as in a run that went well; nobody's in particular. */
const LIT = [1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1];
const bars = barShapes(LIT.map((lit) => (lit ? 'lit' : 'out')))
	.map(
		({ bar, x, y, width, height }) =>
			`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${bar === 'lit' ? COLOURS.machine : COLOURS.field}"/>`
	)
	.join('');
const [before, marked, after] = home.promise;
const font = await readFile(
	fileURLToPath(
		import.meta
			.resolve('@fontsource/instrument-serif/files/instrument-serif-latin-400-normal.woff2')
	),
	'base64'
);
await page.setViewportSize({ width: 1200, height: 630 });
await page.setContent(`<style>
	@font-face { font-family: Instrument; src: url(data:font/woff2;base64,${font}); }
	body { margin: 0; display: grid; grid-template-columns: 1fr 440px; align-items: center; gap: 48px; box-sizing: border-box; height: 630px; padding: 0 72px; background: ${COLOURS.paper}; color: ${COLOURS.ink}; font-family: Instrument; }
	p { margin: 0; font-size: 92px; line-height: 92px; letter-spacing: -0.02em; }
	b { font-weight: 400; color: ${COLOURS.machine}; }
	div { display: flex; align-items: center; gap: 16px; margin-bottom: 40px; font-size: 40px; }
</style><main><div><span style="width:48px;line-height:0">${svg}</span>${home.product}</div><p>${before}<b>${marked}</b>${after}</p></main>
<svg viewBox="0 0 ${SIZE} ${SIZE}"><path d="${MY_HALF}" fill="${COLOURS.you}"/>${bars}</svg>`);
await page.evaluate('document.fonts.ready');
await page.screenshot({ path: place('link-picture.png') });
await browser.close();
