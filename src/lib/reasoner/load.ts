/** From a models folder to a reasoner that has shown it computes what it should. The same in worker and Node. */
import { ITEMS } from '../catalog';
import { ReasonerError } from './errors';
import { constrain } from './constraints';
import { readModelFiles, type GoldenCase, type OnProgress, type ReadFile } from './model-files';
import { openNetwork, type Network, type Runtime } from './network';
import { decodeLogits, encodeProfiles, LOGITS_PER_ITEM, LOGITS_PER_ROW } from './tensors';
import type { Prediction, Reasoner } from './types';

/** People a run: enough to fill the processor, few enough that a long list does not fill the memory. */
const CHUNK = 256;

/**
 * How far a logit may be from the one recorded at training. Runtimes add float32 products in different
 * orders, which moves a logit by some 1e-5; one answer lost, or two swapped, moves some logit by half and
 * more. A shift of 1e-2 changes no probability by more than a quarter of a percentage point.
 */
const TOLERANCE = 1e-2;

/**
 * @param read reads the models folder
 * @param runtime what to run on; a promise, so that it can be downloaded beside the model
 * @throws ReasonerError of any kind but `stopped`, `closed` and `profile`
 */
export async function loadReasoner(
	read: ReadFile,
	runtime: Runtime | Promise<Runtime>,
	onProgress: OnProgress = () => {}
): Promise<Reasoner> {
	const [model, ready] = await Promise.all([readModelFiles(read, onProgress), runtime]);
	const network = await openNetwork(model, ready);
	await checkItself(network, model.golden);
	return {
		id: model.id,
		async predict(profiles) {
			const predictions: Prediction[] = [];
			for (let start = 0; start < profiles.length; start += CHUNK) {
				const some = profiles.slice(start, start + CHUNK);
				const input = encodeProfiles(some);
				const decoded = decodeLogits(await network.logits(input), input.rows);
				decoded.forEach((prediction, row) => constrain(prediction, some[row]!.responses));
				predictions.push(...decoded);
			}
			return predictions;
		}
	};
}

/** @throws ReasonerError `self-check` naming the first logit that is too far off */
async function checkItself(network: Network, cases: readonly GoldenCase[]): Promise<void> {
	const logits = await network.logits({
		rows: cases.length,
		answers: BigInt64Array.from(cases.flatMap(({ answers }) => answers).map(BigInt)),
		demographics: BigInt64Array.from(cases.flatMap(({ demographics }) => demographics).map(BigInt))
	});
	cases.forEach((golden, row) =>
		ITEMS.forEach((item, index) =>
			item.codes.forEach((code, position) => {
				const at = index * LOGITS_PER_ITEM + position;
				const expected = golden.logits[at]!;
				const actual = logits[row * LOGITS_PER_ROW + at]!;
				// Written so that NaN and a missing value fail too.
				if (!(Math.abs(actual - expected) <= TOLERANCE))
					throw new ReasonerError('computesOtherwise', {
						item: item.id,
						code,
						case: row + 1,
						actual,
						expected
					});
			})
		)
	);
}
