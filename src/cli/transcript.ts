import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Rival } from '../lib/rivals/types';

/** One line of a transcript. A beginning is long and the same in many prompts, so that its text is written once. */
interface Line {
	/** Digest of model and prompt. */
	readonly key: string;
	readonly start: { readonly id: string; readonly text?: string };
	readonly question: string;
	/** A rival's `Reply`, or a text. */
	readonly reply: unknown;
	/** How long the reply took. */
	readonly milliseconds: number;
}

/** What a rival was asked and replied, kept in a file as it comes, so that a command that was stopped goes on. */
export class Transcript {
	readonly #replies = new Map<string, Line>();
	readonly #starts = new Set<string>();

	private constructor(readonly path: string) {}

	/** Takes up a transcript where it ended; a line that was cut off is asked again. */
	static async open(path: string): Promise<Transcript> {
		const transcript = new Transcript(path);
		await mkdir(dirname(path), { recursive: true });
		for (const text of (await textOf(path)).split('\n')) {
			const line = parsed(text);
			if (!line) continue;
			transcript.#replies.set(line.key, line);
			if (line.start.text !== undefined) transcript.#starts.add(line.start.id);
		}
		return transcript;
	}

	/** How many prompts are answered in it. */
	get size(): number {
		return this.#replies.size;
	}

	/** Mean time of a reply, in milliseconds. */
	get pace(): number {
		const all = [...this.#replies.values()];
		return all.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / all.length;
	}

	/** The rival, asked only what the transcript does not hold yet. */
	remembering(rival: Rival, model: string): Rival {
		return {
			...rival,
			ask: (prompt, signal) =>
				this.remembered([model, prompt.version, rival.gives], prompt, () =>
					rival.ask(prompt, signal)
				)
		};
	}

	/**
	 * What was replied to a prompt, asked only where the transcript does not hold it yet.
	 * @param how who was asked and in which way: another way is another reply
	 */
	async remembered<Told>(
		how: readonly string[],
		prompt: { readonly start: string; readonly question: string },
		ask: () => Promise<Told>
	): Promise<Told> {
		const key = digest(...how, prompt.start, prompt.question);
		const known = this.#replies.get(key);
		if (known) return known.reply as Told;
		const began = performance.now();
		const reply = await ask();
		await this.#keep(key, prompt, reply, Math.round(performance.now() - began));
		return reply;
	}

	async #keep(
		key: string,
		prompt: { readonly start: string; readonly question: string },
		reply: unknown,
		milliseconds: number
	): Promise<void> {
		const id = digest(prompt.start);
		const start = this.#starts.has(id) ? { id } : { id, text: prompt.start };
		const line: Line = { key, start, question: prompt.question, reply, milliseconds };
		// A line that a stop cut off has no end: the next one begins on its own.
		await appendFile(this.path, `\n${JSON.stringify(line)}`);
		this.#starts.add(id);
		this.#replies.set(key, line);
	}
}

async function textOf(path: string): Promise<string> {
	try {
		return await readFile(path, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
		throw error;
	}
}

function parsed(text: string): Line | null {
	try {
		return JSON.parse(text) as Line;
	} catch {
		return null;
	}
}

const digest = (...parts: string[]) =>
	createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
