import type { Reasoner } from '../lib/reasoner/types';

/** A reasoner whose predictions are timed. */
export interface Timed extends Reasoner {
	/** Mean time of all predictions for a person so far. */
	milliseconds(): number;
}

export function withTime(reasoner: Reasoner): Timed {
	let [spent, people] = [0, 0];
	return {
		id: reasoner.id,
		async predict(profiles) {
			const began = performance.now();
			const predictions = await reasoner.predict(profiles);
			spent += performance.now() - began;
			people += profiles.length;
			return predictions;
		},
		milliseconds: () => spent / people
	};
}
