import { describes, placeNames } from './texts';
import type { Demographic, DemographicCode, DemographicId } from './types';

/** Countries with respondents in the training data, by ISO 3166 alpha-3 code, in code order. */
const COUNTRIES =
	'AND ARG ARM AUS BGD BOL BRA CAN CHL CHN COL CYP CZE DEU ECU EGY ETH GBR GRC GTM HKG IDN IND IRN IRQ JOR JPN KAZ KEN KGZ KOR LBN LBY MAC MAR MDV MEX MMR MNG MYS NGA NIC NLD NZL PAK PER PHL PRI ROU RUS SGP SRB SVK THA TJK TUN TUR TWN UKR URY USA UZB VEN VNM ZWE'.split(
		' '
	);

/** For a country not in the list: the reasoner has met nobody from there, so to it the country is unknown. */
export const ANOTHER_COUNTRY = {
	code: 'other',
	get label() {
		return placeNames().anotherCountry;
	}
} as const;

const upTo = (first: number, last: number) =>
	Array.from({ length: last - first + 1 }, (_, place) => first + place);

/** The WVS wave 7 variable and the codes of each but the country, in the order of the model's inputs. */
const STRUCTURE: readonly (readonly [
	DemographicId,
	variable: string,
	first: number,
	last: number
])[] = [
	['sex', 'Q260', 1, 2],
	['ageGroup', 'X003R', 1, 6],
	['education', 'Q275', 0, 8],
	['maritalStatus', 'Q273', 1, 6],
	['children', 'Q274', 0, 7],
	['householdSize', 'Q270', 1, 7],
	['livesWithParents', 'Q271', 1, 4],
	['employment', 'Q279', 1, 8],
	['occupation', 'Q281', 0, 11],
	['sector', 'Q284', 1, 3],
	['savings', 'Q286', 1, 4],
	['socialClass', 'Q287', 1, 5],
	['income', 'Q288', 1, 10],
	['religion', 'Q289', 0, 9],
	['bornHere', 'Q263', 1, 2],
	['motherBornHere', 'Q264', 1, 2],
	['fatherBornHere', 'Q265', 1, 2],
	['citizen', 'Q269', 1, 2],
	['settlement', 'H_URBRURAL', 1, 2]
];

/** What a person may say about themselves; every one is optional. In the order of the model's inputs. */
export const DEMOGRAPHICS: readonly Demographic[] = [
	demographic(
		'country',
		'B_COUNTRY_ALPHA',
		COUNTRIES,
		(_place, code) => placeNames().societies[code]!
	),
	...STRUCTURE.map(([id, variable, first, last]) =>
		demographic(id, variable, upTo(first, last), (place) => describes(id).options[place]!)
	)
];

/** Words are read when they are shown. */
function demographic(
	id: DemographicId,
	variable: string,
	codes: readonly DemographicCode[],
	labelOf: (place: number, code: DemographicCode) => string
): Demographic {
	return {
		id,
		variable,
		get label() {
			return describes(id).label;
		},
		get question() {
			return describes(id).question;
		},
		options: codes.map((code, place) => ({
			code,
			get label() {
				return labelOf(place, code);
			}
		}))
	};
}
