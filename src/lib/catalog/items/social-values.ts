import { battery, topic, fourPoint, scale } from '../battery';

const mentioned = scale('nominal', { 1: 'Yes, I would pick it', 2: 'No' });

const agreeFive = scale(
	'ordinal',
	{
		1: 'Agree strongly',
		2: 'Agree',
		3: 'Neither agree nor disagree',
		4: 'Disagree',
		5: 'Disagree strongly'
	},
	[[1, 2], [3], [4, 5]]
);

export const socialValues = topic(
	'social-values',
	'Family and society',

	battery<{ subject: string }>({
		leadIn: 'How important is this in your life?',
		scale: fourPoint(
			'Very important',
			'Rather important',
			'Not very important',
			'Not at all important'
		),
		polar: ({ subject }) => [
			`In my life, ${subject} matters.`,
			`In my life, ${subject} matters little or not at all.`
		],
		refined: ({ subject }) => [
			`In my life, ${subject} matters very much.`,
			`In my life, ${subject} matters a fair amount.`,
			`In my life, ${subject} does not matter very much.`,
			`In my life, ${subject} does not matter at all.`
		],
		items: {
			Q1: { title: 'Importance of family', question: 'Family', subject: 'family' },
			Q2: { title: 'Importance of friends', question: 'Friends', subject: 'having friends' },
			Q3: {
				title: 'Importance of leisure time',
				question: 'Leisure time',
				subject: 'leisure time'
			},
			Q4: { title: 'Importance of politics', question: 'Politics', subject: 'politics' },
			Q5: { title: 'Importance of work', question: 'Work', subject: 'work' },
			Q6: { title: 'Importance of religion', question: 'Religion', subject: 'religion' }
		}
	}),

	battery<{ quality: string }>({
		leadIn:
			'Imagine choosing up to five qualities that children should above all learn at home. Would this be one of yours?',
		scale: mentioned,
		polar: ({ quality }) => [
			`Of all that children should learn at home, ${quality} would be among my first choices.`,
			`Of all that children should learn at home, ${quality} would not be among my first choices.`
		],
		items: {
			Q7: {
				title: 'Children: good manners',
				question: 'Good manners',
				quality: 'good manners'
			},
			Q8: { title: 'Children: independence', question: 'Independence', quality: 'independence' },
			Q9: { title: 'Children: hard work', question: 'Hard work', quality: 'hard work' },
			Q10: {
				title: 'Children: responsibility',
				question: 'A sense of responsibility',
				quality: 'a sense of responsibility'
			},
			Q11: { title: 'Children: imagination', question: 'Imagination', quality: 'imagination' },
			Q12: {
				title: 'Children: tolerance',
				question: 'Tolerance and respect for others',
				quality: 'tolerance and respect for others'
			},
			Q13: {
				title: 'Children: thrift',
				question: 'Thrift: saving money and not wasting things',
				quality: 'thrift with money and things'
			},
			Q14: {
				title: 'Children: perseverance',
				question: 'Determination and perseverance',
				quality: 'determination and perseverance'
			},
			Q15: {
				title: 'Children: religious faith',
				question: 'Religious faith',
				quality: 'religious faith'
			},
			Q16: {
				title: 'Children: unselfishness',
				question: 'Unselfishness',
				quality: 'unselfishness'
			},
			Q17: { title: 'Children: obedience', question: 'Obedience', quality: 'obedience' }
		}
	}),

	battery<{ people: string }>({
		leadIn: 'Are these people you would not like to have as neighbours?',
		scale: scale('nominal', { 1: 'I would not want them as neighbours', 2: 'I would not mind' }),
		polar: ({ people }) => [
			`I would rather not live next door to ${people}.`,
			`I would not mind living next door to ${people}.`
		],
		items: {
			Q18: { title: 'Neighbours: drug addicts', question: 'Drug addicts', people: 'drug addicts' },
			Q19: {
				title: 'Neighbours: another race',
				question: 'People of a different race',
				people: 'people of a different race'
			},
			Q20: {
				title: 'Neighbours: people with AIDS',
				question: 'People who have AIDS',
				people: 'people who have AIDS'
			},
			Q21: {
				title: 'Neighbours: immigrants',
				question: 'Immigrants or foreign workers',
				people: 'immigrants or foreign workers'
			},
			Q22: {
				title: 'Neighbours: homosexuals',
				question: 'Homosexual people',
				people: 'homosexual people'
			},
			Q23: {
				title: 'Neighbours: another religion',
				question: 'People of a different religion',
				people: 'people of a different religion'
			},
			Q24: {
				title: 'Neighbours: heavy drinkers',
				question: 'Heavy drinkers',
				people: 'heavy drinkers'
			},
			Q25: {
				title: 'Neighbours: unmarried couples',
				question: 'Unmarried couples who live together',
				people: 'unmarried couples who live together'
			},
			Q26: {
				title: 'Neighbours: another language',
				question: 'People who speak a different language',
				people: 'people who speak a different language'
			}
		}
	}),

	battery<{ claim: string }>({
		leadIn: 'How much do you agree with this?',
		scale: fourPoint('Agree strongly', 'Agree', 'Disagree', 'Disagree strongly'),
		polar: ({ claim }) => [`I agree that ${claim}.`, `I disagree that ${claim}.`],
		refined: ({ claim }) => [
			`I strongly agree that ${claim}.`,
			`I agree, though not strongly, that ${claim}.`,
			`I disagree, though not strongly, that ${claim}.`,
			`I strongly disagree that ${claim}.`
		],
		items: {
			Q27: {
				title: 'Making my parents proud',
				question: 'Making my parents proud has been one of the main goals of my life.',
				claim: 'making my parents proud has been one of the main goals of my life'
			},
			Q28: {
				title: 'Working mothers',
				question: 'The children suffer when a mother works for pay.',
				claim: 'the children suffer when a mother works for pay'
			},
			Q29: {
				title: 'Men as political leaders',
				question: 'All in all, men are better political leaders than women.',
				claim: 'men are, all in all, better political leaders than women'
			},
			Q30: {
				title: 'University for boys and girls',
				question: 'Going to university matters more for a boy than for a girl.',
				claim: 'going to university matters more for a boy than for a girl'
			},
			Q31: {
				title: 'Men as business executives',
				question: 'All in all, men are better at running a business than women.',
				claim: 'men are, all in all, better at running a business than women'
			},
			Q32: {
				title: 'Housewife or paid work',
				question: 'Being a housewife is just as fulfilling as having a paid job.',
				claim: 'being a housewife is just as fulfilling as having a paid job'
			}
		}
	}),

	battery<{ claim: string }>({
		leadIn: 'How much do you agree with this?',
		scale: agreeFive,
		polar: ({ claim }) => [
			`I agree that ${claim}.`,
			`I neither agree nor disagree that ${claim}.`,
			`I disagree that ${claim}.`
		],
		refined: ({ claim }) => [
			`I strongly agree that ${claim}.`,
			`I agree, though not strongly, that ${claim}.`,
			`I neither agree nor disagree that ${claim}.`,
			`I disagree, though not strongly, that ${claim}.`,
			`I strongly disagree that ${claim}.`
		],
		items: {
			Q33: {
				title: 'Scarce jobs: men first',
				question: 'When jobs are scarce, men should have a greater right to them than women.',
				claim: 'men should have a greater right than women to jobs that are scarce'
			},
			Q34: {
				title: 'Scarce jobs: nationals first',
				question:
					'When jobs are scarce, employers should put people of this country before immigrants.',
				claim: 'employers should put people of my country before immigrants when jobs are scarce'
			},
			Q35: {
				title: 'Wives who earn more',
				question: 'It almost surely causes problems when a wife earns more than her husband.',
				claim: 'it almost surely causes problems when a wife earns more than her husband'
			},
			Q36: {
				title: 'Homosexual parents',
				question: 'Homosexual couples bring up children just as well as other couples do.',
				claim: 'homosexual couples bring up children just as well as other couples do'
			},
			Q37: {
				title: 'Duty to have children',
				question: 'People owe it to society to have children.',
				claim: 'people owe it to society to have children'
			},
			Q38: {
				title: 'Duty to care for parents',
				question: 'Grown-up children have a duty to look after their parents in the long term.',
				claim: 'grown-up children have a duty to look after their parents in the long term'
			},
			Q39: {
				title: 'Not working makes lazy',
				question: 'Not working makes people lazy.',
				claim: 'not working makes people lazy'
			},
			Q40: {
				title: 'Work as a duty',
				question: 'People owe it to society to work.',
				claim: 'people owe it to society to work'
			},
			Q41: {
				title: 'Work before spare time',
				question: 'Work should always come first, even at the cost of spare time.',
				claim: 'work should always come first, even at the cost of spare time'
			}
		}
	}),

	battery({
		leadIn: 'Which of these comes closest to what you think?',
		scale: scale('nominal', {
			1: 'The whole way our society is organized must be changed radically, by revolution',
			2: 'Our society must be improved step by step, by reforms',
			3: 'Our present society must be defended against everything that would subvert it'
		}),
		polar: () => [
			'I think our society must be changed radically, by revolution.',
			'I think our society must be improved step by step, by reforms.',
			'I think our present society must be defended against everything that would subvert it.'
		],
		items: {
			Q42: { title: 'Changing society', question: 'How should our society change, if at all?' }
		}
	}),

	battery<{ change: string }>({
		leadIn:
			'If this change came about in the near future, would it be good or bad, or would you not mind?',
		scale: scale('ordinal', { 1: 'Good', 2: 'I would not mind', 3: 'Bad' }),
		polar: ({ change }) => [
			`I think it would be a good thing if ${change}.`,
			`I would not mind if ${change}.`,
			`I think it would be a bad thing if ${change}.`
		],
		items: {
			Q43: {
				title: 'Less weight on work',
				question: 'Work becomes less important in our lives',
				change: 'work became less important in our lives'
			},
			Q44: {
				title: 'More technology',
				question: 'More weight is put on developing technology',
				change: 'more weight were put on developing technology'
			},
			Q45: {
				title: 'Respect for authority',
				question: 'People respect authority more',
				change: 'people respected authority more'
			}
		}
	})
);
