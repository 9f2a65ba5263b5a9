import type { TopicStatements } from '../../../catalog/texts';

export const regimes = {
	Q235: {
		polar: [
			'Having a strong leader who need not care about parliament and elections is a good way of governing my country.',
			'Having a strong leader who need not care about parliament and elections is a bad way of governing my country.'
		],
		refined: [
			'Having a strong leader who need not care about parliament and elections is a very good way of governing my country.',
			'Having a strong leader who need not care about parliament and elections is a fairly good way of governing my country.',
			'Having a strong leader who need not care about parliament and elections is a fairly bad way of governing my country.',
			'Having a strong leader who need not care about parliament and elections is a very bad way of governing my country.'
		]
	},
	Q236: {
		polar: [
			'Leaving decisions to experts instead of the government is a good way of governing my country.',
			'Leaving decisions to experts instead of the government is a bad way of governing my country.'
		],
		refined: [
			'Leaving decisions to experts instead of the government is a very good way of governing my country.',
			'Leaving decisions to experts instead of the government is a fairly good way of governing my country.',
			'Leaving decisions to experts instead of the government is a fairly bad way of governing my country.',
			'Leaving decisions to experts instead of the government is a very bad way of governing my country.'
		]
	},
	Q237: {
		polar: [
			'Having the army in charge is a good way of governing my country.',
			'Having the army in charge is a bad way of governing my country.'
		],
		refined: [
			'Having the army in charge is a very good way of governing my country.',
			'Having the army in charge is a fairly good way of governing my country.',
			'Having the army in charge is a fairly bad way of governing my country.',
			'Having the army in charge is a very bad way of governing my country.'
		]
	},
	Q238: {
		polar: [
			'Having a democratic system is a good way of governing my country.',
			'Having a democratic system is a bad way of governing my country.'
		],
		refined: [
			'Having a democratic system is a very good way of governing my country.',
			'Having a democratic system is a fairly good way of governing my country.',
			'Having a democratic system is a fairly bad way of governing my country.',
			'Having a democratic system is a very bad way of governing my country.'
		]
	},
	Q239: {
		polar: [
			'Rule by religious law, without political parties or elections, is a good way of governing my country.',
			'Rule by religious law, without political parties or elections, is a bad way of governing my country.'
		],
		refined: [
			'Rule by religious law, without political parties or elections, is a very good way of governing my country.',
			'Rule by religious law, without political parties or elections, is a fairly good way of governing my country.',
			'Rule by religious law, without political parties or elections, is a fairly bad way of governing my country.',
			'Rule by religious law, without political parties or elections, is a very bad way of governing my country.'
		]
	},
	Q240: {
		polar: ['My political views lean to the left.', 'My political views lean to the right.'],
		refined: [
			'My political views are clearly on the left.',
			'My political views are slightly left of centre.',
			'My political views are slightly right of centre.',
			'My political views are clearly on the right.'
		]
	},
	Q241: {
		polar: [
			'On the whole, I think it is not essential to democracy that the government taxes the rich and supports the poor.',
			'On the whole, I think it is essential to democracy that the government taxes the rich and supports the poor.'
		],
		refined: [
			'I think it is hardly or not at all essential to democracy that the government taxes the rich and supports the poor.',
			'I think it is not very essential to democracy that the government taxes the rich and supports the poor.',
			'I think it is fairly essential to democracy that the government taxes the rich and supports the poor.',
			'I think it is clearly essential to democracy that the government taxes the rich and supports the poor.'
		]
	},
	Q242: {
		polar: [
			'On the whole, I think it is not essential to democracy that religious authorities have the last word on what the laws mean.',
			'On the whole, I think it is essential to democracy that religious authorities have the last word on what the laws mean.'
		],
		refined: [
			'I think it is hardly or not at all essential to democracy that religious authorities have the last word on what the laws mean.',
			'I think it is not very essential to democracy that religious authorities have the last word on what the laws mean.',
			'I think it is fairly essential to democracy that religious authorities have the last word on what the laws mean.',
			'I think it is clearly essential to democracy that religious authorities have the last word on what the laws mean.'
		]
	},
	Q243: {
		polar: [
			'On the whole, I think it is not essential to democracy that the people elect their leaders freely.',
			'On the whole, I think it is essential to democracy that the people elect their leaders freely.'
		],
		refined: [
			'I think it is hardly or not at all essential to democracy that the people elect their leaders freely.',
			'I think it is not very essential to democracy that the people elect their leaders freely.',
			'I think it is fairly essential to democracy that the people elect their leaders freely.',
			'I think it is clearly essential to democracy that the people elect their leaders freely.'
		]
	},
	Q244: {
		polar: [
			'On the whole, I think it is not essential to democracy that the state supports people who are out of work.',
			'On the whole, I think it is essential to democracy that the state supports people who are out of work.'
		],
		refined: [
			'I think it is hardly or not at all essential to democracy that the state supports people who are out of work.',
			'I think it is not very essential to democracy that the state supports people who are out of work.',
			'I think it is fairly essential to democracy that the state supports people who are out of work.',
			'I think it is clearly essential to democracy that the state supports people who are out of work.'
		]
	},
	Q245: {
		polar: [
			'On the whole, I think it is not essential to democracy that the army takes power when the government is incompetent.',
			'On the whole, I think it is essential to democracy that the army takes power when the government is incompetent.'
		],
		refined: [
			'I think it is hardly or not at all essential to democracy that the army takes power when the government is incompetent.',
			'I think it is not very essential to democracy that the army takes power when the government is incompetent.',
			'I think it is fairly essential to democracy that the army takes power when the government is incompetent.',
			'I think it is clearly essential to democracy that the army takes power when the government is incompetent.'
		]
	},
	Q246: {
		polar: [
			'On the whole, I think it is not essential to democracy that civil rights shield people from oppression by the state.',
			'On the whole, I think it is essential to democracy that civil rights shield people from oppression by the state.'
		],
		refined: [
			'I think it is hardly or not at all essential to democracy that civil rights shield people from oppression by the state.',
			'I think it is not very essential to democracy that civil rights shield people from oppression by the state.',
			'I think it is fairly essential to democracy that civil rights shield people from oppression by the state.',
			'I think it is clearly essential to democracy that civil rights shield people from oppression by the state.'
		]
	},
	Q247: {
		polar: [
			'On the whole, I think it is not essential to democracy that the state makes sure everyone has the same income.',
			'On the whole, I think it is essential to democracy that the state makes sure everyone has the same income.'
		],
		refined: [
			'I think it is hardly or not at all essential to democracy that the state makes sure everyone has the same income.',
			'I think it is not very essential to democracy that the state makes sure everyone has the same income.',
			'I think it is fairly essential to democracy that the state makes sure everyone has the same income.',
			'I think it is clearly essential to democracy that the state makes sure everyone has the same income.'
		]
	},
	Q248: {
		polar: [
			'On the whole, I think it is not essential to democracy that people obey those who rule them.',
			'On the whole, I think it is essential to democracy that people obey those who rule them.'
		],
		refined: [
			'I think it is hardly or not at all essential to democracy that people obey those who rule them.',
			'I think it is not very essential to democracy that people obey those who rule them.',
			'I think it is fairly essential to democracy that people obey those who rule them.',
			'I think it is clearly essential to democracy that people obey those who rule them.'
		]
	},
	Q249: {
		polar: [
			'On the whole, I think it is not essential to democracy that women and men have equal rights.',
			'On the whole, I think it is essential to democracy that women and men have equal rights.'
		],
		refined: [
			'I think it is hardly or not at all essential to democracy that women and men have equal rights.',
			'I think it is not very essential to democracy that women and men have equal rights.',
			'I think it is fairly essential to democracy that women and men have equal rights.',
			'I think it is clearly essential to democracy that women and men have equal rights.'
		]
	},
	Q250: {
		polar: [
			'On the whole, living in a democracy is not important to me.',
			'On the whole, living in a democracy is important to me.'
		],
		refined: [
			'Living in a democracy is hardly or not at all important to me.',
			'Living in a democracy is not very important to me.',
			'Living in a democracy is fairly important to me.',
			'Living in a democracy is extremely important to me.'
		]
	},
	Q251: {
		polar: [
			'On the whole, the way my country is run today is not democratic.',
			'On the whole, the way my country is run today is democratic.'
		],
		refined: [
			'The way my country is run today is hardly or not at all democratic.',
			'The way my country is run today is not very democratic.',
			'The way my country is run today is fairly democratic.',
			'The way my country is run today is very democratic.'
		]
	},
	Q252: {
		polar: [
			'On the whole, I am dissatisfied with the way my country’s political system works.',
			'On the whole, I am satisfied with the way my country’s political system works.'
		],
		refined: [
			'I am very dissatisfied with the way my country’s political system works.',
			'I am somewhat dissatisfied with the way my country’s political system works.',
			'I am somewhat satisfied with the way my country’s political system works.',
			'I am very satisfied with the way my country’s political system works.'
		]
	},
	Q253: {
		polar: [
			'On the whole, each person’s human rights are respected in my country.',
			'On the whole, each person’s human rights are not respected in my country.'
		],
		refined: [
			'Each person’s human rights are very well respected in my country.',
			'Each person’s human rights are fairly well respected in my country.',
			'Each person’s human rights are not very well respected in my country.',
			'Each person’s human rights are not respected at all in my country.'
		]
	},
	Q254: {
		polar: ['I am proud of my nationality.', 'I am not proud of my nationality.'],
		refined: [
			'I am very proud of my nationality.',
			'I am quite proud of my nationality.',
			'I am not very proud of my nationality.',
			'I am not at all proud of my nationality.'
		]
	},
	Q255: {
		polar: [
			'I feel a close bond with my town or village.',
			'I do not feel a close bond with my town or village.'
		],
		refined: [
			'I feel a very close bond with my town or village.',
			'I feel a close bond, though not a very close one, with my town or village.',
			'The bond I feel with my town or village is not very close.',
			'I feel no bond at all with my town or village.'
		]
	},
	Q256: {
		polar: [
			'I feel a close bond with my district or region.',
			'I do not feel a close bond with my district or region.'
		],
		refined: [
			'I feel a very close bond with my district or region.',
			'I feel a close bond, though not a very close one, with my district or region.',
			'The bond I feel with my district or region is not very close.',
			'I feel no bond at all with my district or region.'
		]
	},
	Q257: {
		polar: ['I feel a close bond with my country.', 'I do not feel a close bond with my country.'],
		refined: [
			'I feel a very close bond with my country.',
			'I feel a close bond, though not a very close one, with my country.',
			'The bond I feel with my country is not very close.',
			'I feel no bond at all with my country.'
		]
	},
	Q258: {
		polar: [
			'I feel a close bond with my continent.',
			'I do not feel a close bond with my continent.'
		],
		refined: [
			'I feel a very close bond with my continent.',
			'I feel a close bond, though not a very close one, with my continent.',
			'The bond I feel with my continent is not very close.',
			'I feel no bond at all with my continent.'
		]
	},
	Q259: {
		polar: [
			'I feel a close bond with the world as a whole.',
			'I do not feel a close bond with the world as a whole.'
		],
		refined: [
			'I feel a very close bond with the world as a whole.',
			'I feel a close bond, though not a very close one, with the world as a whole.',
			'The bond I feel with the world as a whole is not very close.',
			'I feel no bond at all with the world as a whole.'
		]
	}
} satisfies TopicStatements;
