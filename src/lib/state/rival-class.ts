/** A language model shown to a class; apart, so that the rivals' other screens do not load it. */
import { machine } from '.';
import { Demonstration } from './demonstration.svelte';

export const demonstration = new Demonstration(machine);
