/** From a student's run to what they hand in. */
import { ITEMS } from '../catalog';
import { plan } from '../run/order';
import type { Scored } from '../run/score';
import type { Responses, Run } from '../run/types';
import { fingerprint } from './envelope';
import { coarse, LEAST_SCORED, type HandedScore, type HandIn } from './hand-in';

/**
 * What a student's run in a class has to hand in: of the items the class asks, those scored; with answers, all that
 * were responded to.
 * @param scored the run's sealed guesses as they came out
 * @returns null where fewer than `LEAST_SCORED` answers are scored
 */
export function handInOf(
	run: Run,
	responses: Responses,
	scored: readonly Scored[],
	withAnswers: boolean
): HandIn | null {
	const { classroom } = run;
	if (!classroom) throw new RangeError('this run is of no class');
	const asked = new Set(plan(run));
	const own = scored.filter(({ item }) => asked.has(item.id));
	if (own.length < LEAST_SCORED) return null;
	const byItem = new Map(own.map((one) => [one.item.id, one]));
	const world = (level: 'polar' | 'refined') => own.filter(({ hits }) => hits[level].world).length;
	return {
		classId: classroom.id,
		model: fingerprint(own[0]!.seal.modelId),
		sender: classroom.sender,
		withAnswers,
		world: { polar: world('polar'), refined: world('refined') },
		items: ITEMS.flatMap(({ id }) => {
			const one = byItem.get(id);
			const response = withAnswers && asked.has(id) ? (responses.get(id) ?? null) : null;
			return one || response ? [{ itemId: id, score: one ? scoreOf(one) : null, response }] : [];
		})
	};
}

function scoreOf({ hits, confidence, seal }: Scored): HandedScore {
	return {
		polar: hits.polar.machine === 1,
		refined: hits.refined.machine === 1,
		confidence: coarse(confidence),
		known: seal.known
	};
}
