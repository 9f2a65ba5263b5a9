import type { ItemId, TopicId } from '$lib/catalog';
import type { Outlook, Sorting } from '$lib/run/outlook';

/** How many guesses are shown at first, and how many more on demand. */
export const PORTION = 5;

/** What a person had before them on this screen; it outlives the screen, so that they find it again after an answer. */
class View {
	search = $state('');
	sorting = $state<Sorting>('questionnaire');
	/** How many guesses of each opened topic are shown. */
	topics = $state.raw<Readonly<Partial<Record<TopicId, number>>>>({});
	/** How many are shown of a list that is searched or sorted. */
	listed = $state(PORTION);
	/** The guess whose details are open. */
	open = $state<ItemId | null>(null);
	/** What was thought of items that are being answered from here, so that each keeps its place. */
	answering = $state.raw<ReadonlyMap<ItemId, Outlook>>(new Map());
	/** Which of the bold guesses is on the screen; null for the first without a reply. */
	bold = $state<number | null>(null);
	/** Where the page was, in pixels: how far down, and at what height of the window the opened guess stood. */
	place: { readonly scrolled: number; readonly card: number | null } = { scrolled: 0, card: null };

	/** Shows or hides the guesses of a topic. */
	toggle(topic: TopicId): void {
		const { [topic]: shown, ...others } = this.topics;
		this.topics = shown === undefined ? { ...this.topics, [topic]: PORTION } : others;
	}

	more(topic: TopicId): void {
		this.topics = { ...this.topics, [topic]: (this.topics[topic] ?? 0) + 2 * PORTION };
	}

	/** Keeps what was thought of an item that the person goes to answer. */
	answer(outlook: Outlook): void {
		this.answering = new Map(this.answering).set(outlook.item.id, outlook);
		this.open = outlook.item.id;
	}
}

export const view = new View();
