import { ROOT } from './address';
import {
	evaluateInWorker,
	type BrowserResults,
	type EvaluationTask,
	type EvaluationUpdate
} from '$lib/evaluation/browser/evaluating';
import { readInWorker, type Reading } from '$lib/evaluation/browser/reading';
import type { Progress } from '$lib/respondents/load';
import { Attempts } from './attempts.svelte';

/** A file of respondents, and what was computed on it. */
export interface Opened extends Reading {
	readonly name: string;
}

/** Figures, whole or so far, and how they came about. */
export interface Figures {
	readonly settings: EvaluationTask['settings'];
	readonly done: number;
	readonly people: number;
	/** How many people Resemble and the Gaussian were fitted on; null where they were left out. */
	readonly fittedOn: number | null;
	readonly methods: BrowserResults;
}

/** What goes on, with what is known of how far it is. */
type Work =
	| { readonly kind: 'reading'; readonly progress: Progress; readonly bytes: number }
	| { readonly kind: 'evaluating'; readonly update: EvaluationUpdate | null };

/** The evaluation of a file that the person gives. At most one thing goes on at a time. */
export class Recomputing {
	opened = $state.raw<Opened | null>(null);
	work = $state.raw<Work | null>(null);
	figures = $state.raw<Figures | null>(null);
	/** When the work began, in milliseconds of `performance.now`. */
	started = $state(0);

	readonly #attempts = new Attempts();
	#controller: AbortController | null = null;

	/** Why the last thing asked for was not done; null while all is well. */
	get failure(): string | null {
		return this.#attempts.failure;
	}

	/** Reads a file; the one opened before is let go of first. */
	async open(file: File): Promise<void> {
		this.opened = this.figures = null;
		await this.#do(async (signal) => {
			const tell = (progress: Progress) =>
				(this.work = { kind: 'reading', progress, bytes: file.size });
			tell({ bytes: 0, people: 0 });
			const reading = await readInWorker(file, { signal, onUpdate: tell });
			this.opened = { ...reading, name: file.name };
		});
	}

	async evaluate(settings: EvaluationTask['settings']): Promise<void> {
		const { respondents } = this.opened!;
		const base = location.origin + ROOT;
		this.figures = null;
		await this.#do(async (signal) => {
			this.work = { kind: 'evaluating', update: null };
			let fittedOn: number | null = null;
			const { people, methods } = await evaluateInWorker(
				{
					respondents,
					settings,
					modelsUrl: `${base}models/`,
					societiesUrl: `${base}data/societies.json`
				},
				{
					signal,
					onUpdate: (update) => {
						const last = this.work?.kind === 'evaluating' ? this.work.update?.phase : undefined;
						this.work = { kind: 'evaluating', update };
						// Each phase has a bar of its own.
						if (update.phase !== last) this.started = performance.now();
						if (update.phase === 'fitting') fittedOn = update.people;
						if (update.phase === 'predicting') this.figures = { settings, fittedOn, ...update };
					}
				}
			);
			this.figures = { settings, fittedOn, done: people, people, methods };
		});
	}

	/** Ends what goes on; figures that have come in stay. */
	cancel(): void {
		this.#controller?.abort();
	}

	async #do(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
		this.cancel();
		const controller = new AbortController();
		this.#controller = controller;
		this.started = performance.now();
		await this.#attempts.run(async () => {
			try {
				await work(controller.signal);
			} catch (error) {
				if (!controller.signal.aborted) throw error;
			}
		});
		// Something newer may have begun meanwhile.
		if (this.#controller === controller) this.work = this.#controller = null;
	}
}
