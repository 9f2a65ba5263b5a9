import type { DemographicsTexts } from '../../catalog/texts';

/** What a person may say about themselves, with the answers in the order of their codes; countries have names of their own. */
export const demographics = {
	country: { label: 'Country', question: 'Which country do you live in?', options: [] },
	sex: { label: 'Sex', question: 'What is your sex?', options: ['Male', 'Female'] },
	ageGroup: {
		label: 'Age',
		question: 'How old are you?',
		options: ['16–24', '25–34', '35–44', '45–54', '55–64', '65 or older']
	},
	education: {
		label: 'Education',
		question: 'What is the highest level of education you completed?',
		options: [
			'None, or early childhood only',
			'Primary school',
			'Lower secondary school',
			'Upper secondary school',
			'After secondary school, not university',
			'Two or three years at a university or college, no bachelor’s degree',
			'Bachelor’s degree or similar',
			'Master’s degree or similar',
			'Doctorate or similar'
		]
	},
	maritalStatus: {
		label: 'Marital status',
		question: 'What is your marital status?',
		options: [
			'Married',
			'Living together as if married',
			'Divorced',
			'Separated',
			'Widowed',
			'Single'
		]
	},
	children: {
		label: 'Children',
		question: 'How many children do you have?',
		options: ['None', '1', '2', '3', '4', '5', '6', '7 or more']
	},
	householdSize: {
		label: 'Household',
		question: 'How many people live in your household, you included?',
		options: ['Just me', '2', '3', '4', '5', '6', '7 or more']
	},
	livesWithParents: {
		label: 'Living with parents',
		question: 'Do you live with parents?',
		options: ['No', 'With my own', 'With my partner’s', 'With my own and my partner’s']
	},
	employment: {
		label: 'Employment',
		question: 'Which of these describes you best?',
		options: [
			'Employed, 30 hours a week or more',
			'Employed, less than 30 hours a week',
			'Self-employed',
			'Retired',
			'Looking after the home',
			'Studying',
			'Unemployed',
			'Something else'
		]
	},
	occupation: {
		label: 'Occupation',
		question: 'What kind of work do you do, or did you last do?',
		options: [
			'Never had a job',
			'Professional or technical (teacher, nurse, engineer, artist)',
			'Senior administrative (executive, senior official)',
			'Clerical (secretary, office worker, bookkeeper)',
			'Sales (shop owner or assistant, buyer, insurance agent)',
			'Service (police, waiting, hairdressing, caretaking)',
			'Skilled worker (mechanic, printer, electrician)',
			'Semi-skilled worker (bus driver, bricklayer, cook)',
			'Unskilled worker (labourer, cleaner, porter)',
			'Farm worker',
			'Farm owner or manager',
			'Something else'
		]
	},
	sector: {
		label: 'Sector',
		question: 'For whom do you work, or did you last work?',
		options: [
			'Government or a public institution',
			'A private business',
			'A private non-profit organization'
		]
	},
	savings: {
		label: 'Savings',
		question: 'In the past year, what did your family do with its money?',
		options: ['Saved some', 'Just got by', 'Spent some savings', 'Spent savings and borrowed']
	},
	socialClass: {
		label: 'Social class',
		question: 'Which social class would you say you belong to?',
		options: [
			'Upper class',
			'Upper middle class',
			'Lower middle class',
			'Working class',
			'Lower class'
		]
	},
	income: {
		label: 'Income',
		question:
			'On a scale of incomes in your country from 1, the lowest, to 10, the highest: where would you put your household’s? Go by your own impression.',
		options: ['1 (lowest)', '2', '3', '4', '5', '6', '7', '8', '9', '10 (highest)']
	},
	religion: {
		label: 'Religion',
		question: 'Which religion do you belong to, if any?',
		options: [
			'None',
			'Roman Catholic',
			'Protestant',
			'Orthodox Christian',
			'Jewish',
			'Muslim',
			'Hindu',
			'Buddhist',
			'Other Christian (Evangelical, Pentecostal and others)',
			'Another religion'
		]
	},
	bornHere: {
		label: 'Born in the country',
		question: 'Were you born in this country?',
		options: ['Yes', 'No, I came from elsewhere']
	},
	motherBornHere: {
		label: 'Mother born in the country',
		question: 'Was your mother born in this country?',
		options: ['Yes', 'No, she came from elsewhere']
	},
	fatherBornHere: {
		label: 'Father born in the country',
		question: 'Was your father born in this country?',
		options: ['Yes', 'No, he came from elsewhere']
	},
	citizen: {
		label: 'Citizenship',
		question: 'Are you a citizen of this country?',
		options: ['Yes', 'No']
	},
	settlement: {
		label: 'Town or country',
		question: 'Do you live in a town or in the countryside?',
		options: ['A town or city', 'The countryside']
	}
} satisfies DemographicsTexts;
