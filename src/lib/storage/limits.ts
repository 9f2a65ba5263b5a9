/** Characters a run's name may have: longer than anybody would type, short enough to show. */
export const NAME_LENGTH = 80;
