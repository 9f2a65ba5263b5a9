/** Numbered answers in the lines of a chatbot's reply. */
import type { Item } from '../catalog';
import { questionText } from '../catalog/texts';
import { Below } from './reply-below';
import { correctionsIn } from './reply-corrections';
import { choicesOf, explicitIn, otherLetter, optionIn, without, type Named } from './reply-option';
import { severalIn } from './reply-several';
import { rowIn } from './reply-table';
import { linesIn, plain, QUESTION, type Said } from './reply-text';

const NUMBERED = new RegExp(
	`^[\\s>|•·+–-]*(?:#+\\s+)?(?:(?:${QUESTION})\\s*)?\\(?(\\d{1,3})\\)?[题題問问]?\\s*(->|=>|→|[:.)\\]|=–—-]+|\\s|$)\\s*(.*)$`,
	'iu'
);

/** A line that begins with the number of a question: "3:", "Q3.", "| 3 |", "Question 3 –", "#3", or holds nothing else. */
interface Numbered {
	readonly number: number;
	readonly rest: string;
	/** Whether a stop stands behind the number, which then is no number in a sentence. */
	readonly stopped: boolean;
}

function numberedIn(line: string, asked: readonly Item[]): Numbered | null {
	const found = NUMBERED.exec(line);
	if (!found) return null;
	// "Question 1 of 12"
	const total = new RegExp(`^(?:of|\\/|von|de|sur|su)\\s*${asked.length}\\b[\\s:.)]*`, 'i');
	return {
		number: Number(found[1]),
		rest: found[3]!.trim().replace(total, ''),
		stopped: found[2]!.trim() !== ''
	};
}

/** An item's own question says nothing of its answer. */
function withoutQuestion(text: string, item: Item): string {
	const questions = [questionText(item), item.question].map((question) => plain(question));
	return questions
		.reduce((left, question) => (begins(left, question) ? without(left, question) : left), text)
		.trim();
}

function begins(text: string, words: string): boolean {
	return text.toLowerCase().startsWith(words.toLowerCase());
}

function afterStops(text: string): string {
	return text.replace(/^(?:[–—:=→\s]|->|=>|-\s)+/u, '');
}

/** What stands behind a question's number: the answer, or the question and perhaps its answer. */
function behindNumber(behind: string, item: Item): Named {
	const rest = afterStops(behind);
	const explicit = explicitIn(rest, item);
	if (explicit !== null) return explicit;
	const direct = optionIn(rest, item);
	if (direct !== null) return direct === 'unclear' && rest.endsWith('?') ? null : direct;
	const asking = rest.lastIndexOf('?');
	if (asking >= 0) {
		const named = optionIn(afterStops(rest.slice(asking + 1)), item);
		return named !== null && otherLetter(rest.slice(0, asking), null) ? 'unclear' : named;
	}
	// "Happiness: B"; of two that are named there none is.
	const last = /^(.*)(?:[:→]|=>|->)(.*)$/su.exec(rest);
	const named = last && optionIn(last[2]!, item);
	if (typeof named !== 'number') return null;
	return /\d/.test(last![1]!) || otherLetter(last![1]!, null) ? 'unclear' : named;
}

/** Numbered answers line by line; an answer may stand in the lines below its question. */
export function fromLines(text: string, asked: readonly Item[]): Said[] {
	const found: Said[] = [];
	const below = new Below(found, asked);
	let columns: readonly number[] = [];
	for (const { raw, clean } of linesIn(text)) {
		const option = below.isOption(clean);
		const several = option || /^\s*\|/.test(raw) ? null : severalIn(clean, asked);
		const row = option || several ? null : rowIn(raw, columns, asked);
		if (row?.kind === 'header') columns = row.columns;
		// The line between header and rows holds no words.
		else if (!row && /[\p{L}\p{N}]/u.test(clean)) columns = [];
		if (several) {
			below.close();
			found.push(...several.said);
			for (const line of several.lines) read(line, line);
		} else if (row?.kind === 'row') {
			below.close();
			found.push(row.said);
		} else if (!row) read(clean, raw);
	}
	below.close();
	return found;

	function read(clean: string, raw: string): void {
		if (below.isOption(clean)) return below.read(clean, raw);
		const above = below.number === null ? null : asked[below.number - 1]!;
		if (above && withoutQuestion(clean, above) === '') return;
		const here = numberedIn(clean, asked);
		const item = here && asked[here.number - 1];
		// Who begins with 0 counts otherwise than the prompt.
		if (here?.number === 0 && asked.some((any) => typeof optionIn(here.rest, any) === 'number'))
			found.push({ number: 0, text: here.rest, code: 'unclear' });
		if (!here || !item) {
			const corrections = correctionsIn(clean, asked, below.number);
			if (corrections.length > 0) found.push(...corrections);
			else below.read(clean, raw);
			return;
		}
		const rest = withoutQuestion(here.rest.replace(/\|\s*$/, ''), item);
		// The words of an option may tell of change.
		const remark = choicesOf(item).reduce((left, { label }) => without(left, label), rest);
		found.push(
			...correctionsIn(remark, asked, null).filter(({ number }) => number !== here.number)
		);
		const code = behindNumber(rest, item);
		const said = { number: here.number, text: here.rest };
		if (code !== null) found.push({ ...said, code });
		// "2 of them were hard" is a sentence, or the next question oddly marked: what follows is not the last one's.
		if (code === null && !here.stopped && rest !== '' && !here.rest.includes('?'))
			return below.close();
		const unread = rest !== '' && !here.rest.includes('?');
		below.open(here.number, {
			answered: code !== null,
			// Words that are no question are an answer that cannot be read, if nothing stands below them.
			unread: unread ? { ...said, code: 'unclear' } : null
		});
	}
}
