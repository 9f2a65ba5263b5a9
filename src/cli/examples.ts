import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { itemIndex, itemOf, type ItemId } from '../lib/catalog';
import { distributionOf } from '../lib/reasoner/distribution';
import { revealOf } from '../lib/run/reveal';
import { parseSocieties } from '../lib/societies/file';
import { worldPrediction } from '../lib/societies/societies';
import { loadNodeReasoner } from '../lib/reasoner/node';
import { MADE_UP_PEOPLE } from './made-up-people';
import { run } from './run';

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const OUT = file('src/lib/components/encounter/examples.json');
const MARGINALS = file('static/data/marginals-world.json');

/** One example of the home page: what a made-up person says, and what the machine had thought. */
export interface ExampleData {
	/** ISO 3166 alpha-3. */
	readonly country: string;
	readonly item: ItemId;
	readonly code: number;
	/** The shipped reasoner's probability of each option, rounded to a thousandth. */
	readonly shares: readonly number[];
	readonly verdict: 'knew' | 'side' | 'surprised';
	/** Share of the world's respondents who gave that answer, rounded likewise. */
	readonly world: number;
}

/** The examples as the shipped reasoner and the shipped tables give them now. */
export async function makeExamples(): Promise<{ model: string; examples: ExampleData[] }> {
	const reasoner = await loadNodeReasoner();
	const world = worldPrediction(parseSocieties(JSON.parse(await readFile(MARGINALS, 'utf8'))));
	const profiles = MADE_UP_PEOPLE.map(({ country, answers }) => ({
		demographics: { country },
		responses: new Map(Object.entries(answers) as [ItemId, number][])
	}));
	const predictions = await reasoner.predict(profiles);
	const examples = MADE_UP_PEOPLE.map(({ country, asked, says }, person) => {
		const item = itemOf(asked);
		const distribution = distributionOf(predictions[person]!, itemIndex(asked));
		const position = item.codes.indexOf(says);
		return {
			country,
			item: asked,
			code: says,
			shares: [...distribution].map(thousandth),
			verdict: revealOf(item, distribution, says).verdict,
			world: thousandth(distributionOf(world, itemIndex(asked))[position]!)
		};
	});
	return { model: reasoner.id, examples };
}

function thousandth(share: number): number {
	return Math.round(1000 * share) / 1000;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
	void run(async () => {
		const made = await makeExamples();
		await writeFile(OUT, `${JSON.stringify(made, null, '\t')}\n`);
		console.log(`${made.examples.length} examples of ${made.model} written to ${OUT}`);
	});
