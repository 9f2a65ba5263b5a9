/** The app's state that only a class needs, apart so that nobody else loads it. */
import { machine, storing } from '.';
import { Classes } from './classes.svelte';
import { Rehearsal } from './rehearsal.svelte';

export const classes = new Classes(storing);
/** A made-up class; it is never kept, and never among a teacher's own. */
export const rehearsal = new Rehearsal(machine);
