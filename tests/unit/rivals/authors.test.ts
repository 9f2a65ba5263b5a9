import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	CODE_COUNT,
	ITEMS,
	itemIndex,
	itemOf,
	type ItemId,
	type Level
} from '../../../src/lib/catalog';
import { probesOf } from '../../../src/lib/evaluation/cases/protocols';
import { distributionOf } from '../../../src/lib/reasoner/distribution';
import {
	authorsChoices,
	authorsConduct,
	authorsPrompt,
	authorsReasoner,
	type AuthorsReply
} from '../../../src/lib/rivals/authors';
import { statementOf } from '../../../src/lib/rivals/prompt';

const PROBES = probesOf(0).map((place) => ITEMS[place]!);
const levels = fc.constantFrom<Level>('polar', 'refined');
const told = new Map<ItemId, number>(
	ITEMS.filter(({ id }) => !PROBES.some((probe) => probe.id === id))
		.slice(0, 30)
		.map(({ id, codes }) => [id, codes[0]!])
);
const person = { responses: told, demographics: { country: 'BRA' }, seed: 3 } as const;
const replyWith = (choices: readonly (readonly [group: number, place: number])[]) =>
	JSON.stringify(
		Object.fromEntries(
			choices.map(([group, place]) => [`NSG${group}`, { choice: `NSG${group}_s${place}` }])
		)
	);

describe('the authors’ form', () => {
	it('tells what is known, a line each, and never what is asked', () => {
		const all = {
			...person,
			responses: new Map([...told, ...PROBES.map(({ id, codes }) => [id, codes[0]!] as const)])
		};
		for (const level of ['polar', 'refined'] as const) {
			const lines = authorsPrompt(all, PROBES, level).match(/^# .*/gm)!;
			const may = [...told].map(([id, code]) => `# ${statementOf(itemOf(id), code, level)}`);
			// Who the person is comes first.
			expect(lines[0]).toMatch(/^# .*: Brazil$/);
			expect(lines.slice(1).sort()).toEqual(may.sort());
			expect(authorsPrompt(all, PROBES, level)).toBe(authorsPrompt(person, PROBES, level));
		}
	});

	it('has a name for every statement of every probe, in JSON', () => {
		for (const level of ['polar', 'refined'] as const) {
			const text = authorsPrompt(person, PROBES, level);
			const json = text.slice(text.indexOf('{\n'), text.lastIndexOf('\n}') + 2);
			const groups = JSON.parse(json) as Record<string, Record<string, string>[]>;
			expect(Object.keys(groups)).toHaveLength(39);
			for (const [index, item] of PROBES.entries())
				expect(groups[`new statement group ${index + 1} (NSG${index + 1})`]).toEqual(
					item[level].map(({ statement }, place) => ({
						[`NSG${index + 1}_s${place + 1}`]: statement
					}))
				);
		}
	});

	it('is read whatever stands around the choices', () => {
		const reply = replyWith([
			[1, 2],
			[2, 1],
			[39, 1]
		]);
		const expected = PROBES.map((_, index) => ({ 0: 1, 1: 0, 38: 0 })[index] ?? null);
		for (const text of [
			reply,
			'```json\n' + reply + '\n```',
			`Here is my forecast:\n${reply}\nI hope this helps!`,
			reply.slice(0, -2),
			JSON.stringify(JSON.parse(reply), null, 4),
			reply.replaceAll('NSG', 'nsg'),
			reply.replaceAll(/"NSG(\d+)":/g, '"new statement group $1 (NSG$1)":')
		])
			expect(authorsChoices(text, PROBES, 'polar'), text).toEqual(expected);
	});

	it('reads nothing into what names no statement, two of a group, or one that there is not', () => {
		const nothing = PROBES.map(() => null);
		const prompt = authorsPrompt(person, PROBES, 'polar');
		for (const text of [
			'',
			'I am sorry, I cannot.',
			prompt,
			replyWith([
				[40, 1],
				[1, 9],
				[2, 0],
				[0, 1]
			]),
			'{"choice": "s1"}'
		])
			expect(authorsChoices(text, PROBES, 'polar')).toEqual(nothing);
		expect(authorsChoices(replyWith([[1, 1]]) + replyWith([[1, 2]]), PROBES, 'polar')).toEqual(
			nothing
		);
	});

	it('of any mutated reply is never read as a choice that was not written', () => {
		fc.assert(
			fc.property(
				levels,
				fc.array(fc.nat(8), { minLength: 39, maxLength: 39 }),
				fc.array(fc.tuple(fc.nat(), fc.constantFrom('', '\n', '"', '}', ',', 'x', ' ')), {
					maxLength: 20
				}),
				(level, picks, changes) => {
					const chosen = PROBES.map((item, index) => picks[index]! % item[level].length);
					let text = replyWith(chosen.map((place, index) => [index + 1, place + 1] as const));
					for (const [at, by] of changes) {
						const place = at % text.length;
						text = text.slice(0, place) + by + text.slice(place + 1);
					}
					for (const [index, place] of authorsChoices(text, PROBES, level).entries()) {
						if (place === null) continue;
						expect(text).toContain(`"NSG${index + 1}_s${place + 1}`);
					}
				}
			),
			{ numRuns: 1000 }
		);
	});

	it('asks three times at most where an answer is not whole, and takes the fullest', async () => {
		const replies: AuthorsReply[] = [];
		const asked: number[] = [];
		const some = [
			replyWith([[1, 1]]),
			replyWith([
				[1, 2],
				[2, 1]
			]),
			'Sorry, I cannot.'
		];
		const reasoner = authorsReasoner(
			'made up',
			(_, attempt) => Promise.resolve((asked.push(attempt), some[attempt]!)),
			PROBES,
			'polar',
			(reply) => replies.push(reply)
		);
		const [prediction] = await reasoner.predict([person]);
		expect(asked).toEqual([0, 1, 2]);
		expect(replies[0]).toMatchObject({ refused: false, attempts: 3 });
		const [first, second, third] = PROBES;
		const at = (id: ItemId) => Array.from(distributionOf(prediction!, itemIndex(id)));
		const side = first!.polar[1]!.codes;
		expect(at(first!.id)).toEqual(
			first!.codes.map((code) => (side.includes(code) ? Math.fround(1 / side.length) : 0))
		);
		expect(at(second!.id).reduce((sum, share) => sum + share)).toBeCloseTo(1);
		expect(at(third!.id).every((share) => share === 0)).toBe(true);
		expect(prediction).toHaveLength(CODE_COUNT);
	});

	it('counts refusals and what is not readable apart, in choices', async () => {
		const by = async (said: string) => {
			const replies: AuthorsReply[] = [];
			const reasoner = authorsReasoner(
				'made up',
				() => Promise.resolve(said),
				PROBES,
				'polar',
				(reply) => replies.push(reply)
			);
			await reasoner.predict([person]);
			return authorsConduct({ polar: replies, refined: [] }, PROBES);
		};
		expect(await by("I'm sorry, but I cannot do that.")).toMatchObject({
			...{ asked: 39, refused: 39, unreadable: 0, firstOption: null }
		});
		expect(await by('{"NSG1": {"choice": "NSG1_s1"}}')).toMatchObject({
			...{ asked: 39, refused: 0, unreadable: 38, firstOption: 1 }
		});
	});
});
