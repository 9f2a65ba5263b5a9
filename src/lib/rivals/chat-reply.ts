/**
 * Reads what a chatbot replied to `chatPrompt`: a list, a table, JSON, with prose around. Tolerant of form, never of
 * doubt: what may mean two things is left unread and named, for a person to decide.
 */
import type { Item } from '../catalog';
import { jsonIn } from './reply-json';
import { fromLines } from './reply-lines';
import { bare, type Said } from './reply-text';
import { TEXTS } from './texts';

/** What a reply says to one question. */
export type Read =
	| { readonly kind: 'answer'; readonly code: number }
	| { readonly kind: 'missing' }
	/** Something stands there, but not one answer. @property text what, at most 80 characters */
	| { readonly kind: 'unclear'; readonly text: string };

/** A pasted text without what the prompt tells: its form has an example of an answer, which is none. */
function withoutPrompt(text: string, count: number): string {
	const [task, form] = [TEXTS.severalTask, TEXTS.severalForm(count)].map(bare);
	const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
	const begin = lines.findLastIndex((line) => bare(line) === task) + 1;
	return lines
		.slice(begin)
		.map((line) => (bare(line) === form ? '' : line))
		.join('\n');
}

/** Answers counted from 0, as programmers count, would all stand one place off: none of them is sure. */
function unsureFromZero(said: readonly Said[]): readonly Said[] {
	const questions = said.some(({ number }) => number === 0);
	const options = said.some(({ text }) => text.trim() === '0');
	return said.map((each) =>
		questions || (options && /^\s*\d+\s*$/.test(each.text)) ? { ...each, code: 'unclear' } : each
	);
}

/**
 * Reads a pasted reply.
 * @param asked as in the prompt, in the same order
 * @returns what it says to each question, in that order
 */
export function readReply(text: string, asked: readonly Item[]): Read[] {
	const reply = withoutPrompt(text, asked.length);
	const json = jsonIn(reply, asked);
	const lines = fromLines(json ? json.around : reply, asked);
	const found = unsureFromZero([...(json?.said ?? []), ...lines]);
	return asked.map((_, place) => {
		const said = found.filter(({ number }) => number === place + 1);
		if (said.length === 0) return { kind: 'missing' };
		const codes = new Set(said.map(({ code }) => code));
		const [code] = codes;
		if (codes.size === 1 && typeof code === 'number') return { kind: 'answer', code };
		const shown = [...new Set(said.map(({ text }) => text))].join(' / ').slice(0, 80);
		return { kind: 'unclear', text: shown };
	});
}
