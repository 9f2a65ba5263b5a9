import { quantileSorted } from 'd3-array';
import { ITEM_IDS, ITEMS, type ItemId } from '../catalog';
import { random, sample } from '../random';
import type { Cells, Societies } from '../societies/societies';
import { asInNewRun } from '../run/opening';
import { PERCENTILES, typicality, type TypicalityReference } from '../run/typicality';
import { EvaluationError } from './errors';
import { MINIMUM_CELL } from '../societies/count';
import { codeAt, countryOf, everyone, type Respondents } from '../respondents/respondents';

/** Numbers of answers the statistic is taken over; the first is that of a new run. */
const SIZES = [20, 50, 100, 200];
/** All items in the order of a new run: those it begins with differ from random ones in how much people differ on them. */
const IN_NEW_RUN = asInNewRun(ITEM_IDS);

type Quantiles = TypicalityReference['world'];

/**
 * How typical respondents are of the world and of their own country: quantiles of `typicality` over what a new run
 * asks first, and over more and more of each respondent's answers drawn at random. A number of answers too few respondents can give is left out, so that at
 * least `MINIMUM_CELL` people lie between any two quantiles.
 * @param societies made from other people than these
 * @throws EvaluationError if there are too few respondents for any quantile of the world
 */
export function typicalityOf(
	respondents: Respondents,
	societies: Societies,
	seed: number
): Pick<TypicalityReference, 'world' | 'country'> {
	const world = quantiles(respondents, () => societies.world, seed);
	if (world.length === 0)
		throw new EvaluationError('tooFewForTypicality', { items: SIZES[0]!, people: leastPeople() });
	return {
		world,
		country: quantiles(
			respondents,
			(person) => {
				const country = countryOf(respondents, person);
				return country === undefined ? undefined : societies.societies[country];
			},
			seed
		)
	};
}

function quantiles(
	respondents: Respondents,
	cellsOf: (person: number) => Cells | undefined,
	seed: number
): Quantiles {
	return SIZES.flatMap((size) => {
		const values: number[] = [];
		for (const person of everyone(respondents)) {
			const cells = cellsOf(person);
			const answers = cells ? answersOf(respondents, person, cells) : [];
			if (answers.length < size) continue;
			const drawn =
				size === SIZES[0]
					? firstOf(answers, size)
					: sample(answers, size, random(seed, person, size));
			values.push(typicality(drawn, cells!).value);
		}
		if (values.length < leastPeople()) return [];
		// Sample quantiles by linear interpolation: type 7 of Hyndman and Fan (1996).
		values.sort((first, second) => first - second);
		return {
			items: size,
			people: values.length,
			values: PERCENTILES.map((percentile) => rounded(quantileSorted(values, percentile / 100)!))
		};
	});
}

/** `MINIMUM_CELL` people between two neighbouring percentiles, and beyond the outer ones. */
function leastPeople(): number {
	return MINIMUM_CELL * (PERCENTILES.length + 1);
}

/** A respondent's answers to items that were counted. */
function answersOf(respondents: Respondents, person: number, cells: Cells): [ItemId, number][] {
	return ITEMS.flatMap(({ id }, index) => {
		const code = codeAt(respondents, person, index);
		return code === undefined || !cells[id]?.counts ? [] : [[id, code]];
	});
}

/** Those a new run asks first. */
function firstOf(answers: readonly [ItemId, number][], size: number): [ItemId, number][] {
	const codes = new Map(answers);
	return IN_NEW_RUN.filter((id) => codes.has(id))
		.slice(0, size)
		.map((id) => [id, codes.get(id)!]);
}

function rounded(value: number): number {
	return Number(value.toFixed(5));
}
