import { resolve } from '$app/paths';
import { ReasonerClient, type ReasonerStatus } from '$lib/reasoner/client';
import type { Prediction, Profile } from '$lib/reasoner/types';

/** The reasoner in its worker, and what it last predicted for the person on the screen. */
class Machine {
	status = $state.raw<ReasonerStatus>({ phase: 'loading', loaded: 0, total: 0 });
	/** The newest prediction and how many answers it knew; null until there is one. */
	prediction = $state.raw<{ prediction: Prediction; known: number } | null>(null);

	#client: ReasonerClient | null = null;
	/** The profile to predict next, while an earlier one is still with the worker. */
	#waiting: Profile | null = null;
	#busy = false;

	/** Starts the worker; calling it again changes nothing. */
	load(): void {
		this.#client ??= new ReasonerClient({
			modelsUrl: new URL(resolve('/') + 'models/', location.href).href,
			onStatus: (status) => (this.status = status)
		});
	}

	/** Throws the worker away and starts afresh. */
	retry(): void {
		this.#client?.retry();
	}

	/** Predicts for a profile; when several come while one is under way, only the newest is predicted. */
	async update(profile: Profile): Promise<void> {
		this.#waiting = profile;
		if (this.#busy || !this.#client) return;
		this.#busy = true;
		try {
			while (this.#waiting) {
				const next: Profile = this.#waiting;
				this.#waiting = null;
				const [prediction] = await this.#client.predict([next]);
				this.prediction = { prediction: prediction!, known: next.responses.size };
			}
		} catch {
			// The client has put the reason into `status`, where the screen shows it with a retry.
			this.prediction = null;
		} finally {
			this.#busy = false;
		}
	}
}

export const machine = new Machine();
