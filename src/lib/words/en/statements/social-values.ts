import type { TopicStatements } from '../../../catalog/texts';

export const socialValues = {
	Q1: {
		polar: ['In my life, family matters.', 'In my life, family matters little or not at all.'],
		refined: [
			'In my life, family matters very much.',
			'In my life, family matters a fair amount.',
			'In my life, family does not matter very much.',
			'In my life, family does not matter at all.'
		]
	},
	Q2: {
		polar: [
			'In my life, having friends matters.',
			'In my life, having friends matters little or not at all.'
		],
		refined: [
			'In my life, having friends matters very much.',
			'In my life, having friends matters a fair amount.',
			'In my life, having friends does not matter very much.',
			'In my life, having friends does not matter at all.'
		]
	},
	Q3: {
		polar: [
			'In my life, leisure time matters.',
			'In my life, leisure time matters little or not at all.'
		],
		refined: [
			'In my life, leisure time matters very much.',
			'In my life, leisure time matters a fair amount.',
			'In my life, leisure time does not matter very much.',
			'In my life, leisure time does not matter at all.'
		]
	},
	Q4: {
		polar: ['In my life, politics matters.', 'In my life, politics matters little or not at all.'],
		refined: [
			'In my life, politics matters very much.',
			'In my life, politics matters a fair amount.',
			'In my life, politics does not matter very much.',
			'In my life, politics does not matter at all.'
		]
	},
	Q5: {
		polar: ['In my life, work matters.', 'In my life, work matters little or not at all.'],
		refined: [
			'In my life, work matters very much.',
			'In my life, work matters a fair amount.',
			'In my life, work does not matter very much.',
			'In my life, work does not matter at all.'
		]
	},
	Q6: {
		polar: ['In my life, religion matters.', 'In my life, religion matters little or not at all.'],
		refined: [
			'In my life, religion matters very much.',
			'In my life, religion matters a fair amount.',
			'In my life, religion does not matter very much.',
			'In my life, religion does not matter at all.'
		]
	},
	Q7: {
		polar: [
			'Of all that children should learn at home, good manners would be among my first choices.',
			'Of all that children should learn at home, good manners would not be among my first choices.'
		]
	},
	Q8: {
		polar: [
			'Of all that children should learn at home, independence would be among my first choices.',
			'Of all that children should learn at home, independence would not be among my first choices.'
		]
	},
	Q9: {
		polar: [
			'Of all that children should learn at home, hard work would be among my first choices.',
			'Of all that children should learn at home, hard work would not be among my first choices.'
		]
	},
	Q10: {
		polar: [
			'Of all that children should learn at home, a sense of responsibility would be among my first choices.',
			'Of all that children should learn at home, a sense of responsibility would not be among my first choices.'
		]
	},
	Q11: {
		polar: [
			'Of all that children should learn at home, imagination would be among my first choices.',
			'Of all that children should learn at home, imagination would not be among my first choices.'
		]
	},
	Q12: {
		polar: [
			'Of all that children should learn at home, tolerance and respect for others would be among my first choices.',
			'Of all that children should learn at home, tolerance and respect for others would not be among my first choices.'
		]
	},
	Q13: {
		polar: [
			'Of all that children should learn at home, thrift with money and things would be among my first choices.',
			'Of all that children should learn at home, thrift with money and things would not be among my first choices.'
		]
	},
	Q14: {
		polar: [
			'Of all that children should learn at home, determination and perseverance would be among my first choices.',
			'Of all that children should learn at home, determination and perseverance would not be among my first choices.'
		]
	},
	Q15: {
		polar: [
			'Of all that children should learn at home, religious faith would be among my first choices.',
			'Of all that children should learn at home, religious faith would not be among my first choices.'
		]
	},
	Q16: {
		polar: [
			'Of all that children should learn at home, unselfishness would be among my first choices.',
			'Of all that children should learn at home, unselfishness would not be among my first choices.'
		]
	},
	Q17: {
		polar: [
			'Of all that children should learn at home, obedience would be among my first choices.',
			'Of all that children should learn at home, obedience would not be among my first choices.'
		]
	},
	Q18: {
		polar: [
			'I would rather not live next door to drug addicts.',
			'I would not mind living next door to drug addicts.'
		]
	},
	Q19: {
		polar: [
			'I would rather not live next door to people of a different race.',
			'I would not mind living next door to people of a different race.'
		]
	},
	Q20: {
		polar: [
			'I would rather not live next door to people who have AIDS.',
			'I would not mind living next door to people who have AIDS.'
		]
	},
	Q21: {
		polar: [
			'I would rather not live next door to immigrants or foreign workers.',
			'I would not mind living next door to immigrants or foreign workers.'
		]
	},
	Q22: {
		polar: [
			'I would rather not live next door to homosexual people.',
			'I would not mind living next door to homosexual people.'
		]
	},
	Q23: {
		polar: [
			'I would rather not live next door to people of a different religion.',
			'I would not mind living next door to people of a different religion.'
		]
	},
	Q24: {
		polar: [
			'I would rather not live next door to heavy drinkers.',
			'I would not mind living next door to heavy drinkers.'
		]
	},
	Q25: {
		polar: [
			'I would rather not live next door to unmarried couples who live together.',
			'I would not mind living next door to unmarried couples who live together.'
		]
	},
	Q26: {
		polar: [
			'I would rather not live next door to people who speak a different language.',
			'I would not mind living next door to people who speak a different language.'
		]
	},
	Q27: {
		polar: [
			'I agree that making my parents proud has been one of the main goals of my life.',
			'I disagree that making my parents proud has been one of the main goals of my life.'
		],
		refined: [
			'I strongly agree that making my parents proud has been one of the main goals of my life.',
			'I agree, though not strongly, that making my parents proud has been one of the main goals of my life.',
			'I disagree, though not strongly, that making my parents proud has been one of the main goals of my life.',
			'I strongly disagree that making my parents proud has been one of the main goals of my life.'
		]
	},
	Q28: {
		polar: [
			'I agree that the children suffer when a mother works for pay.',
			'I disagree that the children suffer when a mother works for pay.'
		],
		refined: [
			'I strongly agree that the children suffer when a mother works for pay.',
			'I agree, though not strongly, that the children suffer when a mother works for pay.',
			'I disagree, though not strongly, that the children suffer when a mother works for pay.',
			'I strongly disagree that the children suffer when a mother works for pay.'
		]
	},
	Q29: {
		polar: [
			'I agree that men are, all in all, better political leaders than women.',
			'I disagree that men are, all in all, better political leaders than women.'
		],
		refined: [
			'I strongly agree that men are, all in all, better political leaders than women.',
			'I agree, though not strongly, that men are, all in all, better political leaders than women.',
			'I disagree, though not strongly, that men are, all in all, better political leaders than women.',
			'I strongly disagree that men are, all in all, better political leaders than women.'
		]
	},
	Q30: {
		polar: [
			'I agree that going to university matters more for a boy than for a girl.',
			'I disagree that going to university matters more for a boy than for a girl.'
		],
		refined: [
			'I strongly agree that going to university matters more for a boy than for a girl.',
			'I agree, though not strongly, that going to university matters more for a boy than for a girl.',
			'I disagree, though not strongly, that going to university matters more for a boy than for a girl.',
			'I strongly disagree that going to university matters more for a boy than for a girl.'
		]
	},
	Q31: {
		polar: [
			'I agree that men are, all in all, better at running a business than women.',
			'I disagree that men are, all in all, better at running a business than women.'
		],
		refined: [
			'I strongly agree that men are, all in all, better at running a business than women.',
			'I agree, though not strongly, that men are, all in all, better at running a business than women.',
			'I disagree, though not strongly, that men are, all in all, better at running a business than women.',
			'I strongly disagree that men are, all in all, better at running a business than women.'
		]
	},
	Q32: {
		polar: [
			'I agree that being a housewife is just as fulfilling as having a paid job.',
			'I disagree that being a housewife is just as fulfilling as having a paid job.'
		],
		refined: [
			'I strongly agree that being a housewife is just as fulfilling as having a paid job.',
			'I agree, though not strongly, that being a housewife is just as fulfilling as having a paid job.',
			'I disagree, though not strongly, that being a housewife is just as fulfilling as having a paid job.',
			'I strongly disagree that being a housewife is just as fulfilling as having a paid job.'
		]
	},
	Q33: {
		polar: [
			'I agree that men should have a greater right than women to jobs that are scarce.',
			'I neither agree nor disagree that men should have a greater right than women to jobs that are scarce.',
			'I disagree that men should have a greater right than women to jobs that are scarce.'
		],
		refined: [
			'I strongly agree that men should have a greater right than women to jobs that are scarce.',
			'I agree, though not strongly, that men should have a greater right than women to jobs that are scarce.',
			'I neither agree nor disagree that men should have a greater right than women to jobs that are scarce.',
			'I disagree, though not strongly, that men should have a greater right than women to jobs that are scarce.',
			'I strongly disagree that men should have a greater right than women to jobs that are scarce.'
		]
	},
	Q34: {
		polar: [
			'I agree that employers should put people of my country before immigrants when jobs are scarce.',
			'I neither agree nor disagree that employers should put people of my country before immigrants when jobs are scarce.',
			'I disagree that employers should put people of my country before immigrants when jobs are scarce.'
		],
		refined: [
			'I strongly agree that employers should put people of my country before immigrants when jobs are scarce.',
			'I agree, though not strongly, that employers should put people of my country before immigrants when jobs are scarce.',
			'I neither agree nor disagree that employers should put people of my country before immigrants when jobs are scarce.',
			'I disagree, though not strongly, that employers should put people of my country before immigrants when jobs are scarce.',
			'I strongly disagree that employers should put people of my country before immigrants when jobs are scarce.'
		]
	},
	Q35: {
		polar: [
			'I agree that it almost surely causes problems when a wife earns more than her husband.',
			'I neither agree nor disagree that it almost surely causes problems when a wife earns more than her husband.',
			'I disagree that it almost surely causes problems when a wife earns more than her husband.'
		],
		refined: [
			'I strongly agree that it almost surely causes problems when a wife earns more than her husband.',
			'I agree, though not strongly, that it almost surely causes problems when a wife earns more than her husband.',
			'I neither agree nor disagree that it almost surely causes problems when a wife earns more than her husband.',
			'I disagree, though not strongly, that it almost surely causes problems when a wife earns more than her husband.',
			'I strongly disagree that it almost surely causes problems when a wife earns more than her husband.'
		]
	},
	Q36: {
		polar: [
			'I agree that homosexual couples bring up children just as well as other couples do.',
			'I neither agree nor disagree that homosexual couples bring up children just as well as other couples do.',
			'I disagree that homosexual couples bring up children just as well as other couples do.'
		],
		refined: [
			'I strongly agree that homosexual couples bring up children just as well as other couples do.',
			'I agree, though not strongly, that homosexual couples bring up children just as well as other couples do.',
			'I neither agree nor disagree that homosexual couples bring up children just as well as other couples do.',
			'I disagree, though not strongly, that homosexual couples bring up children just as well as other couples do.',
			'I strongly disagree that homosexual couples bring up children just as well as other couples do.'
		]
	},
	Q37: {
		polar: [
			'I agree that people owe it to society to have children.',
			'I neither agree nor disagree that people owe it to society to have children.',
			'I disagree that people owe it to society to have children.'
		],
		refined: [
			'I strongly agree that people owe it to society to have children.',
			'I agree, though not strongly, that people owe it to society to have children.',
			'I neither agree nor disagree that people owe it to society to have children.',
			'I disagree, though not strongly, that people owe it to society to have children.',
			'I strongly disagree that people owe it to society to have children.'
		]
	},
	Q38: {
		polar: [
			'I agree that grown-up children have a duty to look after their parents in the long term.',
			'I neither agree nor disagree that grown-up children have a duty to look after their parents in the long term.',
			'I disagree that grown-up children have a duty to look after their parents in the long term.'
		],
		refined: [
			'I strongly agree that grown-up children have a duty to look after their parents in the long term.',
			'I agree, though not strongly, that grown-up children have a duty to look after their parents in the long term.',
			'I neither agree nor disagree that grown-up children have a duty to look after their parents in the long term.',
			'I disagree, though not strongly, that grown-up children have a duty to look after their parents in the long term.',
			'I strongly disagree that grown-up children have a duty to look after their parents in the long term.'
		]
	},
	Q39: {
		polar: [
			'I agree that not working makes people lazy.',
			'I neither agree nor disagree that not working makes people lazy.',
			'I disagree that not working makes people lazy.'
		],
		refined: [
			'I strongly agree that not working makes people lazy.',
			'I agree, though not strongly, that not working makes people lazy.',
			'I neither agree nor disagree that not working makes people lazy.',
			'I disagree, though not strongly, that not working makes people lazy.',
			'I strongly disagree that not working makes people lazy.'
		]
	},
	Q40: {
		polar: [
			'I agree that people owe it to society to work.',
			'I neither agree nor disagree that people owe it to society to work.',
			'I disagree that people owe it to society to work.'
		],
		refined: [
			'I strongly agree that people owe it to society to work.',
			'I agree, though not strongly, that people owe it to society to work.',
			'I neither agree nor disagree that people owe it to society to work.',
			'I disagree, though not strongly, that people owe it to society to work.',
			'I strongly disagree that people owe it to society to work.'
		]
	},
	Q41: {
		polar: [
			'I agree that work should always come first, even at the cost of spare time.',
			'I neither agree nor disagree that work should always come first, even at the cost of spare time.',
			'I disagree that work should always come first, even at the cost of spare time.'
		],
		refined: [
			'I strongly agree that work should always come first, even at the cost of spare time.',
			'I agree, though not strongly, that work should always come first, even at the cost of spare time.',
			'I neither agree nor disagree that work should always come first, even at the cost of spare time.',
			'I disagree, though not strongly, that work should always come first, even at the cost of spare time.',
			'I strongly disagree that work should always come first, even at the cost of spare time.'
		]
	},
	Q42: {
		polar: [
			'I think our society must be changed radically, by revolution.',
			'I think our society must be improved step by step, by reforms.',
			'I think our present society must be defended against everything that would subvert it.'
		]
	},
	Q43: {
		polar: [
			'I think it would be a good thing if work became less important in our lives.',
			'I would not mind if work became less important in our lives.',
			'I think it would be a bad thing if work became less important in our lives.'
		]
	},
	Q44: {
		polar: [
			'I think it would be a good thing if more weight were put on developing technology.',
			'I would not mind if more weight were put on developing technology.',
			'I think it would be a bad thing if more weight were put on developing technology.'
		]
	},
	Q45: {
		polar: [
			'I think it would be a good thing if people respected authority more.',
			'I would not mind if people respected authority more.',
			'I think it would be a bad thing if people respected authority more.'
		]
	}
} satisfies TopicStatements;
