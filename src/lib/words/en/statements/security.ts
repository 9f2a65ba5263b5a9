import type { TopicStatements } from '../../../catalog/texts';

export const security = {
	Q131: {
		polar: [
			'I feel safe in my neighbourhood these days.',
			'I do not feel safe in my neighbourhood these days.'
		],
		refined: [
			'I feel very safe in my neighbourhood these days.',
			'I feel fairly safe in my neighbourhood these days.',
			'I do not feel very safe in my neighbourhood these days.',
			'I do not feel at all safe in my neighbourhood these days.'
		]
	},
	Q132: {
		polar: [
			'Robberies are common in my neighbourhood.',
			'Robberies are uncommon in my neighbourhood.'
		],
		refined: [
			'Robberies are very common in my neighbourhood.',
			'Robberies are quite common in my neighbourhood.',
			'Robberies are not very common in my neighbourhood.',
			'Robberies are very rare or unheard of in my neighbourhood.'
		]
	},
	Q133: {
		polar: [
			'Drinking alcohol in the street is common in my neighbourhood.',
			'Drinking alcohol in the street is uncommon in my neighbourhood.'
		],
		refined: [
			'Drinking alcohol in the street is very common in my neighbourhood.',
			'Drinking alcohol in the street is quite common in my neighbourhood.',
			'Drinking alcohol in the street is not very common in my neighbourhood.',
			'Drinking alcohol in the street is very rare or unheard of in my neighbourhood.'
		]
	},
	Q134: {
		polar: [
			'Interference by police or soldiers in people’s private lives is common in my neighbourhood.',
			'Interference by police or soldiers in people’s private lives is uncommon in my neighbourhood.'
		],
		refined: [
			'Interference by police or soldiers in people’s private lives is very common in my neighbourhood.',
			'Interference by police or soldiers in people’s private lives is quite common in my neighbourhood.',
			'Interference by police or soldiers in people’s private lives is not very common in my neighbourhood.',
			'Interference by police or soldiers in people’s private lives is very rare or unheard of in my neighbourhood.'
		]
	},
	Q135: {
		polar: [
			'Racist behaviour is common in my neighbourhood.',
			'Racist behaviour is uncommon in my neighbourhood.'
		],
		refined: [
			'Racist behaviour is very common in my neighbourhood.',
			'Racist behaviour is quite common in my neighbourhood.',
			'Racist behaviour is not very common in my neighbourhood.',
			'Racist behaviour is very rare or unheard of in my neighbourhood.'
		]
	},
	Q136: {
		polar: [
			'Selling drugs in the street is common in my neighbourhood.',
			'Selling drugs in the street is uncommon in my neighbourhood.'
		],
		refined: [
			'Selling drugs in the street is very common in my neighbourhood.',
			'Selling drugs in the street is quite common in my neighbourhood.',
			'Selling drugs in the street is not very common in my neighbourhood.',
			'Selling drugs in the street is very rare or unheard of in my neighbourhood.'
		]
	},
	Q137: {
		polar: [
			'Violence and fights in the street are common in my neighbourhood.',
			'Violence and fights in the street are uncommon in my neighbourhood.'
		],
		refined: [
			'Violence and fights in the street are very common in my neighbourhood.',
			'Violence and fights in the street are quite common in my neighbourhood.',
			'Violence and fights in the street are not very common in my neighbourhood.',
			'Violence and fights in the street are very rare or unheard of in my neighbourhood.'
		]
	},
	Q138: {
		polar: [
			'Sexual harassment is common in my neighbourhood.',
			'Sexual harassment is uncommon in my neighbourhood.'
		],
		refined: [
			'Sexual harassment is very common in my neighbourhood.',
			'Sexual harassment is quite common in my neighbourhood.',
			'Sexual harassment is not very common in my neighbourhood.',
			'Sexual harassment is very rare or unheard of in my neighbourhood.'
		]
	},
	Q139: {
		polar: [
			'Worries about my safety have made me limit the money I carry.',
			'Worries about my safety have not made me limit the money I carry.'
		]
	},
	Q140: {
		polar: [
			'Worries about my safety have made me stay in at night.',
			'Worries about my safety have not made me stay in at night.'
		]
	},
	Q141: {
		polar: [
			'Worries about my safety have made me carry a weapon.',
			'Worries about my safety have not made me carry a weapon.'
		]
	},
	Q142: {
		polar: [
			'It worries me that I might lose my job or not find one.',
			'It worries me little, or not at all, that I might lose my job or not find one.'
		],
		refined: [
			'It worries me very much that I might lose my job or not find one.',
			'It worries me quite a lot that I might lose my job or not find one.',
			'It does not worry me much that I might lose my job or not find one.',
			'It does not worry me at all that I might lose my job or not find one.'
		]
	},
	Q143: {
		polar: [
			'It worries me that I might be unable to give my children a good education.',
			'It worries me little, or not at all, that I might be unable to give my children a good education.'
		],
		refined: [
			'It worries me very much that I might be unable to give my children a good education.',
			'It worries me quite a lot that I might be unable to give my children a good education.',
			'It does not worry me much that I might be unable to give my children a good education.',
			'It does not worry me at all that I might be unable to give my children a good education.'
		]
	},
	Q144: {
		polar: [
			'In the past year, a crime was committed against me.',
			'In the past year, no crime was committed against me.'
		]
	},
	Q145: {
		polar: [
			'In the past year, a crime was committed against someone in my close family.',
			'In the past year, no crime was committed against anyone in my close family.'
		]
	},
	Q146: {
		polar: [
			'It worries me that my country might become involved in a war.',
			'It worries me little, or not at all, that my country might become involved in a war.'
		],
		refined: [
			'It worries me very much that my country might become involved in a war.',
			'It worries me quite a lot that my country might become involved in a war.',
			'It does not worry me much that my country might become involved in a war.',
			'It does not worry me at all that my country might become involved in a war.'
		]
	},
	Q147: {
		polar: [
			'It worries me that there might be a terrorist attack.',
			'It worries me little, or not at all, that there might be a terrorist attack.'
		],
		refined: [
			'It worries me very much that there might be a terrorist attack.',
			'It worries me quite a lot that there might be a terrorist attack.',
			'It does not worry me much that there might be a terrorist attack.',
			'It does not worry me at all that there might be a terrorist attack.'
		]
	},
	Q148: {
		polar: [
			'It worries me that there might be a civil war.',
			'It worries me little, or not at all, that there might be a civil war.'
		],
		refined: [
			'It worries me very much that there might be a civil war.',
			'It worries me quite a lot that there might be a civil war.',
			'It does not worry me much that there might be a civil war.',
			'It does not worry me at all that there might be a civil war.'
		]
	},
	Q149: {
		polar: [
			'Freedom matters more to me than equality.',
			'Equality matters more to me than freedom.'
		]
	},
	Q150: {
		polar: [
			'Freedom matters more to me than security.',
			'Security matters more to me than freedom.'
		]
	},
	Q151: {
		polar: [
			'If there were a war, I would be willing to fight for my country.',
			'If there were a war, I would not be willing to fight for my country.'
		]
	}
} satisfies TopicStatements;
