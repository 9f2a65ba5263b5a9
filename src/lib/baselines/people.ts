import { answeredBy, everyone, type Respondents } from '../respondents/respondents';

/** Resemble and the Gaussian look at people who answered so many items: with others, too little is in common. */
export const LEAST_ANSWERS_TO_FIT = 200;

/** Rows of the people they look at, ascending. */
export function peopleToFitOn(respondents: Respondents): number[] {
	return everyone(respondents).filter(
		(person) => answeredBy(respondents, person).length >= LEAST_ANSWERS_TO_FIT
	);
}
