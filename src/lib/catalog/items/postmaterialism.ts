import { battery, topic, scale } from '../battery';
import type { ItemId } from '../types';

/** The first and the second choice from one list of four aims. @param aims in code order, each fit to end a sentence */
function choices(
	list: string,
	aims: readonly [string, string, string, string],
	first: ItemId,
	second: ItemId
) {
	const label = (code: 1 | 2 | 3 | 4) => {
		const aim = aims[code - 1]!;
		return aim[0]!.toUpperCase() + aim.slice(1);
	};
	return battery<{ place: string }>({
		leadIn: 'Think of what your country should aim for over the next ten years.',
		scale: scale('nominal', { 1: label(1), 2: label(2), 3: label(3), 4: label(4) }),
		polar: ({ place }) =>
			aims.map((aim) => `Of four aims for my country (${list}), my ${place} choice is ${aim}.`),
		items: {
			[first]: {
				title: `First aim: ${list}`,
				question: 'Which of these four would be your first choice?',
				place: 'first'
			},
			[second]: {
				title: `Second aim: ${list}`,
				question: 'Which of these four would be your second choice?',
				place: 'second'
			}
		}
	});
}

export const postmaterialism = topic(
	'postmaterialism',
	'Aims for the country',

	choices(
		'growth, defence, a say or beauty',
		[
			'strong economic growth',
			'a strong military defence',
			'giving people more say at work and where they live',
			'making towns and countryside more beautiful'
		],
		'Q152',
		'Q153'
	),

	choices(
		'order, a say, prices or free speech',
		[
			'keeping order in the country',
			'giving people more say in what the government decides',
			'keeping prices from rising',
			'protecting free speech'
		],
		'Q154',
		'Q155'
	),

	choices(
		'economy, humanity, ideas or crime',
		[
			'keeping the economy stable',
			'moving towards a society that is more humane and less impersonal',
			'moving towards a society where ideas matter more than money',
			'fighting crime'
		],
		'Q156',
		'Q157'
	)
);
