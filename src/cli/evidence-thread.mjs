/** Starts a thread of `npm run evidence`: a new thread does not inherit the loader that reads TypeScript. */
import { register } from 'tsx/esm/api';

register();
await import('./evidence-worker.ts');
