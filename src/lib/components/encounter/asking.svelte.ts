import { prefersReducedMotion } from 'svelte/motion';
import { optionOfKey } from './digit-keys';
import { tapped } from './pointer';
import { RevealTiming, type Outcome, type Phase } from './reveal-timing';
import type { Choice } from './types';

/** What the asking of one question depends on; read whenever it matters. */
export interface AskingOptions {
	/** How many answers there are. */
	readonly options: number;
	readonly tapAnswers: boolean;
	readonly digitKeys: boolean;
	readonly waits: boolean;
	readonly onanswer: (choice: Choice) => Promise<Outcome>;
	readonly onnext: () => void;
}

/** Milliseconds in which an Enter was meant for the question before, such as the second of two quick ones. */
const FRESH = 400;

/** One question being answered: what is chosen, by whichever means, and how far its reveal is. */
export class Asking {
	phase = $state<Phase>('asking');
	/** Raw, since a screen's state cannot be stored. */
	choice = $state.raw<Choice | null>(null);
	/** Enter was pressed, and there is nothing to send. */
	missing = $state(false);
	/** Position chosen; null while none is. */
	readonly chosen = $derived(this.choice?.kind === 'option' ? this.choice.position : null);
	/** Positions picked of a list. */
	readonly picked = $derived(this.choice?.kind === 'picked' ? this.choice.positions : []);
	/** Whether a choice still counts for something. */
	readonly open = $derived(this.phase === 'asking' || this.phase === 'chosen');
	/** Whether what the machine thought may be seen. */
	readonly shown = $derived(this.phase === 'revealed' || this.phase === 'leaving');

	readonly #options: () => AskingOptions;
	readonly #since = performance.now();
	readonly #timing: RevealTiming;

	/** @param saved what was said before, when the person comes back to the question */
	constructor(saved: Choice | null, options: () => AskingOptions) {
		this.choice = saved;
		this.#options = options;
		this.#timing = new RevealTiming({
			answer: () =>
				this.choice ? options().onanswer(this.choice) : Promise.resolve<Outcome>('failed'),
			next: () => options().onnext(),
			changed: (phase) => (this.phase = phase),
			waits: () => options().waits || prefersReducedMotion.current,
			fades: () => !prefersReducedMotion.current
		});
	}

	/** @param byPointer whether a finger or a mouse chose it: a key or an assistive technology only marks */
	choose(position: number, byPointer: boolean): void {
		const { tapAnswers } = this.#options();
		const again = this.chosen === position;
		this.missing = false;
		this.choice = { kind: 'option', position };
		if (byPointer && (tapAnswers || again)) this.#timing.tap();
		else this.#timing.mark();
	}

	/** Picks something of a list, or takes it back: it is sent once the person is done. */
	pick(position: number): void {
		this.missing = false;
		const others = this.picked.filter((each) => each !== position);
		const positions = others.length < this.picked.length ? others : [...others, position];
		this.choice = positions.length > 0 ? { kind: 'picked', positions } : null;
	}

	/** Sends what is picked, which may be nothing. */
	done(): void {
		this.choice ??= { kind: 'picked', positions: [] };
		this.send();
	}

	pass(kind: 'dont-know' | 'refused', event: MouseEvent): void {
		this.choice = { kind };
		if (tapped(event)) this.#timing.tap();
		else this.#timing.submit();
	}

	/** Sends what is chosen at once. */
	send(): void {
		if (this.choice) this.#timing.submit();
	}

	/** Back to asking, out of the reveal. */
	undo(): void {
		this.#timing.reset();
	}

	/** During the reveal: to the next question. */
	goOn(): void {
		this.#timing.goOn();
	}

	/** The question left the screen. */
	stop(): void {
		this.#timing.stop();
	}

	/**
	 * Enter sends or goes on, a digit marks an answer.
	 * @returns the position that was marked; null where the key did something else, or nothing
	 */
	key(event: KeyboardEvent): number | null {
		if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return null;
		if (event.key === 'Enter' && !pressesSomething(event.target)) {
			if (this.phase === 'revealed') this.goOn();
			else if (this.choice) this.send();
			else this.missing = performance.now() - this.#since > FRESH;
			return null;
		}
		const { digitKeys, options } = this.#options();
		const typing = event.target instanceof Element && event.target.closest(OWN_DIGITS) !== null;
		if (!this.open || !digitKeys || typing) return null;
		const position = optionOfKey(event, options);
		if (position !== null) this.choose(position, false);
		return position;
	}
}

/** Where a digit is typed or chooses something else. */
const OWN_DIGITS = 'select, textarea, dialog';

/** Whether Enter does something of its own there, such as pressing a button. */
function pressesSomething(target: EventTarget | null): boolean {
	const own = 'a, button, summary, select, textarea, dialog, input:not([name="answer"])';
	return target instanceof Element && target.closest(own) !== null;
}
