import type { Reasoner } from '../lib/reasoner/types';

/**
 * The reasoner that the app ships. The inference library is loaded with the first call, since that takes longer than
 * to refuse a wrong option or file: call this last.
 * @throws ReasonerError
 */
export async function shippedReasoner(): Promise<Reasoner> {
	const { loadNodeReasoner } = await import('../lib/reasoner/node');
	return loadNodeReasoner();
}
