import type { HandleClientError } from '@sveltejs/kit';
import { failureOf } from '$lib/state/failure';

/** A screen that could not be shown: why, in words. */
export const handleError: HandleClientError = ({ error, status }) =>
	status === 404 ? undefined : { message: failureOf(error) };
