import { placeNames } from '../catalog/texts';

/** The regions that Inglehart and Welzel draw around the countries of their map. */
export type ZoneId =
	'english' | 'protestant' | 'catholic' | 'orthodox' | 'latin' | 'confucian' | 'asian' | 'islamic';

const ZONE_IDS: readonly ZoneId[] = [
	'english',
	'protestant',
	'catholic',
	'orthodox',
	'latin',
	'confucian',
	'asian',
	'islamic'
];

export const ZONES = ZONE_IDS.map((id) => ({
	id,
	get label() {
		return placeNames().zones[id]!;
	}
}));

/**
 * Societies by zone, as ISO 3166 alpha-3 codes. The zones are those of the published maps; where they differ or are
 * silent (the Baltic states, Mongolia, Cyprus and a few others) the assignment is ours. They colour the map and enter
 * no computation.
 */
const SOCIETIES: Readonly<Record<ZoneId, string>> = {
	english: 'AUS CAN GBR IRL NIR NZL USA',
	protestant: 'CHE DEU DNK FIN ISL NLD NOR SWE',
	catholic: 'AND AUT BEL CZE ESP EST FRA HRV HUN ITA LTU LUX LVA MLT POL PRT SVK SVN',
	orthodox: 'ARM BGR BIH BLR GEO GRC MDA MKD MNE ROU RUS SRB UKR',
	latin: 'ARG BOL BRA CHL COL DOM ECU GTM HTI MEX NIC PER PRI TTO URY VEN',
	confucian: 'CHN HKG JPN KOR MAC MNG TWN',
	asian: 'CYP IND ISR MMR MYS PHL SGP THA VNM',
	islamic:
		'ALB AZE BFA BGD DZA EGY ETH GHA IDN IRN IRQ JOR KAZ KEN KGZ LBN LBY MAR MDV MLI NGA PAK PSE RWA TJK TUN TUR TZA UGA UZB XKX YEM ZAF ZMB ZWE'
};

const zoneByCode = new Map(
	Object.entries(SOCIETIES).flatMap(([zone, codes]) =>
		codes.split(' ').map((code) => [code, zone as ZoneId])
	)
);

/** Our name of a society that has answer distributions; undefined for any other. @param code ISO 3166 alpha-3 */
export function societyName(code: string): string | undefined {
	return placeNames().societies[code];
}

/**
 * The same where Northern Ireland stands beside it, as on the map and in the published tables: what is left of the
 * United Kingdom is Great Britain.
 */
export function nameBesideOthers(code: string): string | undefined {
	return code === 'GBR' ? placeNames().greatBritain : societyName(code);
}

/** @throws RangeError for a society not on the list @param code ISO 3166 alpha-3 */
export function zoneOf(code: string): ZoneId {
	const zone = zoneByCode.get(code);
	if (!zone) throw new RangeError(`${code} is in no cultural zone`);
	return zone;
}
