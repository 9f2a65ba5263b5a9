/**
 * How societies answered, as the app ships it: static/data/societies.json, and static/data/marginals-world.json with
 * the world alone for screens that should not wait. Made by `npm run marginals`, read here and by training/completion.py.
 *
 * A place is three rows of as many places as there are `items`:
 * - `kinds`, one letter an item: `-` nothing is known; `c` counted; `w` counted, and the shares are by the survey's
 *   weights; `p` the shares are from a published table; `P` from one by the survey's weights.
 * - `counts`: how many people gave each code, in code order; null where too few answered. Always there for `c` and `w`.
 * - `shares`: null for `-` and `c`, whose shares are those of the counts. Of all others whole numbers in code order: the
 *   shares in ten-thousandths, from which, where there are counts, their own shares (rounded half up) are taken away.
 *   What is left is small, and the file half as large.
 */
import * as v from 'valibot';
import { CATALOG_VERSION, ITEM_IDS, itemOf, type ItemId } from '../catalog';
import { SocietiesError } from './errors';
import { sharesOf, type Cell, type Cells, type Societies } from './societies';

const FORMAT = 1;
/** Shares are shipped as whole numbers of this many. */
const SHARES_OF = 10_000;

const whole = v.pipe(v.number(), v.integer());
const count = v.pipe(whole, v.minValue(0));
const fileOf = v.object({ file: v.string(), sha256: v.string() });
const place = v.object({
	kinds: v.pipe(v.string(), v.regex(/^[-cwpP]*$/)),
	counts: v.array(v.nullable(v.array(count))),
	shares: v.array(v.nullable(v.array(whole)))
});
const societiesFile = v.object({
	format: v.literal(FORMAT),
	catalog: v.string(),
	sources: v.object({
		respondents: v.object({ ...fileOf.entries, people: count }),
		published: v.nullable(fileOf)
	}),
	minimumCell: count,
	items: v.array(v.string()),
	world: place,
	societies: v.record(v.string(), place)
});
type SocietiesFile = v.InferOutput<typeof societiesFile>;
type Place = v.InferOutput<typeof place>;

/** What to ship of societies. */
export function fileOfSocieties({ world, societies, ...about }: Societies): SocietiesFile {
	return {
		format: FORMAT,
		catalog: CATALOG_VERSION,
		...about,
		items: [...ITEM_IDS],
		world: placeOf(world),
		societies: Object.fromEntries(
			Object.entries(societies).map(([code, cells]) => [code, placeOf(cells)])
		)
	};
}

function placeOf(cells: Cells): Place {
	const known = ITEM_IDS.map((id) => cells[id]);
	return {
		kinds: known.map((cell) => (cell ? kindOf(cell) : '-')).join(''),
		counts: known.map((cell) => (cell?.counts ? [...cell.counts] : null)),
		shares: known.map((cell) => (!cell || kindOf(cell) === 'c' ? null : sharesToShip(cell)))
	};
}

function kindOf({ n, weighted }: Cell): string {
	if (n === null) return weighted ? 'P' : 'p';
	return weighted ? 'w' : 'c';
}

function sharesToShip({ counts, shares }: Cell): number[] {
	const counted = counts && inTenThousandths(sharesOf(counts));
	return inTenThousandths(shares).map((share, code) => share - (counted?.[code] ?? 0));
}

function inTenThousandths(shares: readonly number[]): number[] {
	return shares.map((share) => Math.round(SHARES_OF * share));
}

/**
 * Checks that a parsed JSON file is one of societies, and one of this catalog.
 * @throws SocietiesError naming what is wrong
 */
export function parseSocieties(json: unknown): Societies {
	const parsed = v.safeParse(societiesFile, json);
	if (!parsed.success) {
		const [issue] = parsed.issues;
		throw new SocietiesError('otherShape', {
			at: v.getDotPath(issue) ?? 'the top',
			problem: issue.message
		});
	}
	const { catalog, items, sources, minimumCell, world, societies } = parsed.output;
	if (catalog !== CATALOG_VERSION || items.join() !== ITEM_IDS.join())
		throw new SocietiesError('otherCatalog', { catalog });
	return {
		sources,
		minimumCell,
		world: cellsOf('the world', world, minimumCell),
		societies: Object.fromEntries(
			Object.entries(societies).map(([code, row]) => [code, cellsOf(code, row, minimumCell)])
		)
	};
}

function cellsOf(place: string, { kinds, counts, shares }: Place, minimumCell: number): Cells {
	const rows = [kinds, counts, shares];
	if (rows.some(({ length }) => length !== ITEM_IDS.length))
		throw new SocietiesError('otherItems', { place });
	return Object.fromEntries(
		ITEM_IDS.flatMap((id, index) => {
			if (kinds[index] === '-' && !counts[index] && !shares[index]) return [];
			const cell = cellOf(id, kinds[index]!, counts[index]!, shares[index]!, minimumCell);
			if (!cell) throw new SocietiesError('impossible', { item: id, place });
			return [[id, cell] as const];
		})
	);
}

/** @returns undefined where the numbers do not fit the kind or the item, or are of too few people */
function cellOf(
	id: ItemId,
	kind: string,
	counts: number[] | null,
	shipped: number[] | null,
	minimumCell: number
): Cell | undefined {
	const codes = itemOf(id).codes.length;
	const n = counts?.reduce((total, people) => total + people, 0) ?? null;
	const counted = kind === 'c' || kind === 'w';
	const fits =
		kind !== '-' &&
		(counts === null ? !counted : counts.length === codes && n! >= Math.max(minimumCell, 1)) &&
		(shipped === null ? kind === 'c' : kind !== 'c' && shipped.length === codes);
	if (!fits) return undefined;
	const own = counts && sharesOf(counts);
	const base = own && inTenThousandths(own);
	const shares = shipped?.map((share, code) => share + (base?.[code] ?? 0)) ?? own!;
	if (shares.some((share) => share < 0) || shares.every((share) => share === 0)) return undefined;
	return {
		n: counted ? n : null,
		counts,
		shares: shipped ? sharesOf(shares) : shares,
		weighted: kind === 'w' || kind === 'P'
	};
}
