interface Step {
	/** Minutes from the beginning. */
	readonly from: number;
	readonly to: number;
	readonly title: string;
	readonly points: readonly string[];
}

const opening: readonly string[] = [
	'Say the ground rules, and that everybody may skip any question, or all of them.',
	'Ask: “What would you have to know about a stranger to guess what they think is right and wrong?” Collect three ideas on the board.'
];
const answering: readonly string[] = [
	'Show the QR code large. Everyone scans it, compares the six letters, and bets: of ten answers, how many sides will the machine guess?',
	'Who likes says something about themselves. It stays on the device, and the machine’s locked guess does not use it.',
	'Nobody talks about answers yet: the guesses are locked one by one.'
];
const handingIn: readonly string[] = [
	'Everyone chooses “scores only” or “with my answers”, looks at what is in it, or does not hand in. All are fine; do not ask who chose what.',
	'Who had a chatbot guess them anyway may add how well it did: two numbers, never asked for. Pasting answers into a chatbot gives them to its maker, and many want their users to be of a certain age: ask nobody to.',
	'Whose time is up hands in what they have: “Hand in” stands on every question.',
	'Scan the codes at your desk, or have them sent. One number shows how many are in; nothing else.',
	'Type how many students are here. When all who want to are in, read the question aloud and close the class. There is no way back.'
];
const reveal: readonly string[] = [
	'At each view, first the headline, then: “Does that fit what you bet?”',
	'At “What we said, who we are”: “Which of the two would an advertiser have?”',
	'At “How sure”: “It said 80 %. What would it take to call that honest?”',
	'At “Our answers”: speak of the class, never ask who gave an answer. Explain “30 % or fewer”.'
];

/** The lesson for a teacher, and sheets for students and parents. All of it prints on A4 and Letter. */
export const guide = {
	title: 'The lesson',
	lead: 'For students from about fourteen, in ethics, social studies, computer science or mathematics. You need one screen to show and, for everyone, anything with a browser. Open the site once on each device beforehand: after that it works without a network.',
	print: 'Print this',
	setUp: 'Set up a class',
	rehearse: 'Rehearse',
	sheets: 'Sheets for students and parents',

	goalsTitle: 'What they learn',
	goals: [
		'To tell a prediction from an understanding, and an accuracy from a baseline: what would everybody’s usual answer have got?',
		'To say what an interval over people means, and when a difference is too close to call.',
		'To explain why a system can be good for most and worse for some, with a figure.',
		'To weigh who should be allowed to infer what from whom, and to argue for it.'
	],

	ideasTitle: 'AI4K12’s five big ideas',
	ideas: [
		[
			'Perception',
			'The machine perceives nothing but marked answers; what a question leaves out, it cannot know.'
		],
		[
			'Representation and reasoning',
			'Answers become numbers; the network gives every possible answer a chance. “Why” shows which answers pulled a guess.'
		],
		[
			'Learning',
			'It learned which answers go together from tens of thousands of interviews, nearly all of them from 60 countries.'
		],
		[
			'Natural interaction',
			'Its guesses sound like statements about you. It understands none of them.'
		],
		[
			'Societal impact',
			'Whom it knows less well; who may guess what about whom; what a class may learn without singling anybody out.'
		]
	] as readonly (readonly [string, string])[],

	beforeTitle: 'Before the lesson',
	before: [
		'Set up the class and read all its questions, as students will see them. Strike what you would not ask; thirty take some eight minutes.',
		'“Rehearse this class” draws 28 made-up students for your own set-up. Go through the views until you know what each says.',
		'The last view leads to a language model that guesses a made-up student beside the machine. If you want to show it, get one for this computer and try it beforehand.',
		'If you scan with the camera, allow it once and try it with your own phone; then press “Take out the one just read”.',
		'The device you teach from holds the hand-ins until you close. Do not copy the class’s file about.'
	],

	rulesTitle: 'Ground rules, said aloud',
	rules: [
		'Anyone may skip any question, and need not hand in. No reason is asked.',
		'Screens are one’s own. Nobody reads over a shoulder, the teacher neither.',
		'We speak about figures of the class, never about who may have answered what.',
		'If somebody tells something of their own accord, it stays in the room, and nobody answers it with a joke.',
		'In a small class people may believe they recognise someone: that belief is not evidence, and we do not share it.'
	],

	lengths: { short: '45 minutes', long: '90 minutes' },
	minutes: (from: number, to: number) => `${from}–${to} min`,
	short: [
		{ from: 0, to: 6, title: 'What could a machine know about you?', points: opening },
		{ from: 6, to: 20, title: 'Bet and answer', points: answering },
		{ from: 20, to: 27, title: 'Hand in and close', points: handingIn },
		{ from: 27, to: 39, title: 'The reveal', points: reveal },
		{
			from: 39,
			to: 45,
			title: 'What it does not show',
			points: [
				'Show “For whom it is worse”. Read two points of the list below aloud.',
				'Exit ticket, or in writing: “Who should be allowed to make such guesses about you, and who not?”'
			]
		}
	] satisfies readonly Step[],
	long: [
		{ from: 0, to: 10, title: 'What could a machine know about you?', points: opening },
		{ from: 10, to: 26, title: 'Bet and answer', points: answering },
		{
			from: 26,
			to: 36,
			title: 'My own result',
			points: [
				'Everyone opens “Results” and “Predictions” for themselves and fills in the first half of the worksheet.',
				'In pairs, without telling answers: “Where did it surprise you? Where did you surprise it?”'
			]
		},
		{ from: 36, to: 45, title: 'Hand in and close', points: handingIn },
		{ from: 45, to: 62, title: 'The reveal', points: reveal },
		{
			from: 62,
			to: 76,
			title: 'Who may guess?',
			points: [
				'Four groups: a doctor, an employer, a party before an election, a teacher. Each writes one guess that would help people and one that would harm them.',
				'Each group proposes a rule; the class votes by hand on which it would live under.'
			]
		},
		{
			from: 76,
			to: 90,
			title: 'For whom it is worse, and what it does not show',
			points: [
				'Show “For whom it is worse”. “Why may it be so? What would mend it, and who would pay for it?”',
				'Read the list below aloud, one student a line, with an example to each. Exit ticket.'
			]
		}
	] satisfies readonly Step[],

	fewTitle: 'If you are few',
	few: [
		'With fewer than eight hand-ins nothing is shown of the class: end it, and talk about the made-up class beside everyone’s own result.',
		'With eight to eleven there is the overall result alone. Question by question it takes twelve who answered.',
		'Five or more who put their knowledge together can always work out more than the screen says. Say so.'
	],

	limitsTitle: 'What the result shows, and what it does not',
	limits: [
		[
			'Prediction is not understanding.',
			'The machine has learnt which answers go together. It does not know why anybody holds a view, and has no view itself.'
		],
		[
			'It knows some people less well.',
			'Those it learnt from with nearly all answers live in 60 countries; of people from elsewhere it knows less. The last view shows for whom it is worse.'
		],
		[
			'Who you are says something, too.',
			'From country, age, schooling and all the rest together it guesses about as well as from some twenty answers; it needs between twenty and fifty of them to be better.'
		],
		[
			'Much of it is what everybody says.',
			'That is why the world’s usual answer stands beside it. Only what lies above that is about us.'
		],
		[
			'A class is small.',
			'“Give or take” says how far off a figure may be. Where it says “too close to call”, nothing is proved.'
		],
		['A view can change.', 'A guess about an answer is no verdict on a person, today or later.']
	] as readonly (readonly [string, string])[],

	handsTitle: 'Without devices: the class answers as one person',
	hands: [
		'Start an ordinary run of twenty questions on the projector, with the guesses shown after each answer.',
		'Read each question aloud. Hands up for each answer, eyes closed for what is personal; you type in what most hands say. Skip what you would not ask aloud.',
		'“Results” then shows how well it knew a person who is all of you. Ask: “Is there anyone here who is that person?” Usually there is nobody; that is worth five minutes.'
	]
};

/** What is printed for students and parents, a page each. */
export const sheets = {
	title: 'Sheets for students and parents',
	lead: 'Each begins on a page of its own. The answers to the exit ticket are on the last page.',
	print: 'Print all',
	name: 'Name (if you like):',

	worksheet: {
		title: 'Worksheet: a machine that guesses you',
		before: 'Before',
		beforeTasks: [
			'Of ten answers, on how many will the machine guess your side? My bet: ____ of 10',
			'What must one know about a stranger to guess what they think is right? Write two things.'
		],
		own: 'My own result',
		ownTasks: [
			'It guessed ____ of ____. The world’s usual answer would have got ____, blind guessing ____.',
			'One guess that was right and surprised me (you need not say the answer):',
			'One where I surprised it. What could it not know?'
		],
		class: 'Our class',
		classTasks: [
			'The machine guessed ____ % of us, the world’s usual answer ____ %. Apart: ____ points, give or take ____. Is one better? □ yes □ too close to call',
			'From who we are ____ %, from what we said ____ %. What follows for what a company would want to know?',
			'The screen says “30 % or fewer”. Why does it not say how many?'
		],
		after: 'After',
		afterTasks: [
			'One who should be allowed to make such guesses about me, one who should not, and why:'
		]
	},

	ticket: {
		title: 'Exit ticket',
		questions: [
			'The machine was right on 60 % of our sides, blind guessing would be on 50 %. What else do you have to know before you call it good?',
			'“12 points ahead, give or take 15.” What may one say?',
			'It says “80 % sure” of 50 guesses and is right on 30 of them. Is it honest about itself?',
			'Why does the class see no figures before it is closed?',
			'It is right for 82 % of the answers in one country and for 60 % in another. Name one cause and one thing to do.'
		],
		answersTitle: 'Exit ticket: answers',
		answers: [
			'What a simple guess gets: the world’s usual answer. And how many of us there were, so how far off the figure may be.',
			'Too close to call: the difference may as well be 3 points the other way. One may not say that it is ahead.',
			'No: 80 % of 50 is 40. It claims too much. Were it right on 45, that would be no fault.',
			'Two figures would differ by those who came between, and tell what they answered. So there is one set of figures, made once.',
			'Cause: fewer or other people from there among those it learnt from; questions that mean other things there. To do: learn from more of them, say so beside every guess, or do not use it there.'
		]
	},

	glossary: {
		title: 'Glossary',
		terms: [
			['side', 'The coarse half of an answer: important or not, trust or not.'],
			['statement', 'The fine part: very, rather, not much.'],
			[
				'guess, locked',
				'What the machine thought before you answered, kept so that nobody can change it.'
			],
			['sure', 'The chance the machine gave to its guess.'],
			[
				'the world’s usual answer',
				'A guess that says for everyone what most people worldwide say.'
			],
			['blind guessing', 'Choosing among the sides by lot.'],
			[
				'give or take',
				'How far off a figure of few people may be; in 19 of 20 such classes it is no further.'
			],
			[
				'too close to call',
				'The difference may be chance: it could as well be none, or the other way round.'
			],
			[
				'30 % or fewer',
				'Nearly none: how many is not said, so that nobody’s answer follows from it.'
			],
			['baseline', 'What a simple guess gets. Only what lies above it is worth something.']
		] as readonly (readonly [string, string])[]
	},

	parents: {
		title: 'A note to parents',
		text: [
			'In one of the next lessons your child’s class finds out how well a small machine can guess people’s values. Everyone answers some thirty questions of the World Values Survey, such as how important friends are or whom one trusts, on their own device.',
			'The machine runs on that device. The answers stay there: no account, no name, and nothing is sent anywhere. Any question can be skipped, and nobody has to take part.',
			'At the end everyone chooses what to hand in: how often the machine was right (six numbers), their answers too, or nothing. It is locked so that only the teacher’s device can open it, and nobody can see which was chosen. Who had a chatbot guess them may add how well it did; nobody is asked to. When the class is closed, all hand-ins are deleted; only figures of the class stay, made so that nobody’s answer follows from them.',
			'The questions can be looked through beforehand: ask the teacher for the list of this class. What is close to home, such as violence, money and sexuality, is left out unless the teacher asks for it.'
		],
		signed: 'Teacher:'
	}
};
