import { demographicOf } from '../catalog';

/** The regions that Inglehart and Welzel draw around the countries of their map. */
export type ZoneId =
	'english' | 'protestant' | 'catholic' | 'orthodox' | 'latin' | 'confucian' | 'asian' | 'islamic';

export const ZONES: readonly { readonly id: ZoneId; readonly label: string }[] = [
	{ id: 'english', label: 'English-speaking' },
	{ id: 'protestant', label: 'Protestant Europe' },
	{ id: 'catholic', label: 'Catholic Europe' },
	{ id: 'orthodox', label: 'Orthodox Europe' },
	{ id: 'latin', label: 'Latin America' },
	{ id: 'confucian', label: 'Confucian' },
	{ id: 'asian', label: 'West and South Asia' },
	{ id: 'islamic', label: 'African-Islamic' }
];

/**
 * ISO 3166 numeric codes by zone and alpha-3 code; Northern Ireland (909) and Kosovo (915) have the survey's.
 * The zones are those of the published maps; where they differ or are silent (the Baltic states, Mongolia, Cyprus
 * and a few others) the assignment is ours. They colour the map and enter no computation.
 */
const NUMERIC: Readonly<Record<ZoneId, Readonly<Record<string, number>>>> = {
	english: {
		AUS: 36,
		CAN: 124,
		GBR: 826,
		IRL: 372,
		NIR: 909,
		NZL: 554,
		USA: 840
	},
	protestant: {
		CHE: 756,
		DEU: 276,
		DNK: 208,
		FIN: 246,
		ISL: 352,
		NLD: 528,
		NOR: 578,
		SWE: 752
	},
	catholic: {
		AND: 20,
		AUT: 40,
		BEL: 56,
		CZE: 203,
		ESP: 724,
		EST: 233,
		FRA: 250,
		HRV: 191,
		HUN: 348,
		ITA: 380,
		LTU: 440,
		LUX: 442,
		LVA: 428,
		MLT: 470,
		POL: 616,
		PRT: 620,
		SVK: 703,
		SVN: 705
	},
	orthodox: {
		ARM: 51,
		BGR: 100,
		BIH: 70,
		BLR: 112,
		GEO: 268,
		GRC: 300,
		MDA: 498,
		MKD: 807,
		MNE: 499,
		ROU: 642,
		RUS: 643,
		SRB: 688,
		UKR: 804
	},
	latin: {
		ARG: 32,
		BOL: 68,
		BRA: 76,
		CHL: 152,
		COL: 170,
		DOM: 214,
		ECU: 218,
		GTM: 320,
		HTI: 332,
		MEX: 484,
		NIC: 558,
		PER: 604,
		PRI: 630,
		TTO: 780,
		URY: 858,
		VEN: 862
	},
	confucian: {
		CHN: 156,
		HKG: 344,
		JPN: 392,
		KOR: 410,
		MAC: 446,
		MNG: 496,
		TWN: 158
	},
	asian: {
		CYP: 196,
		IND: 356,
		ISR: 376,
		MMR: 104,
		MYS: 458,
		PHL: 608,
		SGP: 702,
		THA: 764,
		VNM: 704
	},
	islamic: {
		ALB: 8,
		AZE: 31,
		BFA: 854,
		BGD: 50,
		DZA: 12,
		EGY: 818,
		ETH: 231,
		GHA: 288,
		IDN: 360,
		IRN: 364,
		IRQ: 368,
		JOR: 400,
		KAZ: 398,
		KEN: 404,
		KGZ: 417,
		LBN: 422,
		LBY: 434,
		MAR: 504,
		MDV: 462,
		MLI: 466,
		NGA: 566,
		PAK: 586,
		PSE: 275,
		RWA: 646,
		TJK: 762,
		TUN: 788,
		TUR: 792,
		TZA: 834,
		UGA: 800,
		UZB: 860,
		XKX: 915,
		YEM: 887,
		ZAF: 710,
		ZMB: 894,
		ZWE: 716
	}
};

const societies = Object.entries(NUMERIC).flatMap(([zone, codes]) =>
	Object.entries(codes).map(([code, numeric]) => ({ code, numeric, zone: zone as ZoneId }))
);

const zoneByCode = new Map(societies.map(({ code, zone }) => [code, zone]));
const codeByNumeric = new Map(societies.map(({ code, numeric }) => [numeric, code]));

const names = new Map<string, string>([
	...demographicOf('country').options.map(({ code, label }) => [String(code), label] as const),
	// Part of the United Kingdom to the catalog; the survey asked and published it on its own, too.
	['NIR', 'Northern Ireland']
]);

/** Our name of a society that has answer distributions; undefined for any other. @param code ISO 3166 alpha-3 */
export function societyName(code: string): string | undefined {
	return names.get(code);
}

/**
 * The same where Northern Ireland stands beside it, as on the map and in the published tables: what is left of the
 * United Kingdom is Great Britain.
 */
export function nameBesideOthers(code: string): string | undefined {
	return code === 'GBR' ? 'Great Britain' : societyName(code);
}

/** @throws RangeError for a society not on the list @param code ISO 3166 alpha-3 */
export function zoneOf(code: string): ZoneId {
	const zone = zoneByCode.get(code);
	if (!zone) throw new RangeError(`${code} is in no cultural zone`);
	return zone;
}

/** @returns ISO 3166 alpha-3, or undefined for a society not on the list */
export function codeOfNumeric(numeric: number): string | undefined {
	return codeByNumeric.get(numeric);
}
