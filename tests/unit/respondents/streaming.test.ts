import { describe, expect, it } from 'vitest';
import { loadRespondents } from '../../../src/lib/respondents/load';
import { csvOf, pieces, syntheticRows } from '../../fixtures/synthetic-respondents';

const FILE = 'people.csv';

describe('streaming', { tags: 'slow' }, () => {
	const PEOPLE_A_PIECE = 20;
	const rows = csvOf(syntheticRows(PEOPLE_A_PIECE));
	const header = rows.slice(0, rows.indexOf('\n') + 1);
	const body = new TextEncoder().encode(rows.slice(header.length));

	/** Gives the same people again and again, and notes how many had been read each time it was asked. */
	async function* endless(times: number, ask: () => void) {
		yield new TextEncoder().encode(header);
		for (let time = 0; time < times; time++) {
			ask();
			yield body;
		}
	}

	it('reads people as fast as their bytes arrive, and holds none of them as text', async () => {
		let read = 0;
		let given = 0;
		let behind = 0;
		const source = endless(500, () => {
			behind = Math.max(behind, given - read);
			given += PEOPLE_A_PIECE;
		});
		const onProgress = ({ people }: { people: number }) => (read = people);
		const { count } = await loadRespondents(source, FILE, { onProgress });
		expect(count).toBe(10_000);
		// What is under way: the piece just given, and the row that it ends in the middle of.
		expect(behind).toBeLessThanOrEqual(2 * PEOPLE_A_PIECE);
	});

	it('keeps 273 bytes a person: a large file costs little memory', async () => {
		const times = 1500;
		let peak = 0;
		const measure = () => {
			const { heapUsed, arrayBuffers } = process.memoryUsage();
			peak = Math.max(peak, heapUsed + arrayBuffers);
		};
		measure();
		const before = peak;
		const { answers, demographics } = await loadRespondents(endless(times, measure), FILE);
		expect(answers.length + demographics.length).toBe(times * PEOPLE_A_PIECE * 273);
		// Its 8 million fields as strings would take far more.
		expect(peak - before).toBeLessThan(80e6);
	});

	it('tells how far it is', async () => {
		const bytes = new TextEncoder().encode(csvOf(syntheticRows(300)));
		const seen: number[] = [];
		let people = 0;
		const onProgress = (progress: { bytes: number; people: number }) => {
			seen.push(progress.bytes);
			people = progress.people;
		};
		await loadRespondents(pieces(bytes, 10_000), FILE, { onProgress });
		expect(seen.length).toBeGreaterThan(10);
		expect(seen).toEqual([...seen].sort((a, b) => a - b));
		expect(seen.at(-1)).toBe(bytes.length);
		expect(people).toBe(300);
	});

	it('stops when told to, and lets go of its source', async () => {
		const controller = new AbortController();
		let given = 0;
		let released = false;
		const stream = new ReadableStream<Uint8Array>({
			pull(sink) {
				sink.enqueue(given === 0 ? new TextEncoder().encode(header) : body);
				if (given++ === 5) controller.abort(new Error('no longer wanted'));
			},
			cancel() {
				released = true;
			}
		});
		const loading = loadRespondents(stream, FILE, { signal: controller.signal });
		await expect(loading).rejects.toThrow('no longer wanted');
		expect(given).toBeLessThan(10);
		expect(released).toBe(true);
	});
});
