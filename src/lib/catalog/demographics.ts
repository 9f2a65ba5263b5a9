import type { Demographic, DemographicCode, DemographicId } from './types';

function demographic(
	id: DemographicId,
	variable: string,
	label: string,
	question: string,
	options: readonly (readonly [DemographicCode, string])[]
): Demographic {
	return {
		id,
		variable,
		label,
		question,
		options: options.map(([code, label]) => ({ code, label }))
	};
}

/** Countries with respondents in the training data, by ISO 3166 alpha-3 code, in code order. */
const COUNTRIES = [
	['AND', 'Andorra'],
	['ARG', 'Argentina'],
	['ARM', 'Armenia'],
	['AUS', 'Australia'],
	['BGD', 'Bangladesh'],
	['BOL', 'Bolivia'],
	['BRA', 'Brazil'],
	['CAN', 'Canada'],
	['CHL', 'Chile'],
	['CHN', 'China'],
	['COL', 'Colombia'],
	['CYP', 'Cyprus'],
	['CZE', 'Czechia'],
	['DEU', 'Germany'],
	['ECU', 'Ecuador'],
	['EGY', 'Egypt'],
	['ETH', 'Ethiopia'],
	['GBR', 'United Kingdom'],
	['GRC', 'Greece'],
	['GTM', 'Guatemala'],
	['HKG', 'Hong Kong'],
	['IDN', 'Indonesia'],
	['IND', 'India'],
	['IRN', 'Iran'],
	['IRQ', 'Iraq'],
	['JOR', 'Jordan'],
	['JPN', 'Japan'],
	['KAZ', 'Kazakhstan'],
	['KEN', 'Kenya'],
	['KGZ', 'Kyrgyzstan'],
	['KOR', 'South Korea'],
	['LBN', 'Lebanon'],
	['LBY', 'Libya'],
	['MAC', 'Macao'],
	['MAR', 'Morocco'],
	['MDV', 'Maldives'],
	['MEX', 'Mexico'],
	['MMR', 'Myanmar'],
	['MNG', 'Mongolia'],
	['MYS', 'Malaysia'],
	['NGA', 'Nigeria'],
	['NIC', 'Nicaragua'],
	['NLD', 'Netherlands'],
	['NZL', 'New Zealand'],
	['PAK', 'Pakistan'],
	['PER', 'Peru'],
	['PHL', 'Philippines'],
	['PRI', 'Puerto Rico'],
	['ROU', 'Romania'],
	['RUS', 'Russia'],
	['SGP', 'Singapore'],
	['SRB', 'Serbia'],
	['SVK', 'Slovakia'],
	['THA', 'Thailand'],
	['TJK', 'Tajikistan'],
	['TUN', 'Tunisia'],
	['TUR', 'Turkey'],
	['TWN', 'Taiwan'],
	['UKR', 'Ukraine'],
	['URY', 'Uruguay'],
	['USA', 'United States'],
	['UZB', 'Uzbekistan'],
	['VEN', 'Venezuela'],
	['VNM', 'Vietnam'],
	['ZWE', 'Zimbabwe']
] as const;

/** For a country not in the list: the reasoner has met nobody from there, so to it the country is unknown. */
export const ANOTHER_COUNTRY = { code: 'other', label: 'Another country' } as const;

/** What a person may say about themselves; every one is optional. In the order of the model's inputs. */
export const DEMOGRAPHICS: readonly Demographic[] = [
	demographic('country', 'B_COUNTRY_ALPHA', 'Country', 'Which country do you live in?', COUNTRIES),
	demographic('sex', 'Q260', 'Sex', 'What is your sex?', [
		[1, 'Male'],
		[2, 'Female']
	]),
	demographic('ageGroup', 'X003R', 'Age', 'How old are you?', [
		[1, '16–24'],
		[2, '25–34'],
		[3, '35–44'],
		[4, '45–54'],
		[5, '55–64'],
		[6, '65 or older']
	]),
	demographic(
		'education',
		'Q275',
		'Education',
		'What is the highest level of education you completed?',
		[
			[0, 'None, or early childhood only'],
			[1, 'Primary school'],
			[2, 'Lower secondary school'],
			[3, 'Upper secondary school'],
			[4, 'After secondary school, not university'],
			[5, 'Two or three years at a university or college, no bachelor’s degree'],
			[6, 'Bachelor’s degree or similar'],
			[7, 'Master’s degree or similar'],
			[8, 'Doctorate or similar']
		]
	),
	demographic('maritalStatus', 'Q273', 'Marital status', 'What is your marital status?', [
		[1, 'Married'],
		[2, 'Living together as if married'],
		[3, 'Divorced'],
		[4, 'Separated'],
		[5, 'Widowed'],
		[6, 'Single']
	]),
	demographic('children', 'Q274', 'Children', 'How many children do you have?', [
		[0, 'None'],
		[1, '1'],
		[2, '2'],
		[3, '3'],
		[4, '4'],
		[5, '5'],
		[6, '6'],
		[7, '7 or more']
	]),
	demographic(
		'householdSize',
		'Q270',
		'Household',
		'How many people live in your household, you included?',
		[
			[1, 'Just me'],
			[2, '2'],
			[3, '3'],
			[4, '4'],
			[5, '5'],
			[6, '6'],
			[7, '7 or more']
		]
	),
	demographic('livesWithParents', 'Q271', 'Living with parents', 'Do you live with parents?', [
		[1, 'No'],
		[2, 'With my own'],
		[3, 'With my partner’s'],
		[4, 'With my own and my partner’s']
	]),
	demographic('employment', 'Q279', 'Employment', 'Which of these describes you best?', [
		[1, 'Employed, 30 hours a week or more'],
		[2, 'Employed, less than 30 hours a week'],
		[3, 'Self-employed'],
		[4, 'Retired'],
		[5, 'Looking after the home'],
		[6, 'Studying'],
		[7, 'Unemployed'],
		[8, 'Something else']
	]),
	demographic(
		'occupation',
		'Q281',
		'Occupation',
		'What kind of work do you do, or did you last do?',
		[
			[0, 'Never had a job'],
			[1, 'Professional or technical (teacher, nurse, engineer, artist)'],
			[2, 'Senior administrative (executive, senior official)'],
			[3, 'Clerical (secretary, office worker, bookkeeper)'],
			[4, 'Sales (shop owner or assistant, buyer, insurance agent)'],
			[5, 'Service (police, waiting, hairdressing, caretaking)'],
			[6, 'Skilled worker (mechanic, printer, electrician)'],
			[7, 'Semi-skilled worker (bus driver, bricklayer, cook)'],
			[8, 'Unskilled worker (labourer, cleaner, porter)'],
			[9, 'Farm worker'],
			[10, 'Farm owner or manager'],
			[11, 'Something else']
		]
	),
	demographic('sector', 'Q284', 'Sector', 'For whom do you work, or did you last work?', [
		[1, 'Government or a public institution'],
		[2, 'A private business'],
		[3, 'A private non-profit organization']
	]),
	demographic(
		'savings',
		'Q286',
		'Savings',
		'In the past year, what did your family do with its money?',
		[
			[1, 'Saved some'],
			[2, 'Just got by'],
			[3, 'Spent some savings'],
			[4, 'Spent savings and borrowed']
		]
	),
	demographic(
		'socialClass',
		'Q287',
		'Social class',
		'Which social class would you say you belong to?',
		[
			[1, 'Upper class'],
			[2, 'Upper middle class'],
			[3, 'Lower middle class'],
			[4, 'Working class'],
			[5, 'Lower class']
		]
	),
	demographic(
		'income',
		'Q288',
		'Income',
		'On a scale of incomes in your country from 1, the lowest, to 10, the highest: where would you put your household’s? Go by your own impression.',
		[
			[1, '1 (lowest)'],
			[2, '2'],
			[3, '3'],
			[4, '4'],
			[5, '5'],
			[6, '6'],
			[7, '7'],
			[8, '8'],
			[9, '9'],
			[10, '10 (highest)']
		]
	),
	demographic('religion', 'Q289', 'Religion', 'Which religion do you belong to, if any?', [
		[0, 'None'],
		[1, 'Roman Catholic'],
		[2, 'Protestant'],
		[3, 'Orthodox Christian'],
		[4, 'Jewish'],
		[5, 'Muslim'],
		[6, 'Hindu'],
		[7, 'Buddhist'],
		[8, 'Other Christian (Evangelical, Pentecostal and others)'],
		[9, 'Another religion']
	]),
	demographic('bornHere', 'Q263', 'Born in the country', 'Were you born in this country?', [
		[1, 'Yes'],
		[2, 'No, I came from elsewhere']
	]),
	demographic(
		'motherBornHere',
		'Q264',
		'Mother born in the country',
		'Was your mother born in this country?',
		[
			[1, 'Yes'],
			[2, 'No, she came from elsewhere']
		]
	),
	demographic(
		'fatherBornHere',
		'Q265',
		'Father born in the country',
		'Was your father born in this country?',
		[
			[1, 'Yes'],
			[2, 'No, he came from elsewhere']
		]
	),
	demographic('citizen', 'Q269', 'Citizenship', 'Are you a citizen of this country?', [
		[1, 'Yes'],
		[2, 'No']
	]),
	demographic(
		'settlement',
		'H_URBRURAL',
		'Town or country',
		'Do you live in a town or in the countryside?',
		[
			[1, 'A town or city'],
			[2, 'The countryside']
		]
	)
];
