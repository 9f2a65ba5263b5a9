/** What a message names: a file, a line, a number. */
export type Params = Readonly<Record<string, string | number>>;

/** The messages of one class of errors, in English, by key; each is a whole sentence or more. */
export type Messages = Readonly<Record<string, (params: never) => string>>;

/** What the constructor of such a class is called with: a key, what that key's message names, and the usual options. */
export type Said<M extends Messages> = {
	[Key in keyof M & string]: M[Key] extends () => string
		? [key: Key, params?: undefined, options?: ErrorOptions]
		: M[Key] extends (params: infer P) => string
			? [key: Key, params: P, options?: ErrorOptions]
			: never;
}[keyof M & string];

/**
 * An error whose message may be shown to a person: it says what is wrong and what to do. The message is English;
 * another language words it from `name`, `key` and `params`.
 */
export abstract class SpokenError extends Error {
	readonly key: string;
	readonly params: Params;

	constructor(
		messages: Messages,
		[key, params = {}, options]: readonly [key: string, params?: Params, options?: ErrorOptions]
	) {
		super(messages[key]!(params as never), options);
		this.key = key;
		this.params = params;
	}
}

/** What a caught value says, without the full stop at its end, to be part of a sentence. */
export function reasonOf(error: unknown): string {
	return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}
