import type { ModelFolder } from '$lib/rivals/tab/folder';
import { openedFolder } from '$lib/rivals/tab/folder';
import type { Device } from '$lib/rivals/tab/network';
import { hasGraphics, tabRival } from '$lib/rivals/tab/client';
import { modelName } from '$lib/rivals/model-name';
import type { Rival } from '$lib/rivals/types';
import { AskedModel } from './asked-model.svelte';
import { failureOf } from './failure';

/** A language model that runs in this tab, from a folder on the person's disk. */
export class TabModel extends AskedModel {
	/** What was opened; null before. */
	folder = $state.raw<ModelFolder | null>(null);
	/** Place of the form that is used among the folder's graphs. */
	graph = $state(0);
	/** What it runs on. */
	device = $state<Device>('wasm');
	/** Whether there is a choice; null until the browser has said. */
	graphics = $state<boolean | null>(null);

	readonly kind = 'tab';
	/** Two folders may have the same name. */
	#opened = 0;

	/** Finds out what it could run on. */
	async look(): Promise<void> {
		this.graphics = await hasGraphics();
		if (this.graphics) this.device = 'webgpu';
	}

	get name(): string {
		return modelName(this.folder?.name ?? '');
	}

	protected get key(): string {
		return JSON.stringify([this.#opened, this.graph, this.device]);
	}

	/** @param files all of a folder */
	open(files: readonly File[]): void {
		this.close();
		this.#opened++;
		this.failure = null;
		this.graph = 0;
		this.folder = null;
		try {
			this.folder = openedFolder(files);
		} catch (error) {
			this.failure = failureOf(error);
		}
	}

	protected connect(signal: AbortSignal): Promise<Rival> {
		const { graphs, ...folder } = this.folder!;
		this.work = { kind: 'loading', share: 0 };
		return tabRival({ folder, graph: graphs[this.graph]!, device: this.device }, signal, {
			onLoading: (share) => (this.work = { kind: 'loading', share }),
			onReading: (share) => (this.reading = share)
		});
	}
}
