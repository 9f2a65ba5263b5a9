import { battery, topic, fourPoint, scale, single } from '../battery';

export const migration = topic(
	'migration',
	'Migration',

	single('Q121', {
		title: 'Impact of immigrants',
		leadIn: 'Immigrants are people from other countries who come to live here.',
		question: 'Are immigrants good or bad for the development of your country?',
		scale: scale(
			'ordinal',
			{
				1: 'Very bad',
				2: 'Rather bad',
				3: 'Neither good nor bad',
				4: 'Rather good',
				5: 'Very good'
			},
			[[1, 2], [3], [4, 5]]
		),
		polar: [
			'Immigrants are bad for my country’s development.',
			'Immigrants are neither good nor bad for my country’s development.',
			'Immigrants are good for my country’s development.'
		],
		refined: [
			'Immigrants are very bad for my country’s development.',
			'Immigrants are rather bad for my country’s development.',
			'Immigrants are neither good nor bad for my country’s development.',
			'Immigrants are rather good for my country’s development.',
			'Immigrants are very good for my country’s development.'
		]
	}),

	battery<{ effect: string }>({
		leadIn: 'Do you agree that immigration to your country has this effect?',
		scale: scale('ordinal', { 0: 'Disagree', 1: 'Hard to say', 2: 'Agree' }),
		polar: ({ effect }) => [
			`I do not think that immigration to my country ${effect}.`,
			`I find it hard to say whether immigration to my country ${effect}.`,
			`I think that immigration to my country ${effect}.`
		],
		items: {
			Q122: {
				title: 'Immigration: jobs filled',
				question: 'It fills jobs that need to be filled.',
				effect: 'fills jobs that need to be filled'
			},
			Q123: {
				title: 'Immigration: diversity',
				question: 'It makes our culture more diverse.',
				effect: 'makes our culture more diverse'
			},
			Q124: {
				title: 'Immigration: crime',
				question: 'It leads to more crime.',
				effect: 'leads to more crime'
			},
			Q125: {
				title: 'Immigration: asylum',
				question: 'It gives refuge to people who are politically persecuted elsewhere.',
				effect: 'gives refuge to people who are politically persecuted elsewhere'
			},
			Q126: {
				title: 'Immigration: terrorism',
				question: 'It makes terrorism more likely.',
				effect: 'makes terrorism more likely'
			},
			Q127: {
				title: 'Immigration: better lives',
				question: 'It gives people from poor countries a better life.',
				effect: 'gives people from poor countries a better life'
			},
			Q128: {
				title: 'Immigration: unemployment',
				question: 'It puts more people out of work.',
				effect: 'puts more people out of work'
			},
			Q129: {
				title: 'Immigration: conflict',
				question: 'It causes conflict in society.',
				effect: 'causes conflict in society'
			}
		}
	}),

	single('Q130', {
		title: 'Immigration policy',
		question:
			'What should the government do about people from other countries who want to come here to work?',
		scale: fourPoint(
			'Let in everyone who wants to come',
			'Let them in while there are jobs for them',
			'Set strict limits on how many may come',
			'Let nobody in to work here'
		),
		polar: [
			'I think the government should let in foreign workers, at least while there are jobs for them.',
			'I think the government should set strict limits on foreign workers or keep them all out.'
		],
		refined: [
			'I think the government should let in every foreigner who wants to work here.',
			'I think the government should let in foreign workers only while there are jobs for them.',
			'I think the government should let in foreign workers only in strictly limited numbers.',
			'I think the government should let in no foreign workers at all.'
		]
	})
);
