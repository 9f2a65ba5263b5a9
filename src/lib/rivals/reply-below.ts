/** The lines below a numbered question: its options, perhaps repeated, and its answer. */
import type { Item } from '../catalog';
import { choicesOf, explicitIn, optionIn } from './reply-option';
import { BESIDE, bare, DOUBT, plain, type Said } from './reply-text';

/** Marks the option that is meant. */
const TICK =
	/[✓✔✅☑☒🗹◉🔘👉←]|\[x\]|<-|<=|\*\*|__|\((?:my |the )?(?:answer|choice|prediction|chosen|selected)\)/iu;

/** A letter with a stop, as before an option. */
const LETTERED = /^[\s>•·+–-]*\(?[A-J]\s*[.):]\s/i;

interface Question {
	readonly number: number;
	readonly item: Item;
	/** What counts where nothing is found below. */
	readonly unread: Said | null;
	readonly options: {
		readonly code: number;
		readonly said: Said;
		readonly ticked: boolean;
		readonly byNumber: boolean;
	}[];
	answered: boolean;
	/** Whether a letter stands below with another option's words: letters mean something else there. */
	contradicted: boolean;
}

export class Below {
	private question: Question | null = null;

	/** @param found to which answers are added */
	constructor(
		private readonly found: Said[],
		private readonly asked: readonly Item[]
	) {}

	/** Of the question whose lines these are; null for none. */
	get number(): number | null {
		return this.question?.number ?? null;
	}

	/** @param number of a question that is asked */
	open(number: number, { answered, unread }: { answered: boolean; unread: Said | null }): void {
		this.close();
		this.question = {
			number,
			item: this.asked[number - 1]!,
			unread,
			answered,
			contradicted: false,
			options: []
		};
	}

	/** Whether a line with a number or a letter before it is an option of the question above it, word for word. */
	isOption(line: string): boolean {
		return this.optionAt(line) !== null;
	}

	private optionAt(line: string): { code: number; byNumber: boolean } | null {
		if (!this.question || this.question.answered) return null;
		const choices = choicesOf(this.question.item);
		// A scale has numbers for words: "2" or "2. 2" may be the second question's, but not below "1 (Never justified)".
		const next = this.question.options.length;
		const inTurn = (words: string) => choices[next]?.words === words;
		const whole = bare(line);
		if (/^\d/.test(whole) && inTurn(whole)) return { code: choices[next]!.code, byNumber: false };
		const marked =
			/^[\s>•·+–-]*(?:\[[x ]?\]\s*)?\(?(?:([A-J])|(\d{1,2}))\s*[.):=–-]+\s*(.+)$/iu.exec(line);
		if (!marked) return null;
		const [, letter, number] = marked;
		const words = bare(marked[3]!.replace(/(?:←|<-).*$/su, ''));
		const choice = letter
			? choices.find((candidate) => candidate.letter === letter.toUpperCase())
			: choices[Number(number) - 1];
		const same = choice?.words === words && (letter || !/^\d+$/.test(words) || inTurn(words));
		return same ? { code: choice.code, byNumber: !letter } : null;
	}

	/** @param line made plain @param raw as it stands */
	read(line: string, raw: string): void {
		const { question } = this;
		if (!question) return;
		const explicit = explicitIn(line, question.item);
		if (explicit !== null) {
			const code = question.contradicted ? 'unclear' : explicit;
			this.found.push({ number: question.number, text: line, code });
			question.answered = true;
			return;
		}
		if (question.answered) return;
		const option = this.optionAt(line);
		const answer = line.replace(/^[\s>•·+–-]*(?:\[[x ]?\]|→|=>|->|[:=])?\s*/iu, '');
		const code = option?.code ?? optionIn(answer, question.item);
		const listed =
			option !== null || (question.options.length > 0 && bare(answer) === String(code));
		// Any number may be the next question's, oddly marked; only what is called an answer may be given by number.
		if (code === 'unclear' && LETTERED.test(line)) question.contradicted = true;
		else if (!listed && /\p{N}/u.test(line) && !BESIDE.test(line)) this.close();
		else if (typeof code === 'number')
			question.options.push({
				code,
				said: { number: question.number, text: answer, code },
				ticked: TICK.test(raw),
				byNumber: option?.byNumber ?? false
			});
	}

	/** Ends the question: what stood below it counts. */
	close(): void {
		const { question } = this;
		this.question = null;
		if (!question || question.answered) return;
		const { options, unread, number } = question;
		const codes = new Set(options.map(({ code }) => code));
		const ticked = options.filter((option) => option.ticked);
		if (question.contradicted)
			this.found.push({ number, text: question.item.question, code: 'unclear' });
		else if (codes.size === 1) this.single(question);
		else if (codes.size > 1 && ticked.length === 1) this.found.push(ticked[0]!.said);
		// All of its options are the question; some are no answer.
		else if (codes.size > 1 && codes.size < question.item.options.length)
			this.found.push({
				number,
				text: options.map(({ said }) => said.text).join(' / '),
				code: 'unclear'
			});
		else if (codes.size === 0 && unread) this.found.push(unread);
	}

	private single({ number, options, unread }: Question): void {
		const { said, byNumber } = options[0]!;
		const doubtful = unread && DOUBT.test(plain(unread.text));
		if (doubtful) this.found.push(unread);
		else if (!byNumber) this.found.push(said);
		else {
			// "2. Rather important" alone below question 1 may be the answer to question 2.
			const named = Number(/\d+/.exec(said.text)![0]);
			if (named === number) this.found.push(said);
			else
				this.found.push({ ...said, code: 'unclear' }, { ...said, number: named, code: 'unclear' });
		}
	}
}
