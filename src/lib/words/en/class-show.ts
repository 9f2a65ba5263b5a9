import { isolated, number, plural, wholePercent } from '../format';

const n = (value: number) => number('en', value);
const share = (perCent: number) => wholePercent('en', perCent / 100);
const people = (value: number) =>
	plural('en', value, { one: `${n(value)} person`, other: `${n(value)} people` });
const points = (value: number) =>
	plural('en', value, { one: `${n(value)} point`, other: `${n(value)} points` });

/** A sentence whose middle stands in the machine's colour: before it, it, after it. */
export type Marked = readonly [before: string, marked: string, after: string];

type Bound = '' | 'at most' | 'at least' | 'about';

/** "30 % or fewer": where nearly all or nearly none agree, it is not said how many. */
function told({ bound, share: own }: { bound: Bound; share: number }): string {
	if (bound === 'at most') return `${share(own)} or fewer`;
	if (bound === 'at least') return `${share(own)} or more`;
	return bound === 'about' ? `about ${share(own)}` : share(own);
}

interface Pile {
	readonly from: number;
	readonly to: number;
	readonly people: number;
	readonly end: 'or less' | 'or more' | null;
}

/** Where tenths at an end were put together, all that is told of whoever is in it. */
const end = ({ from, to, end: which }: Omit<Pile, 'people'>) =>
	which === 'or less' ? `${share(to)} or less` : `${share(from)} or more`;

/** The figures of a class, on the projector and on paper. Every figure is of the class, none of a person. */
export const show = {
	share,
	told,
	looking: 'Looking for the class …',
	drawing: 'Made-up students are answering …',
	missing: {
		title: 'There are no figures here.',
		what: 'The class is not closed yet, or it is kept in another browser.',
		back: 'To your classes',
		toClass: 'Back to the class'
	},
	rehearsal: {
		name: 'A made-up class',
		frame: (count: number) =>
			`Made up: ${n(count)} students drawn from the machine itself, nobody’s answers. It does better on them than on people.`,
		another: 'Another made-up class'
	},
	back: 'Back',
	next: 'Next',
	full: 'Full screen',
	leave: 'Leave',
	page: (at: number, all: number, name: string) => `${n(at)} of ${n(all)}: ${name}`,
	people: (count: number) => ` · ${people(count)}`,
	jump: 'Go to a view',
	keys: 'Arrow keys or a clicker',

	names: {
		overall: 'Class and machine',
		bet: 'Our bet',
		who: 'What we said, who we are',
		soon: 'How soon',
		topics: 'Topics',
		questions: 'Questions',
		sure: 'How sure',
		chatbots: 'Our chatbots',
		ours: 'Our answers',
		worse: 'For whom it is worse',
		rival: 'A language model',
		nothing: 'Too few'
	},

	nothing: {
		headline: ['', 'Too few', ' of us for the machine’s figures.'] as Marked,
		what: (least: number) =>
			`It takes ${n(least)} people with twelve guesses each. The others answered without the machine.`
	},

	overall: {
		headline: (machine: number) =>
			['The machine guessed ', share(machine), ' of our answers.'] as Marked,
		disc: 'Each disc is one of us: the further along, the more of us it guessed.',
		block: 'A block is several of us, not told apart.',
		whole: (machine: number, giveOrTake: number) =>
			`Too few of us lie far enough apart to be drawn. Of all our answers it guessed ${share(machine)}, give or take ${n(giveOrTake)}.`,
		ahead: (by: number, giveOrTake: number) =>
			by > 0
				? `The machine is ${points(by)} ahead of the world’s usual answer, give or take ${n(giveOrTake)}.`
				: `The world’s usual answer is ${points(-by)} ahead of the machine, give or take ${n(giveOrTake)}.`,
		close: (by: number, giveOrTake: number) =>
			`Machine or the world’s usual answer: too close to call. ${points(Math.abs(by))} apart, give or take ${n(giveOrTake)}.`,
		refined: (machine: number, world: number) =>
			`And how strongly we hold it: the machine ${share(machine)}, the world’s usual answer ${share(world)}.`,
		machine: (value: number) => `The machine, ${share(value)}`,
		world: (value: number) => `The world’s usual answer, ${share(value)}`,
		blind: (value: number) => `Blind guessing, ${share(value)}`,
		left: '0 %',
		right: '100 % guessed',
		end,
		stacks: (list: readonly Pile[]) =>
			list
				.map((pile) =>
					pile.end
						? `${people(pile.people)}: ${end(pile)}`
						: `${people(pile.people)} from ${n(pile.from)} to ${share(pile.to)}`
				)
				.join(', '),
		unready: (count: number) =>
			plural('en', count, {
				one: `For ${n(count)} of us the machine was not ready.`,
				other: `For ${n(count)} of us the machine was not ready.`
			}),
		noDots: 'With fewer than twelve of us, only the whole is shown.'
	},

	bet: {
		headline: (bet: number, machine: number) =>
			[`We bet ${share(bet)}. It guessed `, share(machine), '.'] as Marked,
		under: 'It guessed us better than we thought it would.',
		over: 'It guessed us less well than we thought it would.',
		same: 'Our bet and the machine: too close to call.',
		by: (by: number, giveOrTake: number) =>
			`${points(Math.abs(by))} apart, give or take ${n(giveOrTake)}; sides only, of those who bet.`,
		ours: 'Our bet',
		its: 'The machine'
	},

	who: {
		more: ['', 'What we said', ' told it more than who we are.'] as Marked,
		less: ['Who we are told it more than ', 'what we said', '.'] as Marked,
		same: ['', 'What we said', ' or who we are: too close to call.'] as Marked,
		fromWho: 'From who we are',
		fromWhoWhat: 'age, country, school, family',
		fromAnswers: 'From what we said',
		fromAnswersWhat: (questions: number) => `up to ${n(questions)} answers each`,
		by: (by: number, giveOrTake: number, chance: number) =>
			`${points(Math.abs(by))} apart, give or take ${n(giveOrTake)}, of those who said both. The lines are blind guessing, ${share(chance)}.`
	},

	chatbots: {
		headline: (theirs: number) =>
			[`Our chatbots guessed `, share(theirs), ' of the sides they were asked.'] as Marked,
		theirs: 'Our chatbots',
		its: 'The machine',
		/** Under each: its interval. */
		range: (low: number, high: number) => `likely ${n(low)} to ${share(high)}`,
		of: (count: number) =>
			`${people(count)} brought one, as they scored it. Not the same questions: a chatbot guesses half of a person’s answers, told the other half; the machine guessed each, told those before it. So this decides nothing between them.`
	},

	soon: {
		headline: ['How soon did it get to ', 'know us', '?'] as Marked,
		row: (from: number, to: number) => `After ${n(from)} to ${n(to - 1)} answers`,
		note: 'How often it guessed the very statement. Later questions are other questions: they may be easier or harder.'
	},

	topics: {
		headline: (best: string) => ['It knew us best on ', best, '.'] as Marked,
		plain: ['Where it knew us, ', 'topic by topic', '.'] as Marked,
		note: 'How often it guessed the very statement. “Or fewer”, “or more”: where nearly all or none were guessed, the screen does not say how many.'
	},

	questions: {
		headline: ['Where it ', 'knew us', ', and where we surprised it.'] as Marked,
		most: 'It knew',
		least: 'We surprised it',
		note: 'The very statement, of those who answered.'
	},

	sure: {
		honest: ['It was ', 'as often right', ' as it said.'] as Marked,
		less: ['It was ', 'less often right', ' than it said.'] as Marked,
		row: (from: number, to: number) =>
			from === 0 ? `It said under ${share(to)}` : `It said ${n(from)} to ${share(to)}`,
		was: (value: number) => `right ${share(value)}`,
		note: 'To the nearest 5 %. Being right more often than it says is no fault.',
		tooMuch: 'claims too much'
	},

	ours: {
		headline: (title: string) => title,
		of: 'of those who answered',
		two: (there: number) => share(there),
		otherwise: 'Something else',
		more: (sides: number) => `One of ${n(sides)} kinds of answer; the others are not told apart.`,
		note: 'Where nearly all or nearly none agree, the screen does not say how many, so that nobody’s answer follows from it.',
		world: (value: number) => `Worldwide ${share(value)}`
	},

	worse: {
		headline: (by: string) => ['Not equally good for all: it differs by ', by, '.'] as Marked,
		even: ['', 'Equally good', ' for all, as far as can be told.'] as Marked,
		by: {
			country: 'country',
			continent: 'continent',
			sex: 'sex',
			age: 'age',
			immigration: 'where one was born',
			birthCountry: 'country of birth',
			citizenship: 'citizenship',
			maritalStatus: 'marital status',
			education: 'education',
			employment: 'employment',
			occupation: 'occupation',
			sector: 'sector of work',
			savings: 'savings',
			socialClass: 'social class',
			income: 'income',
			religion: 'religion'
		} as Readonly<Record<string, string>>,
		others: (dimensions: readonly string[]) =>
			dimensions.length === 0
				? ''
				: `It differs by more than chance also by ${new Intl.ListFormat('en').format(dimensions)}.`,
		best: 'It guesses best',
		worst: 'It guesses least well',
		note: (people: number, model: string) =>
			`Not of us: measured on ${n(people)} people of the survey whom the machine had never met (${model}): how often it guessed their side.`
	},

	rival: {
		headline: ['And what people call AI: ', 'a language model', '?'] as Marked,
		what: 'It guesses beside the machine, question by question, what a made-up student answers. Each is told the same.',
		go: 'Show one at work',
		note: 'It takes a language model on this computer, in a program or in a folder; the next page says how to get one.'
	},

	report: {
		title: (name: string) => `${isolated(name)}: the figures`,
		on: (day: string, people_: number) => `Closed on ${day}. ${people(people_)} handed in.`,
		print: 'Print this',
		/** The name of the table of figures of a class as a whole. */
		whole: 'The class as a whole',
		level: { polar: 'Sides', refined: 'Statements' },
		figure: 'Figure',
		of: {
			people: 'People who handed in',
			scored: 'People with enough locked guesses',
			machine: 'guessed by the machine',
			world: 'guessed by the world’s usual answer',
			ahead: 'the machine less the world, points',
			blind: 'blind guessing',
			who: 'guessed from who we are',
			whoAhead: 'from what we said less from who we are, points',
			bet: 'Our bet (sides)',
			betAhead: 'The machine less our bet, points',
			chatbots: 'People who brought a chatbot’s score',
			theirs: 'Sides: guessed by our chatbots',
			theirMachine: 'Sides: guessed by the machine, of the same people'
		},
		interval: (low: number, high: number) => `${n(low)} to ${share(high)}`,
		apart: (mean: number, low: number, high: number) => `${n(mean)} (${n(low)} to ${points(high)})`,
		spread: 'How many of us it guessed so often (sides)',
		tenths: (from: number, to: number) => `${n(from)} to ${share(to)}`,
		peopleOf: people,
		wholeOnly:
			'Too few handed in with answers: there are figures of the class as a whole only, so that nobody’s answers follow from them.',
		question: 'Question',
		ours: 'Our answers',
		guessedSide: 'Side guessed',
		guessedStatement: 'Statement guessed',
		none: '–',
		how: 'A share is told to the nearest 5 %; where nearly all or nearly none agree it is a bound, so that nobody’s answer follows from it. Intervals are 95 % intervals over people.'
	},

	two: {
		title: 'Two classes side by side',
		lettered: (name: string, mark: string) => `${isolated(name)} (${mark})`,
		missing: 'One of the two classes is not here, or not closed.',
		note: 'The classes may have been asked other questions; only those asked in both are listed. Two classes differ by chance, too: where their intervals overlap, nothing is proved.'
	}
};
