/** The dedicated worker in which the reasoner runs. */
import { loadBrowserReasoner } from './browser';
import type { FromWorker, ToWorker } from './protocol';
import { serve } from './serve';

const page = self as unknown as Worker;

const answer = serve(
	(message: FromWorker, transfer) => page.postMessage(message, transfer),
	loadBrowserReasoner
);

page.onmessage = ({ data }: MessageEvent<ToWorker>) => answer(data);
