/** The catalog's countries by continent: the United Nations' regions (M49), with the Americas cut at Panama. */
const COUNTRIES = {
	Africa: ['EGY', 'ETH', 'KEN', 'LBY', 'MAR', 'NGA', 'TUN', 'ZWE'],
	Asia: [
		...['ARM', 'BGD', 'CHN', 'CYP', 'HKG', 'IDN', 'IND', 'IRN', 'IRQ', 'JOR', 'JPN', 'KAZ', 'KGZ'],
		...['KOR', 'LBN', 'MAC', 'MDV', 'MMR', 'MNG', 'MYS', 'PAK', 'PHL', 'SGP', 'THA', 'TJK', 'TUR'],
		...['TWN', 'UZB', 'VNM']
	],
	Europe: ['AND', 'CZE', 'DEU', 'GBR', 'GRC', 'NLD', 'ROU', 'RUS', 'SRB', 'SVK', 'UKR'],
	'North America': ['CAN', 'GTM', 'MEX', 'NIC', 'PRI', 'USA'],
	Oceania: ['AUS', 'NZL'],
	'South America': ['ARG', 'BOL', 'BRA', 'CHL', 'COL', 'ECU', 'PER', 'URY', 'VEN']
} as const;

/** Continent by ISO 3166 alpha-3 code. */
export const CONTINENTS: ReadonlyMap<string, string> = new Map(
	Object.entries(COUNTRIES).flatMap(([continent, countries]) =>
		countries.map((country) => [country, continent] as const)
	)
);
