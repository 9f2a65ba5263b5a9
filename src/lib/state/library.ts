/** All the runs that are kept, apart since no question needs them. */
import { forget, friendLinks, scope, session, storing } from '.';
import { Library } from './library.svelte';

export const library = new Library({ storing, session, friendLinks, scope, forget });
