import type { Demographics } from '$lib/catalog';
import type { Responses } from '$lib/run/types';

/** Someone to be compared with: a friend, or whoever gave the answers of another run kept here. */
export interface OtherPerson {
	readonly id: string;
	/** Empty where none was given. */
	readonly name: string;
	readonly responses: Responses;
	readonly demographics: Demographics;
}
