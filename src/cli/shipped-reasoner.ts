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

/** How large it is, all its files together. */
export async function shippedBytes(): Promise<number> {
	const [{ readModelFiles }, { diskReader }] = await Promise.all([
		import('../lib/reasoner/model-files'),
		import('../lib/reasoner/node')
	]);
	const { files } = await readModelFiles(diskReader(), () => {});
	return [...files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
}
