/** The app's state that only comparing with a friend needs, apart so that nobody else loads it. */
import { friendLinks } from '.';
import { Friends } from './friends.svelte';

export const friends = new Friends(friendLinks);
