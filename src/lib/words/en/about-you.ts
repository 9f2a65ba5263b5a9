import type { DemographicId } from '../../catalog';
import { number, plural } from '../format';

const n = (value: number) => number('en', value);

/** What one may say about oneself. */
export const aboutYou = {
	title: 'About you, if you like',
	lead: 'Leave out whatever you like, and take back what you gave at any time. From what you say the machine guesses too, and your country’s usual answer becomes one more thing it has to beat.',
	kept: 'It is kept in this browser with your answers, and deleted with them. Guesses that are locked already stay as they are.',
	looking: 'Looking for answers saved in this browser …',
	none: 'There are no answers yet to keep it with.',
	begin: 'Answer the first question',
	notSaved: 'Not saved.',
	given: (things: number) =>
		plural('en', things, {
			one: `${n(things)} thing given and saved.`,
			other: `${n(things)} things given and saved.`
		}),
	nothing: 'Nothing given.',
	back: 'Back to the questions',
	/** In a question’s place while nothing is said to it. */
	notGiven: 'Not given',
	remove: (things: number) =>
		plural('en', things, { one: 'Remove it', other: `Remove all ${n(things)}` }),
	groups: [
		{
			title: 'Where you live',
			ids: ['country', 'settlement', 'citizen', 'bornHere', 'motherBornHere', 'fatherBornHere']
		},
		{ title: 'Who you are', ids: ['ageGroup', 'sex', 'education', 'religion'] },
		{
			title: 'At home',
			ids: ['maritalStatus', 'children', 'householdSize', 'livesWithParents']
		},
		{
			title: 'Work and money',
			ids: ['employment', 'occupation', 'sector', 'income', 'savings', 'socialClass']
		}
	] satisfies readonly { title: string; ids: DemographicId[] }[] as readonly {
		readonly title: string;
		readonly ids: readonly DemographicId[];
	}[]
};
