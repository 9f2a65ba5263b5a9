/** A class to rehearse with: synthetic students, drawn from the reasoner itself. Nobody's answers. */
import { itemIndex, itemOf, type ItemId } from '../catalog';
import { random } from '../random';
import { distributionOf, mostLikely } from '../reasoner/distribution';
import type { Prediction, Reasoner } from '../reasoner/types';
import { plan } from '../run/order';
import { hit } from '../run/score';
import { LEAST_KNOWN } from '../run/seal';
import { fingerprint } from './envelope';
import { coarse, type HandedItem, type HandIn } from './hand-in';
import { settingsOf, type ClassSetup } from './setup';

const DEMONSTRATION_SIZE = 30;
/** Share of questions a synthetic student skips … */
const SKIPPED = 0.04;
/** … and of students who hand in with answers. */
const WITH_ANSWERS = 0.7;

/** One synthetic student on the way. */
interface Student {
	readonly next: () => number;
	readonly responses: Map<ItemId, number>;
	readonly items: HandedItem[];
	readonly world: { polar: number; refined: number };
}

/**
 * Lets synthetic students answer what a class asks. Each answer is drawn from what the reasoner expects after the
 * answers before, so it is by construction as often right about them as it says: real people are harder.
 * @param setup an adaptive class is asked the short form
 * @param world how the world answers
 * @param seed the same one gives the same class
 * @throws ReasonerError when the reasoner cannot predict
 */
export async function demonstration(
	reasoner: Pick<Reasoner, 'id' | 'predict'>,
	setup: ClassSetup,
	world: Prediction,
	seed: number,
	size = DEMONSTRATION_SIZE
): Promise<HandIn[]> {
	const { order, ...settings } = settingsOf(setup);
	const asked = plan({ ...settings, order: order === 'adaptive' ? 'short-form' : order, seed });
	const students = Array.from({ length: size }, (_, index): Student => ({
		next: random(seed, index),
		responses: new Map(),
		items: [],
		world: { polar: 0, refined: 0 }
	}));
	for (const itemId of asked) {
		const profiles = students.map(({ responses }) => ({ responses, demographics: {} }));
		const predictions = await reasoner.predict(profiles);
		students.forEach((student, index) => respond(student, itemId, predictions[index]!, world));
	}
	return students.map((student) => handInOf(student, setup, reasoner.id));
}

function respond(
	student: Student,
	itemId: ItemId,
	prediction: Prediction,
	world: Prediction
): void {
	const { next, responses, items } = student;
	const item = itemOf(itemId);
	const distribution = distributionOf(prediction, itemIndex(itemId));
	const skips = next() < SKIPPED;
	const code = drawn(item.codes, distribution, next());
	if (skips) {
		items.push({ itemId, score: null, response: { kind: 'dont-know' } });
		return;
	}
	const hits = (of: Prediction, level: 'polar' | 'refined') =>
		hit(item, level, distributionOf(of, itemIndex(itemId)), code);
	const sealed = responses.size >= LEAST_KNOWN;
	const score = sealed
		? {
				polar: hits(prediction, 'polar') === 1,
				refined: hits(prediction, 'refined') === 1,
				confidence: coarse(mostLikely(item, distribution, 'refined').probability),
				known: responses.size
			}
		: null;
	if (sealed) {
		student.world.polar += hits(world, 'polar');
		student.world.refined += hits(world, 'refined');
	}
	items.push({ itemId, score, response: { kind: 'option', code } });
	responses.set(itemId, code);
}

/** @param at 0 to 1: how far along the distribution */
function drawn(codes: readonly number[], distribution: ArrayLike<number>, at: number): number {
	let sum = 0;
	const place = codes.findIndex((_, index) => (sum += distribution[index]!) > at);
	return codes[place < 0 ? codes.length - 1 : place]!;
}

function handInOf({ next, items, world }: Student, setup: ClassSetup, modelId: string): HandIn {
	const withAnswers = next() < WITH_ANSWERS;
	const kept = withAnswers
		? items
		: items.flatMap((item) => (item.score ? [{ ...item, response: null }] : []));
	const sender = Array.from({ length: 10 }, () => Math.floor(16 * next()).toString(16)).join('');
	return {
		classId: setup.id,
		model: fingerprint(modelId),
		sender,
		withAnswers,
		world,
		items: [...kept].sort((one, other) => itemIndex(one.itemId) - itemIndex(other.itemId))
	};
}
