import type { Demographics } from '$lib/catalog';
import { sharedItems } from '$lib/run/comparison';
import { fragmentOf, LinkError, readFragment, type Shared } from '$lib/run/link';
import type { Responses } from '$lib/run/types';
import { StorageError } from '$lib/storage/errors';
import type { Persisted } from './persisted.svelte';

/** What the browser keeps of friends: their links, as they came. */
export interface FriendLinks {
	/** The newest first. */
	readonly friends: readonly string[];
	/** Those of whoever was at this device before: out of sight. */
	readonly friendsAway: readonly string[];
}

/** Someone whose answers were handed over. */
export interface Friend {
	/** The link's text: no two friends have the same answers and the same name. */
	readonly id: string;
	/** Empty where none was given. */
	readonly name: string;
	readonly responses: Responses;
	readonly demographics: Demographics;
	readonly shared: Shared;
}

/**
 * The friends to compare with. They are never runs: nobody goes on with a friend's answers by accident, and no file of
 * one's own takes them along.
 */
export class Friends {
	readonly #links: Persisted<FriendLinks>;
	/** The newest first. A link that another version of the app kept and this one cannot read is left out. */
	readonly all: readonly Friend[] = $derived.by(() =>
		this.#links.current.friends.flatMap(friendOf)
	);

	constructor(links: Persisted<FriendLinks>) {
		this.#links = links;
	}

	/** Whether the browser has them, too; else they are gone with this tab. */
	get kept(): boolean {
		return this.#links.kept;
	}

	/** The friend who came last, of those who answered some of the same; null without one. */
	latestBeside(responses: Responses): Friend | null {
		return this.all.find((friend) => sharedItems(responses, friend.responses).length > 0) ?? null;
	}

	/** Keeps a friend, before all others. @returns the friend's id */
	keep(shared: Shared): string {
		this.#links.catchUp();
		const id = fragmentOf(shared);
		this.#links.set({ friends: [id, ...this.#without(id)] });
		return id;
	}

	/** Gives a friend another name. @returns the id from now on */
	rename({ id, shared }: Friend, name: string): string {
		this.#links.catchUp();
		const renamed = fragmentOf({ ...shared, name });
		const { friends } = this.#links.current;
		const others = friends.filter((link) => link !== renamed || link === id);
		this.#links.set({ friends: others.map((link) => (link === id ? renamed : link)) });
		return renamed;
	}

	/** Nothing of the friend is left. @throws StorageError where the browser did not let go of it: then the friend stays */
	forget(id: string): void {
		this.#links.catchUp();
		const { friends } = this.#links.current;
		if (this.#links.set({ friends: this.#without(id) })) return;
		this.#links.set({ friends });
		throw new StorageError('full');
	}

	#without(id: string): string[] {
		return this.#links.current.friends.filter((link) => link !== id);
	}
}

function friendOf(link: unknown): Friend[] {
	if (typeof link !== 'string') return [];
	try {
		const shared = readFragment(link);
		const responses = new Map(
			[...shared.answers].map(([itemId, code]) => [itemId, { kind: 'option', code } as const])
		);
		const { name, demographics } = shared;
		return [{ id: link, name, responses, demographics, shared }];
	} catch (error) {
		if (error instanceof LinkError) return [];
		throw error;
	}
}
