import { describe, expect, it } from 'vitest';
import { itemIndex, itemOf } from '../../../src/lib/catalog';
import { distributionOf } from '../../../src/lib/reasoner/distribution';
import { opinionOf } from '../../../src/lib/rivals/any-statement';
import { asReasoner } from '../../../src/lib/rivals/as-reasoner';
import { modelName } from '../../../src/lib/rivals/model-name';
import type { Prompt, Reply, Rival } from '../../../src/lib/rivals/types';

const never = new AbortController().signal;
const rivalThat = (
	ask: (prompt: Prompt) => Reply,
	gives: Rival['gives'] = 'probabilities'
): Rival & { prompts: Prompt[] } => {
	const prompts: Prompt[] = [];
	return {
		id: 'made up',
		gives,
		prompts,
		ask: (prompt) => {
			prompts.push(prompt);
			return Promise.resolve(ask(prompt));
		}
	};
};
/** All of it on one letter, which says so of itself. */
const on =
	(letter: string) =>
	(prompt: Prompt): Reply => ({
		kind: 'probabilities',
		probabilities: prompt.options.map((option) => Number(option.letter === letter)),
		onLetters: 1
	});
const god = itemOf('Q164');
const trust = itemOf('Q57');

describe('a rival as a reasoner', () => {
	it('predicts the items it is asked, and has nothing of all others', async () => {
		const rival = rivalThat(on('A'));
		const seen: string[] = [];
		const reasoner = asReasoner(rival, [god, trust], never, ({ id }) => seen.push(id));
		const profile = { responses: new Map([['Q1', 1] as const]), demographics: {} };
		const [first, second] = await reasoner.predict([profile, profile]);
		expect(seen).toEqual(['Q164', 'Q57', 'Q164', 'Q57']);
		expect(first).toEqual(second);
		const shares = (id: 'Q164' | 'Q57' | 'Q2') => [...distributionOf(first!, itemIndex(id))];
		expect(shares('Q164').map((share) => Math.round(10 * share))).toEqual([
			5, 0, 0, 0, 0, 0, 0, 0, 0, 5
		]);
		expect(shares('Q57')).toEqual([0.5, 0.5]);
		expect(shares('Q2').every((share) => share === 0)).toBe(true);
	});

	it('has zeros where it gave no answer, and half of its word where it gave one once', async () => {
		let asked = 0;
		const silent = rivalThat(() => ({ kind: 'refusal', text: 'no' }));
		const [none] = await asReasoner(silent, [trust], never).predict([
			{ responses: new Map(), demographics: {} }
		]);
		expect([...distributionOf(none!, itemIndex('Q57'))]).toEqual([0, 0]);
		const once = rivalThat((prompt) =>
			asked++ === 0 ? on('A')(prompt) : { kind: 'unreadable', text: 'hm' }
		);
		const [some] = await asReasoner(once, [trust], never).predict([
			{ responses: new Map(), demographics: {} }
		]);
		expect([...distributionOf(some!, itemIndex('Q57'))]).toEqual([1, 0]);
	});

	it('tells of the same person in the same words, in whatever order their answers came', async () => {
		const rival = rivalThat(on('A'));
		const answers = [
			['Q1', 1],
			['Q2', 2],
			['Q3', 1],
			['Q48', 7],
			['Q49', 3]
		] as const;
		const reasoner = asReasoner(rival, [god], never);
		await reasoner.predict([
			{ responses: new Map(answers), demographics: {} },
			{ responses: new Map(answers.toReversed()), demographics: {} },
			{ responses: new Map(answers.slice(1)), demographics: {} }
		]);
		const starts = rival.prompts.map(({ start }) => start);
		expect(new Set(starts.slice(0, 4)).size).toBe(1);
		expect(starts[4]).not.toBe(starts[0]);
	});
});

describe('a statement of the person’s own', () => {
	const shown = { responses: new Map([['Q1', 1] as const]), demographics: {}, seed: 1 };
	const opinion = (rival: Rival) => opinionOf(rival, shown, 'I would move abroad.', never);

	it('is asked with agreeing first and last, so that a liking for a place cancels out', async () => {
		const rival = rivalThat(on('A'));
		expect(await opinion(rival)).toEqual({ kind: 'probability', agree: 0.5 });
		expect(rival.prompts).toHaveLength(2);
		for (const { start, question } of rival.prompts) {
			expect(start).toContain('- ');
			expect(question).toContain('I would move abroad.');
		}
		const [first, second] = rival.prompts.map(({ options }) => options[0]!.code);
		expect(first).not.toBe(second);
		const agreeing = rivalThat(({ options }) => ({
			kind: 'probabilities',
			probabilities: options.map(({ code }) => (code === 1 ? 0.8 : 0.2)),
			onLetters: 1
		}));
		expect(await opinion(agreeing)).toMatchObject({ agree: expect.closeTo(0.8) });
	});

	it('is agreed with, or not, where a model only chooses; undecided where both orders differ', async () => {
		const choosing = (code: number | 'first') =>
			rivalThat(
				({ options }) => ({
					kind: 'choice',
					option: code === 'first' ? 0 : options.findIndex((option) => option.code === code)
				}),
				'choice'
			);
		expect(await opinion(choosing(1))).toEqual({ kind: 'choice', agrees: true });
		expect(await opinion(choosing(2))).toEqual({ kind: 'choice', agrees: false });
		expect(await opinion(choosing('first'))).toEqual({ kind: 'choice', agrees: null });
	});

	it('may be turned down, in the model’s own words', async () => {
		const refusing = rivalThat(() => ({ kind: 'refusal', text: 'I cannot say.' }));
		expect(await opinion(refusing)).toEqual({ kind: 'none', text: 'I cannot say.' });
	});
});

it('a model that a server names by its file is called by the file’s name, never by its path', () => {
	expect(modelName('/home/me/models/Tiny-1B.Q4.gguf')).toBe('Tiny-1B.Q4');
	expect(modelName('C:\\models\\Tiny.GGUF')).toBe('Tiny');
	expect(modelName('/home/me/models/folder')).toBe('folder');
	expect(modelName('mistralai/mistral-7b')).toBe('mistralai/mistral-7b');
	expect(modelName('llama3.2:3b')).toBe('llama3.2:3b');
});
