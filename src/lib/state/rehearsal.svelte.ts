import { demonstration } from '$lib/classroom/demonstration';
import { figuresOf, type ClassFigures } from '$lib/classroom/figures';
import type { ClassSetup } from '$lib/classroom/setup';
import type { Prediction } from '$lib/reasoner/types';
import { Attempts } from './attempts.svelte';
import type { Machine } from './machine.svelte';

/** What the made-up class was asked: what a new class is asked unless the teacher says otherwise. */
const SETUP: ClassSetup = {
	id: '00000000',
	name: 'A made-up class',
	order: 'short-form',
	length: 20,
	topics: [],
	leftOut: [],
	reveal: 'end'
};

/** The demonstration class on the screen; it is never kept, and never among a teacher's own. */
export class Rehearsal {
	figures = $state.raw<ClassFigures | null>(null);
	readonly attempts = new Attempts();

	readonly #machine: Pick<Machine, 'status' | 'predict'>;
	#seed = 1;

	constructor(machine: Pick<Machine, 'status' | 'predict'>) {
		this.#machine = machine;
	}

	/** Draws the class unless it is there already. @param world how the world answers */
	async draw(world: Prediction): Promise<void> {
		const { status } = this.#machine;
		if (this.figures || status.phase !== 'ready') return;
		await this.attempts.runAlone(async () => {
			const predict = this.#machine.predict.bind(this.#machine);
			const drawn = await demonstration({ id: status.id, predict }, SETUP, world, this.#seed);
			this.figures = figuresOf(drawn);
		});
	}

	/** Draws another one. */
	async another(world: Prediction): Promise<void> {
		this.#seed++;
		this.figures = null;
		await this.draw(world);
	}
}
