import { questionsOf, type Asked } from '$lib/classroom/class-setup';
import { madeUpClass } from '$lib/classroom/made-up';
import { releaseOf, type Release } from '$lib/classroom/release';
import type { Prediction } from '$lib/reasoner/types';
import { Attempts } from './attempts.svelte';
import type { Machine } from './machine.svelte';

/** A made-up class on the screen, asked what a class will be asked; it is never kept, and never among a teacher's own. */
export class Rehearsal {
	release = $state.raw<Release | null>(null);
	readonly attempts = new Attempts();

	readonly #machine: Pick<Machine, 'status' | 'predict'>;
	#seed = 1;
	/** What the one on the screen was asked. */
	#asked = '';

	constructor(machine: Pick<Machine, 'status' | 'predict'>) {
		this.#machine = machine;
	}

	/** Draws the class unless it is there already. @param world how the world answers */
	async draw(asked: Asked, world: Prediction): Promise<void> {
		const { status } = this.#machine;
		const questions = questionsOf(asked);
		if (this.#asked !== questions.join()) this.release = null;
		if (this.release || status.phase !== 'ready') return;
		await this.attempts.runAlone(async () => {
			const predict = this.#machine.predict.bind(this.#machine);
			const drawn = await madeUpClass({ id: status.id, predict }, questions, world, this.#seed);
			this.#asked = questions.join();
			this.release = releaseOf(drawn, questions, drawn.length);
		});
	}

	/** Draws another one. */
	async another(asked: Asked, world: Prediction): Promise<void> {
		this.#seed++;
		this.release = null;
		await this.draw(asked, world);
	}
}
