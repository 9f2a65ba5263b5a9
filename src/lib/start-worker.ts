/**
 * Starts a worker under the page's own content security policy. A worker whose script is fetched goes by the policy that comes
 * with that script as a header, which not every host can send; one whose script the page itself makes inherits the page's.
 * @param address of the worker's script, as `import address from './x.ts?worker&url'` gives it
 */
export function startWorker(address: string): Worker {
	const script = `import ${JSON.stringify(new URL(address, location.href).href)};`;
	const own = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
	const worker = new Worker(own, { type: 'module' });
	// Needed until it runs or has failed.
	const release = () => URL.revokeObjectURL(own);
	worker.addEventListener('message', release, { once: true });
	worker.addEventListener('error', release, { once: true });
	return worker;
}
