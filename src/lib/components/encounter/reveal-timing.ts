/**
 * When a tap becomes an answer, how long its reveal stands, and what goes on to the next question. Times are
 * in milliseconds; what happens within the reveal (shares from 120 to 570, percentages to 600, the flood to
 * 720) is animated by the screen from the moment the phase is `revealed`.
 */

/** After a tap, time in which another tap changes the choice and nothing is shown. */
export const GRACE = 500;
/** From the start of the reveal to the end of its stand. */
export const STAND = 1600;
/** The fade from one question to the next. */
export const FADE = 160;
/** Before this there is nothing to be seen of the reveal, so a tap cannot mean "go on". */
const FIRST_SIGHT = 120;

/**
 * `asking`: nothing is sent, though something may be marked. `chosen`: the first half second after a tap. `saving`: the
 * answer is on its way. `revealed`: what the machine thought is shown. `leaving`: fading to the next question.
 */
export type Phase = 'asking' | 'chosen' | 'saving' | 'revealed' | 'leaving';

/** What becomes of an answer: something is to be shown, or nothing is, or it could not be kept. */
export type Outcome = 'reveal' | 'go-on' | 'failed';

export interface RevealOptions {
	/** Sends the answer that is now chosen; called once for each that is sent. */
	readonly answer: () => Promise<Outcome>;
	/** Called when the next question is due. */
	readonly next: () => void;
	readonly changed: (phase: Phase) => void;
	/** Whether the reveal stands until a tap or Enter: reduced motion, or the person's wish. Asked each time. */
	readonly waits: () => boolean;
	/** Whether there is a fade to wait for. */
	readonly fades: () => boolean;
}

export class RevealTiming {
	#phase: Phase = 'asking';
	#timer: ReturnType<typeof setTimeout> | undefined;
	#shownAt = 0;
	#stopped = false;
	readonly #options: RevealOptions;

	constructor(options: RevealOptions) {
		this.#options = options;
	}

	get phase(): Phase {
		return this.#phase;
	}

	/** A tap or a click on an option: it is sent when half a second has passed without another. */
	tap(): void {
		if (this.#phase !== 'asking' && this.#phase !== 'chosen') return;
		this.#enter('chosen');
		this.#after(GRACE, () => void this.#send());
	}

	/** A choice that no pointer made: it waits for Enter, also where a tap was about to be sent. */
	mark(): void {
		if (this.#phase === 'chosen') this.#enter('asking');
	}

	/** Enter, or a button: sends what is chosen at once. */
	submit(): void {
		if (this.#phase === 'asking' || this.#phase === 'chosen') void this.#send();
	}

	/** A tap or Enter during the reveal: goes on at once. */
	goOn(): void {
		if (this.#phase !== 'revealed' || Date.now() - this.#shownAt < FIRST_SIGHT) return;
		this.#leave();
	}

	/** Back to asking: an undo during the reveal. */
	reset(): void {
		this.#enter('asking');
	}

	/** The question left the screen. */
	stop(): void {
		this.#stopped = true;
		clearTimeout(this.#timer);
	}

	async #send(): Promise<void> {
		this.#enter('saving');
		const outcome = await this.#options.answer();
		if (this.#stopped || this.#phase !== 'saving') return;
		if (outcome === 'failed') this.#enter('asking');
		else if (outcome === 'go-on') this.#leave();
		else {
			this.#enter('revealed');
			this.#shownAt = Date.now();
			if (!this.#options.waits()) this.#after(STAND, () => this.#leave());
		}
	}

	#leave(): void {
		this.#enter('leaving');
		if (this.#options.fades()) this.#after(FADE, this.#options.next);
		else this.#options.next();
	}

	#enter(phase: Phase): void {
		clearTimeout(this.#timer);
		this.#phase = phase;
		this.#options.changed(phase);
	}

	#after(milliseconds: number, then: () => void): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(then, milliseconds);
	}
}
