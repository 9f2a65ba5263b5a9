import { number, percent, plural } from '../format';

const n = (value: number) => number('en', value);
const share = (probability: number) => percent('en', probability);

/** How many people share one's side, topic by topic. */
export const topicProfile = {
	title: 'Your topics',
	lead: 'How many people are on your side, on average over your answers of a topic. The line is what two people picked at random share.',
	worldwide: 'Worldwide',
	random: 'Two people at random',
	share,
	answers: (count: number) =>
		plural('en', count, { one: `${n(count)} answer`, other: `${n(count)} answers` }),
	/** Where a country was asked less. */
	ofThem: (asked: number, count: number) => `${n(asked)} of ${n(count)} asked there`,
	/** @param here a country; null where none is given */
	row: (
		topic: string,
		world: number,
		random: number,
		here: { name: string; share: number } | null
	) =>
		`${topic}: worldwide ${share(world)} are on your side, between two people at random it is ${share(random)}` +
		(here ? `; ${here.name}: ${share(here.share)}` : '') +
		'.',
	notAnswered: (topics: string) => `Nothing answered yet: ${topics}.`,
	wider: (topic: string) => ['You are most ', 'your own', ` on ${topic}.`] as const,
	notCounted: (country: string) => `None of your questions were asked in ${country}.`
};
