/** Characters a run's name may have: longer than anybody would type, short enough to show. */
export const NAME_LENGTH = 80;
/** Contests of a run, and rivals in one: more than anybody would put in, few enough to keep with every answer. */
export const LONGEST_LIST = 50;
