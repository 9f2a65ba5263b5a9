import { beforeAll, describe, expect, test } from 'vitest';
import { codeOffset, DEMOGRAPHICS, itemIndex, itemOf, ITEMS } from '../../../src/lib/catalog';
import type { Demographics, ItemId } from '../../../src/lib/catalog';
import { distributionOf } from '../../../src/lib/reasoner/distribution';
import { loadReasoner } from '../../../src/lib/reasoner/load';
import { readModelFiles, type GoldenCase } from '../../../src/lib/reasoner/model-files';
import { diskReader, loadNodeReasoner } from '../../../src/lib/reasoner/node';
import { constrain } from '../../../src/lib/reasoner/constraints';
import { decodeLogits } from '../../../src/lib/reasoner/tensors';
import type { Prediction, Profile, Reasoner } from '../../../src/lib/reasoner/types';
import { bytesOf, modelsFolder, readerOf, MODEL_ID, fittingConfig } from './folder';

let reasoner: Reasoner;
let golden: readonly GoldenCase[];

beforeAll(async () => {
	reasoner = await loadNodeReasoner();
	({ golden } = await readModelFiles(diskReader(), () => {}));
});

type Answers = Partial<Record<ItemId, number>>;

function person(answers: Answers, demographics: Demographics = {}): Profile {
	return {
		responses: new Map(Object.entries(answers) as [ItemId, number][]),
		demographics
	};
}

/** Probability that the answer to an item is one of these codes. */
function probability(prediction: Prediction, id: ItemId, codes: readonly number[]): number {
	const distribution = distributionOf(prediction, itemIndex(id));
	return codes
		.map((code) => distribution[itemOf(id).codes.indexOf(code)]!)
		.reduce((sum, share) => sum + share);
}

describe('the shipped reasoner computes what it computed at training', { tags: 'slow' }, () => {
	test('from profiles of the golden inputs to probabilities, within a quarter of a point', async () => {
		const profiles = golden.map(({ answers, demographics }) => ({
			responses: new Map(
				ITEMS.flatMap(({ id, codes }, index) =>
					answers[index]! < 0 ? [] : [[id, codes[answers[index]!]!] as const]
				)
			),
			demographics: Object.fromEntries(
				DEMOGRAPHICS.flatMap(({ id, options }, index) =>
					demographics[index]! < 0 ? [] : [[id, options[demographics[index]!]!.code]]
				)
			) as Demographics
		}));
		const predictions = await reasoner.predict(profiles);
		let farthest = 0;
		golden.forEach(({ logits }, row) => {
			const [expected] = decodeLogits(Float32Array.from(logits), 1);
			constrain(expected!, profiles[row]!.responses);
			expected!.forEach((share, at) => {
				farthest = Math.max(farthest, Math.abs(share - predictions[row]![at]!));
			});
		});
		expect(farthest).toBeLessThan(0.0025);
	});

	test('a long list gives, in order, what each person gives alone', async () => {
		const people = Array.from({ length: 300 }, (_, index) =>
			person({ Q164: 1 + (index % 10), Q1: 1 + (index % 4), Q240: 1 + ((index * 7) % 10) })
		);
		const together = await reasoner.predict(people);
		expect(together).toHaveLength(people.length);
		for (const index of [0, 1, 255, 256, 299]) {
			const [alone] = await reasoner.predict([people[index]!]);
			const farthest = alone!.reduce(
				(most, share, at) => Math.max(most, Math.abs(share - together[index]![at]!)),
				0
			);
			expect(farthest).toBeLessThan(1e-4);
		}
		expect(await reasoner.predict([])).toEqual([]);
	});

	test('golden logits that differ by more than the tolerance stop it', async () => {
		const read = diskReader();
		const altered = golden.map((golden, row) => {
			const logits = [...golden.logits];
			if (row === 1) logits[0]! += 0.05;
			return { ...golden, logits };
		});
		const folder = modelsFolder({
			'config.json': bytesOf(fittingConfig()),
			'onnx/model.onnx': await read(`${reasoner.id}/onnx/model.onnx`, () => {}),
			'golden.json': bytesOf({ cases: altered })
		});
		expect(folder.has(`${MODEL_ID}/onnx/model.onnx`)).toBe(true);
		await expect(loadReasoner(readerOf(folder), { device: 'cpu' })).rejects.toMatchObject({
			kind: 'self-check',
			message: expect.stringContaining('Q1, code 1, case 2')
		});
	});
});

/**
 * Facts known before any model: who answers `given` is likelier than who answers `versus` to answer `item` with
 * one of `codes`. Codes run as in the WVS codebook, whose direction differs from item to item; a scale
 * read the wrong way round anywhere between the survey and the screen turns some of these over.
 */
const facts: readonly (readonly [
	fact: string,
	given: Answers,
	versus: Answers,
	item: ItemId,
	codes: readonly number[]
])[] = [
	['God important → prays daily', { Q164: 10 }, { Q164: 1 }, 'Q172', [1, 2]],
	['God important → believes in God', { Q164: 10 }, { Q164: 1 }, 'Q165', [1]],
	['prays never → an atheist or not religious', { Q172: 8 }, { Q172: 1 }, 'Q173', [2, 3]],
	['religion important in life → attends weekly', { Q6: 1 }, { Q6: 4 }, 'Q171', [1, 2]],
	['attends services never → religion not important', { Q171: 7 }, { Q171: 1 }, 'Q6', [3, 4]],
	['believes in hell → in life after death', { Q167: 1 }, { Q167: 2 }, 'Q166', [1]],
	['religion is always right → the only acceptable one', { Q169: 1 }, { Q169: 4 }, 'Q170', [1, 2]],
	['not religious → homosexuality justifiable', { Q173: 3 }, { Q173: 1 }, 'Q182', [6, 7, 8, 9, 10]],
	['homosexuality justifiable → divorce too', { Q182: 10 }, { Q182: 1 }, 'Q185', [8, 9, 10]],
	['divorce never justifiable → abortion never', { Q185: 1 }, { Q185: 10 }, 'Q184', [1, 2, 3]],
	[
		'sex before marriage justifiable → casual sex',
		{ Q186: 10 },
		{ Q186: 1 },
		'Q193',
		[6, 7, 8, 9, 10]
	],
	['homosexuality never → no homosexual neighbours', { Q182: 1 }, { Q182: 10 }, 'Q22', [1]],
	['no neighbours of another race → no immigrants', { Q19: 1 }, { Q19: 2 }, 'Q21', [1]],
	['no immigrant neighbours → none of another faith', { Q21: 1 }, { Q21: 2 }, 'Q23', [1]],
	['men better leaders → men better executives', { Q29: 1 }, { Q29: 4 }, 'Q31', [1, 2]],
	['university not rather for boys → women as leaders', { Q30: 4 }, { Q30: 1 }, 'Q29', [3, 4]],
	['men better executives → jobs to men first', { Q31: 1 }, { Q31: 4 }, 'Q33', [1, 2]],
	['very happy → satisfied with life', { Q46: 1 }, { Q46: 4 }, 'Q49', [8, 9, 10]],
	['dissatisfied with life → not happy', { Q49: 1 }, { Q49: 10 }, 'Q46', [3, 4]],
	['free to choose → satisfied with life', { Q48: 10 }, { Q48: 1 }, 'Q49', [8, 9, 10]],
	['satisfied with money → satisfied with life', { Q50: 10 }, { Q50: 1 }, 'Q49', [8, 9, 10]],
	['in very good health → very happy', { Q47: 1 }, { Q47: 5 }, 'Q46', [1]],
	['most people can be trusted → first-met people too', { Q57: 1 }, { Q57: 2 }, 'Q61', [1, 2]],
	['trusts another religion → another nationality', { Q62: 1 }, { Q62: 4 }, 'Q63', [1, 2]],
	['confident in the police → in the courts', { Q69: 1 }, { Q69: 4 }, 'Q70', [1, 2]],
	['no confidence in government → none in parliament', { Q71: 4 }, { Q71: 1 }, 'Q73', [3, 4]],
	['confident in the press → in television', { Q66: 1 }, { Q66: 4 }, 'Q67', [1, 2]],
	['immigrants good for the country → let them come', { Q121: 5 }, { Q121: 1 }, 'Q130', [1, 2]],
	['feels secure here → few robberies', { Q131: 1 }, { Q131: 4 }, 'Q132', [3, 4]],
	['street drinking frequent → street robberies too', { Q133: 1 }, { Q133: 4 }, 'Q132', [1, 2]],
	['worried about war → about terrorism', { Q146: 1 }, { Q146: 4 }, 'Q147', [1]],
	['worried about a job → about children’s education', { Q142: 1 }, { Q142: 4 }, 'Q143', [1]],
	[
		'science makes life better → brings opportunities',
		{ Q158: 10 },
		{ Q158: 1 },
		'Q159',
		[8, 9, 10]
	],
	['interested in politics → politics important', { Q199: 1 }, { Q199: 4 }, 'Q4', [1, 2]],
	['politics not important → never discusses it', { Q4: 4 }, { Q4: 1 }, 'Q200', [3]],
	['news from the internet daily → from social media', { Q206: 1 }, { Q206: 5 }, 'Q207', [1]],
	['news from e-mail daily → from the internet daily', { Q205: 1 }, { Q205: 5 }, 'Q206', [1]],
	['has signed a petition → has demonstrated', { Q209: 1 }, { Q209: 3 }, 'Q211', [1]],
	['would never boycott → would never demonstrate', { Q210: 3 }, { Q210: 1 }, 'Q211', [3]],
	['votes locally always → nationally always', { Q221: 1 }, { Q221: 3 }, 'Q222', [1]],
	['a strong leader good → army rule good', { Q235: 1 }, { Q235: 4 }, 'Q237', [1, 2]],
	['democracy important → a democratic system good', { Q250: 10 }, { Q250: 1 }, 'Q238', [1]],
	[
		'human rights respected → satisfied with the system',
		{ Q253: 1 },
		{ Q253: 4 },
		'Q252',
		[6, 7, 8, 9, 10]
	],
	['proud of the nation → feels close to it', { Q254: 1 }, { Q254: 4 }, 'Q257', [1]],
	['close to the village → close to the region', { Q255: 1 }, { Q255: 4 }, 'Q256', [1]]
];

describe('facts known beforehand', { tags: 'slow' }, () => {
	test('there are at least thirty, about items from at least ten topics', () => {
		expect(facts.length).toBeGreaterThanOrEqual(30);
		const topics = new Set(facts.map(([, , , id]) => itemOf(id).topic));
		expect(topics.size).toBeGreaterThanOrEqual(10);
	});

	// Fifteen points; among the survey's respondents each of these differs by thirty or more.
	test.each(facts)('%s', async (_, given, versus, id, codes) => {
		const [likelier, less] = await reasoner.predict([person(given), person(versus)]);
		expect(probability(likelier!, id, codes)).toBeGreaterThan(probability(less!, id, codes) + 0.15);
	});

	test('asked nothing, it knows that family is very important to nearly everyone', async () => {
		const [anyone] = await reasoner.predict([person({})]);
		expect(probability(anyone!, 'Q1', [1])).toBeGreaterThan(0.8);
		expect(anyone!.length).toBe(codeOffset(ITEMS.length));
	});

	test('religion is very important to more people in Egypt than in Japan', async () => {
		const [egypt, japan] = await reasoner.predict([
			person({}, { country: 'EGY' }),
			person({}, { country: 'JPN' })
		]);
		expect(probability(egypt!, 'Q6', [1])).toBeGreaterThan(probability(japan!, 'Q6', [1]) + 0.5);
	});

	test('the young hear of the world through the internet daily more than the old', async () => {
		const [young, old] = await reasoner.predict([
			person({}, { ageGroup: 1 }),
			person({}, { ageGroup: 6 })
		]);
		expect(probability(young!, 'Q206', [1])).toBeGreaterThan(probability(old!, 'Q206', [1]) + 0.15);
	});
});
