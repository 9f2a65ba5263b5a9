/** What opens over a question. */
export { default as LockSheet } from './LockSheet.svelte';
export { default as RunMenu } from './RunMenu.svelte';
