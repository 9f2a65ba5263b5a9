import { demonstration } from '$lib/classroom/demonstration';
import { figuresOf, type ClassFigures } from '$lib/classroom/figures';
import type { ClassSetup } from '$lib/classroom/setup';
import { machine } from './machine.svelte';
import type { Prediction } from '$lib/reasoner/types';

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
class Rehearsal {
	figures = $state.raw<ClassFigures | null>(null);
	drawing = $state(false);
	/** Why it could not be drawn, for the person to read; null while all is well. */
	failure = $state<string | null>(null);

	#seed = 1;

	/** Draws the class unless it is there already. @param world how the world answers */
	async draw(world: Prediction): Promise<void> {
		if (this.figures || this.drawing || machine.status.phase !== 'ready') return;
		this.drawing = true;
		this.failure = null;
		try {
			const { id } = machine.status;
			const predict = machine.predict.bind(machine);
			this.figures = figuresOf(await demonstration({ id, predict }, SETUP, world, this.#seed));
		} catch (error) {
			this.failure = error instanceof Error ? error.message : String(error);
		} finally {
			this.drawing = false;
		}
	}

	/** Draws another one. */
	async another(world: Prediction): Promise<void> {
		this.#seed++;
		this.figures = null;
		await this.draw(world);
	}
}

export const rehearsal = new Rehearsal();
