import type { TopicQuestions } from '../../../catalog/texts';

export const socialValues = {
	title: 'Family and society',
	batteries: {
		Q1: {
			leadIn: 'How important is this in your life?',
			options: ['Very important', 'Rather important', 'Not very important', 'Not at all important']
		},
		Q7: {
			leadIn:
				'Imagine choosing up to five qualities that children should above all learn at home. Would this be one of yours?',
			options: ['Yes, I would pick it', 'No']
		},
		Q18: {
			leadIn: 'Are these people you would not like to have as neighbours?',
			options: ['I would not want them as neighbours', 'I would not mind']
		},
		Q27: {
			leadIn: 'How much do you agree with this?',
			options: ['Agree strongly', 'Agree', 'Disagree', 'Disagree strongly']
		},
		Q33: {
			leadIn: 'How much do you agree with this?',
			options: [
				'Agree strongly',
				'Agree',
				'Neither agree nor disagree',
				'Disagree',
				'Disagree strongly'
			]
		},
		Q42: {
			leadIn: 'Which of these comes closest to what you think?',
			options: [
				'The whole way our society is organized must be changed radically, by revolution',
				'Our society must be improved step by step, by reforms',
				'Our present society must be defended against everything that would subvert it'
			]
		},
		Q43: {
			leadIn:
				'If this change came about in the near future, would it be good or bad, or would you not mind?',
			options: ['Good', 'I would not mind', 'Bad']
		}
	},
	items: {
		Q1: {
			title: 'Importance of family',
			line: 'Family',
			question: 'How important is family in your life?'
		},
		Q2: {
			title: 'Importance of friends',
			line: 'Friends',
			question: 'How important are friends in your life?'
		},
		Q3: {
			title: 'Importance of leisure time',
			line: 'Leisure time',
			question: 'How important is leisure time in your life?'
		},
		Q4: {
			title: 'Importance of politics',
			line: 'Politics',
			question: 'How important is politics in your life?'
		},
		Q5: {
			title: 'Importance of work',
			line: 'Work',
			question: 'How important is work in your life?'
		},
		Q6: {
			title: 'Importance of religion',
			line: 'Religion',
			question: 'How important is religion in your life?'
		},
		Q7: {
			title: 'Children: good manners',
			line: 'Good manners',
			question:
				'Would you pick good manners as one of five things children should above all learn at home?'
		},
		Q8: {
			title: 'Children: independence',
			line: 'Independence',
			question:
				'Would you pick independence as one of five things children should above all learn at home?'
		},
		Q9: {
			title: 'Children: hard work',
			line: 'Hard work',
			question:
				'Would you pick hard work as one of five things children should above all learn at home?'
		},
		Q10: {
			title: 'Children: responsibility',
			line: 'A sense of responsibility',
			question:
				'Would you pick a sense of responsibility as one of five things children should above all learn at home?'
		},
		Q11: {
			title: 'Children: imagination',
			line: 'Imagination',
			question:
				'Would you pick imagination as one of five things children should above all learn at home?'
		},
		Q12: {
			title: 'Children: tolerance',
			line: 'Tolerance and respect for others',
			question:
				'Would you pick tolerance and respect for others as one of five things children should above all learn at home?'
		},
		Q13: {
			title: 'Children: thrift',
			line: 'Thrift: saving money and not wasting things',
			question:
				'Would you pick saving and not wasting things as one of five things children should above all learn at home?'
		},
		Q14: {
			title: 'Children: perseverance',
			line: 'Determination and perseverance',
			question:
				'Would you pick determination as one of five things children should above all learn at home?'
		},
		Q15: {
			title: 'Children: religious faith',
			line: 'Religious faith',
			question:
				'Would you pick religious faith as one of five things children should above all learn at home?'
		},
		Q16: {
			title: 'Children: unselfishness',
			line: 'Unselfishness',
			question:
				'Would you pick unselfishness as one of five things children should above all learn at home?'
		},
		Q17: {
			title: 'Children: obedience',
			line: 'Obedience',
			question:
				'Would you pick obedience as one of five things children should above all learn at home?'
		},
		Q18: {
			title: 'Neighbours: drug addicts',
			line: 'Drug addicts',
			question: 'Would you mind having drug addicts as neighbours?'
		},
		Q19: {
			title: 'Neighbours: another race',
			line: 'People of a different race',
			question: 'Would you mind having people of a different race as neighbours?'
		},
		Q20: {
			title: 'Neighbours: people with AIDS',
			line: 'People who have AIDS',
			question: 'Would you mind having people who have AIDS as neighbours?'
		},
		Q21: {
			title: 'Neighbours: immigrants',
			line: 'Immigrants or foreign workers',
			question: 'Would you mind having immigrants or foreign workers as neighbours?'
		},
		Q22: {
			title: 'Neighbours: homosexuals',
			line: 'Homosexual people',
			question: 'Would you mind having homosexual people as neighbours?'
		},
		Q23: {
			title: 'Neighbours: another religion',
			line: 'People of a different religion',
			question: 'Would you mind having people of a different religion as neighbours?'
		},
		Q24: {
			title: 'Neighbours: heavy drinkers',
			line: 'Heavy drinkers',
			question: 'Would you mind having heavy drinkers as neighbours?'
		},
		Q25: {
			title: 'Neighbours: unmarried couples',
			line: 'Unmarried couples who live together',
			question: 'Would you mind having unmarried couples who live together as neighbours?'
		},
		Q26: {
			title: 'Neighbours: another language',
			line: 'People who speak a different language',
			question: 'Would you mind having people who speak a different language as neighbours?'
		},
		Q27: {
			title: 'Making my parents proud',
			line: 'Making my parents proud has been one of the main goals of my life.',
			question: 'Do you agree that making your parents proud has been one of your main goals?'
		},
		Q28: {
			title: 'Working mothers',
			line: 'The children suffer when a mother works for pay.',
			question: 'Do you agree that the children suffer when a mother works for pay?'
		},
		Q29: {
			title: 'Men as political leaders',
			line: 'All in all, men are better political leaders than women.',
			question: 'Do you agree that men are, all in all, better political leaders than women?'
		},
		Q30: {
			title: 'University for boys and girls',
			line: 'Going to university matters more for a boy than for a girl.',
			question: 'Do you agree that going to university matters more for a boy than for a girl?'
		},
		Q31: {
			title: 'Men as business executives',
			line: 'All in all, men are better at running a business than women.',
			question: 'Do you agree that men are, all in all, better at running a business than women?'
		},
		Q32: {
			title: 'Housewife or paid work',
			line: 'Being a housewife is just as fulfilling as having a paid job.',
			question: 'Do you agree that being a housewife is just as fulfilling as having a paid job?'
		},
		Q33: {
			title: 'Scarce jobs: men first',
			line: 'When jobs are scarce, men should have a greater right to them than women.',
			question:
				'Do you agree that men should have a greater right to a job than women when jobs are scarce?'
		},
		Q34: {
			title: 'Scarce jobs: nationals first',
			line: 'When jobs are scarce, employers should put people of this country before immigrants.',
			question:
				'Do you agree that your country’s people should come before immigrants when jobs are scarce?'
		},
		Q35: {
			title: 'Wives who earn more',
			line: 'It almost surely causes problems when a wife earns more than her husband.',
			question:
				'Do you agree that it almost surely causes problems when a wife earns more than her husband?'
		},
		Q36: {
			title: 'Homosexual parents',
			line: 'Homosexual couples bring up children just as well as other couples do.',
			question: 'Do you agree that homosexual couples bring up children just as well as others?'
		},
		Q37: {
			title: 'Duty to have children',
			line: 'People owe it to society to have children.',
			question: 'Do you agree that people owe it to society to have children?'
		},
		Q38: {
			title: 'Duty to care for parents',
			line: 'Grown-up children have a duty to look after their parents in the long term.',
			question:
				'Do you agree that grown-up children have a duty to look after their parents in the long term?'
		},
		Q39: {
			title: 'Not working makes lazy',
			line: 'Not working makes people lazy.',
			question: 'Do you agree that not working makes people lazy?'
		},
		Q40: {
			title: 'Work as a duty',
			line: 'People owe it to society to work.',
			question: 'Do you agree that people owe it to society to work?'
		},
		Q41: {
			title: 'Work before spare time',
			line: 'Work should always come first, even at the cost of spare time.',
			question: 'Do you agree that work should always come first, even at the cost of spare time?'
		},
		Q42: {
			title: 'Changing society',
			line: 'How should our society change, if at all?',
			question: 'How should our society change, if at all?'
		},
		Q43: {
			title: 'Less weight on work',
			line: 'Work becomes less important in our lives',
			question:
				'Would it be good or bad if work became less important in our lives in the near future?'
		},
		Q44: {
			title: 'More technology',
			line: 'More weight is put on developing technology',
			question:
				'Would it be good or bad if more weight were put on developing technology in the near future?'
		},
		Q45: {
			title: 'Respect for authority',
			line: 'People respect authority more',
			question: 'Would it be good or bad if people respected authority more in the near future?'
		}
	}
} satisfies TopicQuestions;
