/** A mark on a chart that would like its name beside it; all in pixels. */
export interface Mark {
	readonly x: number;
	readonly y: number;
	/** Half the size of what is drawn. */
	readonly radius: number;
	/** Size of the label's text. */
	readonly width: number;
	readonly height: number;
	/** Is named even where its label covers something, as what one asked for must be. */
	readonly always?: boolean;
}

/** Where a label's text begins, ends or is centred, and its middle line. */
export interface PlacedLabel {
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'middle' | 'end';
}

export interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

const GAP = 3;

/**
 * Puts labels beside their marks where no label lies on another, on a mark, or outside the chart. Earlier
 * marks have the first choice; one that finds no room stays without a label, unless it is always named.
 * @returns a label, or null, for each mark
 */
export function placeLabels(
	marks: readonly Mark[],
	chart: { readonly width: number; readonly height: number }
): (PlacedLabel | null)[] {
	const taken = marks.map(({ x, y, radius }) => boxAround(x, y, radius, radius));
	const named: Box[] = [];
	return marks.map((mark) => {
		const own = boxAround(mark.x, mark.y, mark.radius, mark.radius);
		for (const label of candidates(mark)) {
			const box = labelBox(label, mark);
			const inside =
				box.left >= 0 && box.top >= 0 && box.right <= chart.width && box.bottom <= chart.height;
			if (!inside || overlaps(box, own) || taken.some((placed) => overlaps(box, placed))) continue;
			taken.push(box);
			named.push(box);
			return label;
		}
		if (!mark.always) return null;
		const label = leastCovering(mark, named, chart);
		taken.push(labelBox(label, mark));
		named.push(labelBox(label, mark));
		return label;
	});
}

/** Of the places in the chart, the one that covers the fewest names; marks may lie under it. */
function leastCovering(
	mark: Mark,
	named: readonly Box[],
	chart: { readonly width: number; readonly height: number }
): PlacedLabel {
	const covered = (label: PlacedLabel) => {
		const box = labelBox(label, mark);
		const out = box.left < 0 || box.top < 0 || box.right > chart.width || box.bottom > chart.height;
		return (out ? named.length + 1 : 0) + named.filter((placed) => overlaps(box, placed)).length;
	};
	return candidates(mark).sort((first, second) => covered(first) - covered(second))[0]!;
}

/** The rectangle a placed label covers. */
export function labelBox({ x, y, anchor }: PlacedLabel, { width, height }: Mark): Box {
	const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
	return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
}

export function overlaps(first: Box, second: Box): boolean {
	return (
		first.left < second.right &&
		second.left < first.right &&
		first.top < second.bottom &&
		second.top < first.bottom
	);
}

function candidates({ x, y, radius, height }: Mark): PlacedLabel[] {
	const aside = radius + GAP;
	const above = radius + height / 2 + 1;
	return [
		{ x: x + aside, y, anchor: 'start' },
		{ x: x - aside, y, anchor: 'end' },
		{ x, y: y - above, anchor: 'middle' },
		{ x, y: y + above, anchor: 'middle' }
	];
}

function boxAround(x: number, y: number, across: number, up: number): Box {
	return { left: x - across, right: x + across, top: y - up, bottom: y + up };
}
