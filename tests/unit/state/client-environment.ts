import type { Environment } from 'vitest/runtime';

/** Node, with Svelte's modules compiled as for a browser: runes are live and effects run. There is no document. */
export default {
	name: 'svelte-client',
	viteEnvironment: 'client',
	setup: () => ({ teardown() {} })
} satisfies Environment;
