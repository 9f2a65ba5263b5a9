import { number, plural } from '../format';

const n = (value: number) => number('en', value);
const megabytes = (bytes: number) =>
	`${new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(bytes / 1e6)} MB`;

/** What stands around every screen: menu, foot, and notices that concern the whole app. */
export const frame = {
	skip: 'Skip to content',
	menu: {
		label: 'Main',
		more: 'More',
		results: 'Results',
		predictions: 'Predictions',
		compare: 'Compare',
		classroom: 'For a class',
		rivals: 'Rivals',
		aboutYou: 'About you',
		settings: 'Settings',
		lab: 'Lab',
		about: 'About'
	},
	foot: {
		kept: 'Your answers stay in this browser. They are never sent anywhere.',
		/** At the foot of the one screen that may reach a program on this computer. */
		onThisComputer: 'Your answers stay on this computer, unless you carry them out yourself.',
		after: 'Questions and data after the World Values Survey, wave 7.',
		sources: 'Sources and licences'
	},
	unkept: {
		title: 'Nothing is being saved.',
		again: 'Try again',
		asFile: 'Save my answers as a file'
	},
	/** Where what is kept cannot be read. */
	unreadBeside: 'Begin a new run beside it',
	/** Of what was kept and cannot be gone on with. */
	aside: {
		some: (count: number) =>
			plural('en', count, {
				one: 'A set of answers kept here cannot be used.',
				other: `${n(count)} sets of answers kept here cannot be used.`
			}),
		whatNow: 'It was set aside, and all else works. The settings name it.',
		look: 'See the settings',
		later: 'Later'
	},
	newer: {
		title: 'A newer version is ready.',
		what: 'Take it when it suits you: your answers stay, and the page opens again where you are.',
		take: 'Use it now',
		later: 'Later'
	},
	machine: {
		loading: 'The machine is loading …',
		loaded: (loaded: number, total: number) =>
			`The machine is loading: ${megabytes(loaded)} of ${megabytes(total)}`,
		starting: 'The machine is getting ready …',
		failed: 'No predictions for now.',
		again: 'Try again'
	},
	error: {
		title: 'Not here',
		missing: 'There is nothing at this address.',
		untouched: 'Your saved answers are untouched.',
		failed: 'This screen could not be shown.',
		again: 'Try again',
		home: 'Go to the start'
	},
	/** Where a code to scan should stand. */
	noCode:
		'The QR code could not be drawn, because a part of the app is missing. Reload the page, or use the text.'
};
