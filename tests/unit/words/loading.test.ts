import { expect, it, vi } from 'vitest';

/** Words come after the modules that read them: what is read too early breaks the first screen, and nothing else does it. */
it('no module reads a word while it is being loaded', async () => {
	vi.resetModules();
	const modules = import.meta.glob([
		'../../../src/lib/{catalog,reasoner,respondents,societies,run,baselines,compare,classroom,storage,rivals,evaluation,components}/**/*.ts',
		'!**/*.svelte.ts',
		'!**/*worker.ts',
		'!**/browser/**',
		'!**/node.ts'
	]);
	const { questionText } = await import('../../../src/lib/catalog/texts');
	expect(() => questionText({ id: 'Q1' })).toThrow('is not said in the language in use');
	for (const load of Object.values(modules)) await load();
	expect(Object.keys(modules).length).toBeGreaterThan(150);
	expect(() => questionText({ id: 'Q1' })).toThrow('is not said in the language in use');
}, 60_000);
