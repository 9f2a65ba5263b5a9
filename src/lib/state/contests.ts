/** The contests of the run on the screen; what only the screens that show one need. */
import { Contests } from './run-contests';
import { machine, session } from '.';

export const contests = new Contests(session, machine);
