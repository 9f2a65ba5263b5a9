import { number, percent, plural } from '../format';

const n = (value: number) => number('en', value);
const share = (probability: number) => percent('en', probability);

/** How many people are on the same side as the person, topic by topic. */
export const topicProfile = {
	title: 'Your topics',
	lead: 'How many people are on your side, on average over your answers of a topic. The line is what two people picked at random share.',
	worldwide: 'Worldwide',
	random: 'Two people at random',
	share,
	answers: (count: number) =>
		plural('en', count, { one: `${n(count)} answer`, other: `${n(count)} answers` }),
	/** Where a country was asked less. */
	ofThem: (asked: number, country: string) => `${n(asked)} of them asked in ${country}`,
	/** @param here a country; null where none is given */
	row: (world: number, random: number, here: { name: string; share: number } | null) => {
		const told = `Worldwide ${share(world)} are on your side, between two people at random it is ${share(random)}`;
		return here ? `${told}; in ${here.name} it is ${share(here.share)}.` : `${told}.`;
	},
	notAnswered: (topics: string) => `Nothing answered yet: ${topics}.`,
	again: 'Try again',
	notCounted: (country: string) => `None of your questions were asked in ${country}.`
};
