import type { TopicStatements } from '../../../catalog/texts';

export const migration = {
	Q121: {
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
	},
	Q122: {
		polar: [
			'I do not think that immigration to my country fills jobs that need to be filled.',
			'I find it hard to say whether immigration to my country fills jobs that need to be filled.',
			'I think that immigration to my country fills jobs that need to be filled.'
		]
	},
	Q123: {
		polar: [
			'I do not think that immigration to my country makes our culture more diverse.',
			'I find it hard to say whether immigration to my country makes our culture more diverse.',
			'I think that immigration to my country makes our culture more diverse.'
		]
	},
	Q124: {
		polar: [
			'I do not think that immigration to my country leads to more crime.',
			'I find it hard to say whether immigration to my country leads to more crime.',
			'I think that immigration to my country leads to more crime.'
		]
	},
	Q125: {
		polar: [
			'I do not think that immigration to my country gives refuge to people who are politically persecuted elsewhere.',
			'I find it hard to say whether immigration to my country gives refuge to people who are politically persecuted elsewhere.',
			'I think that immigration to my country gives refuge to people who are politically persecuted elsewhere.'
		]
	},
	Q126: {
		polar: [
			'I do not think that immigration to my country makes terrorism more likely.',
			'I find it hard to say whether immigration to my country makes terrorism more likely.',
			'I think that immigration to my country makes terrorism more likely.'
		]
	},
	Q127: {
		polar: [
			'I do not think that immigration to my country gives people from poor countries a better life.',
			'I find it hard to say whether immigration to my country gives people from poor countries a better life.',
			'I think that immigration to my country gives people from poor countries a better life.'
		]
	},
	Q128: {
		polar: [
			'I do not think that immigration to my country puts more people out of work.',
			'I find it hard to say whether immigration to my country puts more people out of work.',
			'I think that immigration to my country puts more people out of work.'
		]
	},
	Q129: {
		polar: [
			'I do not think that immigration to my country causes conflict in society.',
			'I find it hard to say whether immigration to my country causes conflict in society.',
			'I think that immigration to my country causes conflict in society.'
		]
	},
	Q130: {
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
	}
} satisfies TopicStatements;
