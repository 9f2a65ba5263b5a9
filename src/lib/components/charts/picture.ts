import { wrap } from './text';

/**
 * A chart on the screen as a file of its own: its colours, sizes and fonts written into it, with its title
 * above and its source below. Nothing is fetched for it.
 */

export interface Caption {
	readonly title: string;
	/** Where the numbers come from; empty for none. */
	readonly source: string;
}

/** What a style sheet may set on a shape or a text; a file without the style sheet needs it written out. */
const STYLES = [
	'display',
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-width',
	'stroke-opacity',
	'stroke-dasharray',
	'stroke-linecap',
	'stroke-linejoin',
	'opacity',
	'paint-order',
	'font-family',
	'font-size',
	'font-style',
	'font-weight',
	'text-anchor',
	'dominant-baseline'
];

/** What only the page needs. */
const OF_THE_PAGE = ['class', 'style', 'role', 'tabindex'];

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 20;
/** Pixels of a PNG for one of the screen: sharp in print and on a projector. */
const SCALE = 3;

/**
 * @param chart an `<svg>` on the screen, with `width` and `height`
 * @param ground the element whose background the chart stands on
 * @returns the text of an SVG file
 */
export function svgFile(chart: SVGSVGElement, ground: Element, caption: Caption): string {
	const { color, backgroundColor, direction, fontFamily } = getComputedStyle(ground);
	const width = chart.width.baseVal.value + 2 * MARGIN;
	const file = document.createElementNS(SVG, 'svg');
	file.setAttribute('xmlns', SVG);
	const background = append(file, 'rect', { width: '100%', height: '100%' });
	background.setAttribute('fill', plain(backgroundColor));
	const description = append(file, 'title', {});
	description.textContent = caption.title;

	let y = MARGIN;
	function write(words: string, size: number, weight: number, opacity: number): void {
		for (const line of wrap(words, width - 2 * MARGIN, { size, weight })) {
			y += 1.3 * size;
			const text = append(file, 'text', {
				x: direction === 'rtl' ? width - MARGIN : MARGIN,
				y,
				direction,
				fill: plain(color),
				'fill-opacity': opacity,
				'font-family': fontFamily,
				'font-size': size,
				'font-weight': weight
			});
			text.textContent = line;
		}
	}

	write(caption.title, 18, 600, 1);
	const copy = standalone(chart);
	copy.setAttribute('x', String(MARGIN));
	copy.setAttribute('y', String((y += MARGIN / 2)));
	file.append(copy);
	y += chart.height.baseVal.value;
	write(caption.source, 12, 400, 0.75);

	const height = Math.ceil(y + MARGIN);
	for (const [name, value] of Object.entries({ width, height }))
		file.setAttribute(name, String(value));
	file.setAttribute('viewBox', `0 0 ${width} ${height}`);
	return new XMLSerializer().serializeToString(file);
}

/** Draws an SVG file. @throws Error where the browser cannot */
export async function pngOf(svg: string): Promise<Blob> {
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = SCALE * image.width;
		canvas.height = SCALE * image.height;
		canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
		const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
		if (!png) throw new Error('The browser could not make a picture of it.');
		return png;
	} finally {
		URL.revokeObjectURL(address);
	}
}

function append(parent: Element, tag: string, attributes: Record<string, string | number>) {
	const element = document.createElementNS(SVG, tag);
	for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
	parent.append(element);
	return element;
}

/** A copy that looks the same without the page's style sheet. */
function standalone(chart: SVGSVGElement): SVGSVGElement {
	const copy = chart.cloneNode(true) as SVGSVGElement;
	const originals = [chart, ...chart.querySelectorAll('*')];
	[copy, ...copy.querySelectorAll('*')].forEach((element, index) => {
		const style = getComputedStyle(originals[index]!);
		for (const name of [...element.getAttributeNames()])
			if (OF_THE_PAGE.includes(name) || name.startsWith('aria-')) element.removeAttribute(name);
		for (const name of STYLES) {
			const value = style.getPropertyValue(name);
			element.setAttribute(name, name === 'fill' || name === 'stroke' ? plain(value) : value);
		}
	});
	return copy;
}

/**
 * A colour as programs that know no CSS colour functions read it: `color-mix()` computes to one, and what
 * is drawn of it is a plain colour.
 */
function plain(colour: string): string {
	if (!/^(color|oklab|oklch|lab|lch)\(/.test(colour)) return colour;
	const brush = document.createElement('canvas').getContext('2d')!;
	brush.fillStyle = colour;
	brush.fillRect(0, 0, 1, 1);
	const [red, green, blue, alpha] = brush.getImageData(0, 0, 1, 1).data;
	return `rgba(${red}, ${green}, ${blue}, ${(alpha! / 255).toFixed(3)})`;
}
