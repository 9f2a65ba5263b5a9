/**
 * What can go wrong between a profile and its prediction, by what can be done about it:
 *
 * - `unreachable`: a file could not be fetched just now (offline, server trouble); try again
 * - `missing`: a file is not where it should be; the site was put together wrongly
 * - `corrupt`: a file is not, byte for byte, what the model's manifest lists
 * - `catalog`: the model was trained on another catalog than this one
 * - `self-check`: the model does not compute here what it computed where it was trained
 * - `runtime`: the inference library failed
 * - `stopped`: the worker died or was restarted with requests pending
 * - `closed`: the client was closed
 * - `profile`: a profile holds something that is not in the catalog
 */
export type ReasonerErrorKind =
	| 'unreachable'
	| 'missing'
	| 'corrupt'
	| 'catalog'
	| 'self-check'
	| 'runtime'
	| 'stopped'
	| 'closed'
	| 'profile';

/** A `ReasonerError` as it crosses between threads: cloning an Error would lose its class and kind. */
export interface PlainReasonerError {
	readonly kind: ReasonerErrorKind;
	readonly message: string;
}

/** Its message says what is wrong and what to do, in words a person can be shown. */
export class ReasonerError extends Error {
	override readonly name = 'ReasonerError';

	constructor(
		readonly kind: ReasonerErrorKind,
		message: string,
		options?: ErrorOptions
	) {
		super(message, options);
	}

	toPlain(): PlainReasonerError {
		return { kind: this.kind, message: this.message };
	}

	static fromPlain({ kind, message }: PlainReasonerError): ReasonerError {
		return new ReasonerError(kind, message);
	}

	/** The error itself if it is a `ReasonerError` already; anything else is a failure of the library. */
	static from(error: unknown): ReasonerError {
		if (error instanceof ReasonerError) return error;
		const reason = reasonOf(error);
		return new ReasonerError(
			'runtime',
			`The reasoner failed: ${reason}. Start it again, or reload the page.`,
			{
				cause: error
			}
		);
	}
}

/** What a caught value has to say, without a full stop at its end. */
export function reasonOf(error: unknown): string {
	return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}
