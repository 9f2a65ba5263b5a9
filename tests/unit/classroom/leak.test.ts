import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { leaks } from '../../../src/lib/classroom/attack/leak';
import { DEFAULT_ASKED, questionsOf } from '../../../src/lib/classroom/class-setup';
import { loadNodeReasoner } from '../../../src/lib/reasoner/node';
import { parseSocieties } from '../../../src/lib/societies/file';
import { worldPrediction } from '../../../src/lib/societies/societies';

/** `npm run class-attack` does it with more people. */
test(
	'whoever reads a hand-in of scores, and has the link and the model, guesses hardly better than without',
	{ tags: 'slow' },
	async () => {
		const file = new URL('../../../static/data/marginals-world.json', import.meta.url);
		const world = worldPrediction(parseSocieties(JSON.parse(readFileSync(file, 'utf8'))));
		const questions = questionsOf({ ...DEFAULT_ASKED, length: 20 } as typeof DEFAULT_ASKED);
		const settings = { people: 1000, victims: 300, seed: 1 };
		const [nothing, , scores, chatbot] = await leaks(
			await loadNodeReasoner(),
			world,
			questions,
			settings
		);
		// With seeds 1 to 4 the gain is 2.9 to 4.0 points, and 0.4 to 1.4 % of sides are known.
		expect(scores!.success.sides - nothing!.success.sides).toBeLessThan(0.08);
		expect(scores!.success.sure).toBeLessThan(0.03);
		// A chatbot's two numbers more are about answers that nobody knows.
		expect(chatbot!.success.sides - scores!.success.sides).toBeLessThan(0.02);
		expect(chatbot!.success.sure).toBeLessThan(0.03);
		// The attacker works: it does gain something, and of what it is sure of it is right.
		expect(scores!.success.sides - nothing!.success.sides).toBeGreaterThan(0.01);
	}
);
