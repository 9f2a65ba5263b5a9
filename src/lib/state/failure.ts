/** Errors of the program itself rather than of what it was given: their messages mean nothing to a person. */
const OWN = [TypeError, ReferenceError, RangeError, SyntaxError];

/** What went wrong, for a person to read. */
export function failureOf(error: unknown): string {
	if (OWN.some((kind) => error instanceof kind)) {
		console.error(error);
		return 'Something in this page did not work. Nothing saved before is lost. Reload the page and try again.';
	}
	return error instanceof Error ? error.message : String(error);
}
