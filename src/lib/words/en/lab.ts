import { number } from '../format';

const n = (value: number) => number('en', value);
const fixed = (value: number, digits = 1) =>
	new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
		.format(value)
		.replace('-', '−');

/** A country or group beside the figures that are named of it. */
interface Group {
	readonly name: string;
	readonly distance: number;
}

/** What the lab's charts say that are about groups, and about people and countries never met. */
export const lab = {
	count: n,
	hundredths: (value: number) => fixed(value, 2),
	thousandths: (value: number) => fixed(value, 3),

	shares: {
		title: 'Do its guesses add up to what groups answer?',
		/** @param all of everyone together @param farthest of the groups in sight; its distance as a share of the scale */
		reading: (all: number, near: number, farthest: Group) =>
			`Added up over everyone, the reasoner’s guesses lie ${fixed(all, 3)} of the scale from the answers on the median question; of the groups here they lie farthest for “${farthest.name}”, ${fixed(farthest.distance, 3)}. ${fixed(near)} % of that group’s questions are nearer than 0.2.`,
		by: 'By',
		everyone: 'Everyone',
		axis: 'Distance (Wasserstein-1), share of scale',
		range: 'What few people alone make of it',
		note: (seconds: number) =>
			`Each person’s predicted shares are added up by group and set against what the group answered, question by question, over the ${n(seconds)} questions whose answers have an order. The mark is the median question’s distance, of which less is better, the line the middle half. Somebody who knew exactly how such a group answers would still be off by the grey bar, because these are few people; who is told their answers can do better. Groups of 30 people and more. Others who report this call a distance under 0.2 near (WorldValuesBench, arXiv 2404.16308), on other people and by the group alone: that is easily met, so the distance itself says more.`,
		columns: {
			group: 'Group',
			people: 'People',
			questions: 'Questions',
			noise: 'What few people alone make',
			distance: (method: string) => `${method}: W1`,
			near: (method: string) => `${method}: under 0.2, %`
		}
	},
	questions: {
		title: 'Question by question, country by country',
		reading: (
			median: number,
			near: number,
			all: number,
			nearest: string,
			farthest: string,
			countries: number
		) =>
			`Over ${n(countries)} countries, the shares that the reasoner predicts lie ${fixed(median, 3)} of the scale from the answers on the median question; ${n(near)} of ${n(all)} questions are nearer than 0.2. Nearest is “${nearest}”, farthest “${farthest}”.`,
		nearest: 'Nearest',
		farthest: 'Farthest',
		axis: 'Mean distance, share of scale',
		note: 'Countries of which 30 people and more take part. The table has every question.',
		columns: {
			question: 'Question',
			variable: 'Variable',
			countries: 'Countries',
			noise: 'What few people alone make'
		}
	},
	unevenness: {
		title: 'Unevenness beside the paper’s models',
		reading: (
			index: number,
			low: number,
			high: number,
			models: number,
			least: number,
			most: number
		) =>
			`The reasoner’s index is ${fixed(index)} points, where chance alone gives ${fixed(low)} to ${fixed(high)}; the ${n(models)} models of the paper have ${fixed(least)} to ${fixed(most)}, on other people.`,
		ours: 'Measured here',
		published: (people: number) => `Published, on the paper’s own ${n(people)} people`,
		axis: 'Value Inequity Index, points',
		range: 'What chance alone gives',
		note: (arxiv: string) =>
			`Mean over dimensions of the standard deviation of groups’ accuracies, groups of any size, polar, 200 answers shown. * From a published note on the paper (arXiv ${arxiv}), not read in the paper itself; its dimensions are thirteen, ours sixteen, and it gives no floor of chance.`,
		columns: {
			method: 'Method',
			index: 'Index, points',
			noise: 'Noise floor, points',
			groups: 'Groups',
			people: 'People',
			from: 'From'
		},
		fromNote: 'published note on the paper',
		fromHere: 'measured here'
	},
	learned: {
		title: 'What it is to learn from more people',
		reading: (fewest: number, least: number, most: number, best: number) =>
			`A network that learned from ${n(fewest)} people gets ${fixed(least)} % right with 200 answers shown, one that learned from ${n(most)} gets ${fixed(best)} %.`,
		line: (answers: number) => `${n(answers)} answers shown`,
		xAxis: 'People learned from',
		yAxis: 'Correct, %',
		note: (epochs: string) =>
			`Plain networks of the shipped one’s size, trained for this alone from scratch, ${epochs} epochs each, without teachers: the shipped one is better. Equal steps along the axis are equal factors. People of all countries, drawn at random; predicted are the people that every figure here is about.`,
		epochs: 'twelve',
		columns: {
			people: 'People learned from',
			shown: 'Answers shown',
			polar: 'Polar, %',
			refined: 'Refined, %',
			both: 'Both, %',
			predicted: 'People predicted'
		}
	},
	continents: {
		title: 'From one continent to another',
		reading: (home: number, away: number, everywhere: number, people: number) =>
			`Networks that learned from ${n(people)} people of one continent get ${fixed(home)} % right at home, on average, and ${fixed(away)} % on other continents; one that learned from as many people of all of them gets ${fixed(everywhere)} % on everyone.`,
		learned: 'Learned from',
		tested: 'Predicted',
		everywhere: 'All',
		note: 'P1, 200 answers shown, nothing said about who the people are. Every network is of the shipped one’s size and learned from as many people, so that only where they live differs. The paper has such a table of seven by seven, of language models; its figures could not be read.',
		columns: {
			learned: 'Learned from',
			people: (continent: string) => `${continent}, %`
		}
	},
	unseen: {
		title: 'People of countries it has never met',
		reading: (
			met: number,
			unmet: number,
			lost: number,
			low: number,
			high: number,
			told: number,
			without: number
		) =>
			`With 200 answers shown, a network that has met nobody from a person’s country gets ${fixed(unmet)} % right, one that has ${fixed(met)} %: ${fixed(lost)} points less (${fixed(low)} to ${fixed(high)}). From who they are alone it is ${fixed(without)} % instead of ${fixed(told)} %.`,
		told: {
			answers: '200 answers shown',
			demographics: 'only who they are'
		},
		show: 'Show',
		met: 'Has met their country',
		untold: 'Has met it, but is not told it',
		unmet: 'Has never met it',
		axis: 'Correct, %',
		note: (people: number, countries: number, learned: number) =>
			`${n(people)} people of ${n(countries)} countries asked in full, whom none of these networks learned from. The countries were dealt into six parts; for each part a network learned from ${n(learned)} people of all other countries, and is set against one that learned from as many people of all. Both are plain networks, trained for this alone; the shipped one has met all of these countries.`,
		columns: {
			country: 'Country',
			condition: 'Told',
			people: 'People',
			met: 'Met, %',
			untold: 'Met, country not told, %',
			unmet: 'Never met, %',
			lost: 'Lost, points'
		},
		everyone: 'All together',
		condition: (answers: number, demographics: boolean) => {
			if (answers === 0) return 'who they are';
			const shown = `${n(answers)} answers`;
			return demographics ? `${shown}, who they are` : shown;
		}
	},
	transfer: {
		heading: 'Whom it has met',
		source: (people: number) =>
			`Value Mirror, plain networks trained for this, ${n(people)} people of the World Values Survey, wave 7`,
		/** @param name as training calls it: `all` learns from everybody */
		network: (id: string) => (id === 'all' ? 'the one of all people' : `“${id}”`),
		missing: (networks: string) =>
			`Networks not trained yet, and so not in these charts: ${networks}.`
	}
};
