import { CODE_COUNT, codeOffset, itemIndex, type Item } from '../catalog';
import { crc32 } from '../checksum';
import type { Prediction, Profile, Reasoner } from '../reasoner/types';
import { guessOf, type Guess } from './both-orders';
import type { Rival } from './types';

/**
 * A rival as a reasoner for some items. Of all other items, and of those that it gave no answer to, the prediction
 * holds zeros: no distribution.
 * @param onGuess told every guess as it is made: people one after another, items in the order given
 * @throws RivalError, while predicting; the signal's reason once it is aborted
 */
export function asReasoner(
	rival: Rival,
	items: readonly Item[],
	signal: AbortSignal,
	onGuess: (item: Item, guess: Guess) => void = () => {}
): Reasoner {
	return {
		id: rival.id,
		async predict(profiles) {
			const predictions: Prediction[] = [];
			for (const profile of profiles) {
				const prediction = new Float32Array(CODE_COUNT);
				const shown = { ...profile, seed: seedOf(profile) };
				for (const item of items) {
					const guess = await guessOf(rival, shown, item, signal);
					onGuess(item, guess);
					if (guess.distribution)
						prediction.set(guess.distribution, codeOffset(itemIndex(item.id)));
				}
				predictions.push(prediction);
			}
			return predictions;
		}
	};
}

/** The same person, told of in the same words, gives the same prompt: the seed is made of what is told. */
export function seedOf({ responses, demographics }: Profile): number {
	const told = [
		[...responses].sort(([first], [second]) => first.localeCompare(second, 'en')),
		Object.entries(demographics).sort(([first], [second]) => first.localeCompare(second, 'en'))
	];
	return crc32(new TextEncoder().encode(JSON.stringify(told)));
}
