import { reasonOf, SpokenError, type Params, type Said } from '../spoken-error';
import { MESSAGES, MESSAGES_BY_KIND } from './messages';

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
export type ReasonerErrorKind = keyof typeof MESSAGES_BY_KIND;

type Key = keyof typeof MESSAGES;
type SaidHere = Said<typeof MESSAGES>;

const KINDS = Object.fromEntries(
	Object.entries(MESSAGES_BY_KIND).flatMap(([kind, messages]) =>
		Object.keys(messages).map((key) => [key, kind])
	)
) as Readonly<Record<Key, ReasonerErrorKind>>;

/** A `ReasonerError` as it crosses between threads: cloning an Error would lose its class and kind. */
export interface PlainReasonerError {
	readonly key: Key;
	readonly params: Params;
}

/** The reasoner could not be loaded or could not predict; `kind` is for the code that decides what happens next. */
export class ReasonerError extends SpokenError {
	override readonly name = 'ReasonerError';
	declare readonly key: Key;
	readonly kind: ReasonerErrorKind;

	constructor(...said: SaidHere) {
		super(MESSAGES, said);
		this.kind = KINDS[said[0]];
	}

	toPlain(): PlainReasonerError {
		return { key: this.key, params: this.params };
	}

	static fromPlain({ key, params }: PlainReasonerError): ReasonerError {
		return new ReasonerError(...([key, params] as unknown as SaidHere));
	}

	/** The error itself if it is a `ReasonerError` already; anything else is a failure of the library. */
	static from(error: unknown): ReasonerError {
		if (error instanceof ReasonerError) return error;
		return new ReasonerError('failed', { reason: reasonOf(error) }, { cause: error });
	}
}
