/** Errors of the program itself rather than of what it was given: their messages mean nothing to a person. */
const OWN = [TypeError, ReferenceError, RangeError, SyntaxError];

/** What browsers say of a part of the app that did not come, or came as something else. As in static/first.js. */
const PART = /dynamically imported module|importing a module script|preload CSS/i;

/** What went wrong, for a person to read. */
export function failureOf(error: unknown): string {
	if (error instanceof Error && PART.test(error.message))
		return 'A part of the app did not come. Nothing saved before is lost. Look whether you are online, and try again.';
	if (OWN.some((kind) => error instanceof kind)) {
		console.error(error);
		return 'Something in this page did not work. Nothing saved before is lost. Reload the page and try again.';
	}
	return error instanceof Error ? error.message : String(error);
}
