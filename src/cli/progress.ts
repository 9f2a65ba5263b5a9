const BAR = 30;

/** Says on the error stream how far a command is: a bar on a terminal, and a line for each tenth elsewhere. */
export class Progress {
	#total = 0;
	#done = 0;
	#began = 0;
	#tenths = 0;

	/** Says what is done now. */
	step(what: string): void {
		this.end();
		process.stderr.write(`${what} …\n`);
	}

	/** Begins to count. @param total all the work, in the unit of `add` */
	start(total: number): void {
		this.#total = total;
		this.#done = 0;
		this.#tenths = 0;
		this.#began = Date.now();
	}

	/** Counts work done. */
	add(work: number): void {
		this.#done += work;
		// Shares of a whole add up to 1 but for rounding, which must not keep the bar from its end.
		const share = Math.min(this.#done / this.#total + 1e-9, 1);
		const seconds = ((Date.now() - this.#began) / 1000) * (1 / share - 1);
		const left = seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
		const says = `${String(Math.floor(100 * share)).padStart(3)} %, about ${left} left`;
		if (process.stderr.isTTY) {
			const filled = '█'.repeat(Math.round(BAR * share)).padEnd(BAR, '░');
			process.stderr.write(`\r${filled} ${says}   `);
		} else if (Math.floor(10 * share) > this.#tenths) {
			this.#tenths = Math.floor(10 * share);
			process.stderr.write(`${says}\n`);
		}
	}

	/** Ends the bar's line. */
	end(): void {
		if (process.stderr.isTTY && this.#total > 0) process.stderr.write('\n');
		this.#total = 0;
	}
}

/**
 * Shows, on a terminal only, progress that is told as how much is done by now, not as how much more.
 * @returns to be called with what is done and the total, which stays the same
 */
export function countedProgress(): (done: number, total: number) => void {
	if (!process.stderr.isTTY) return () => {};
	const progress = new Progress();
	let before = 0;
	return (done, total) => {
		if (before === 0) progress.start(total);
		progress.add(done - before);
		before = done;
		if (done === total) progress.end();
	};
}
