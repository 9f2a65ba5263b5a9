import { number, plural } from '../format';

/** What stands in the place of guesses that are not shown, or not yet. */
export const atTheEnd = {
	waiting: (toGo: number) =>
		plural('en', toGo, {
			one: `You chose to see its guesses only at the end, so that nothing sways you. ${number('en', toGo)} question to go.`,
			other: `You chose to see its guesses only at the end, so that nothing sways you. ${number('en', toGo)} questions to go.`
		}),
	goOn: 'Go on',
	showNow: 'Show them now',
	fromThenOn: 'From then on each guess is shown as you answer.',
	notMarked: (reason: string) =>
		`A guess that was looked at no longer counts. That could not be saved, so the guess is not shown. ${reason}`,
	tryAgain: 'Try again'
};
