import { peopleToFitOn } from '../../baselines/people';
import { slowness } from '../evidence/cost';
import { eligible } from '../cases/protocols';
import { RespondentsFileError } from '../../respondents/file-error';
import { loadRespondents, type Progress } from '../../respondents/load';
import type { Respondents } from '../../respondents/respondents';
import type { Taken } from '../../respondents/taken';
import type { Reading } from './reading';
import { serveTask } from './task';
import { reasonOf } from '../../spoken-error';

/** Milliseconds between two messages: pieces of the file come by the thousand. */
const PAUSE = 100;

serveTask<File, Progress, Reading>(
	async (file, tell) => {
		let told = -Infinity;
		const { respondents, taken } = await read(file, (progress) => {
			if (performance.now() - told < PAUSE) return;
			told = performance.now();
			tell(progress);
		});
		return {
			respondents,
			taken,
			eligible: {
				probes: eligible(respondents, 'p1').length,
				holdout: eligible(respondents, 'holdout').length
			},
			fittable: peopleToFitOn(respondents).length,
			slowness: slowness()
		};
	},
	({ respondents }) =>
		[respondents.answers.buffer, respondents.demographics.buffer] as ArrayBuffer[]
);

async function read(
	file: File,
	onProgress: (progress: Progress) => void
): Promise<{ respondents: Respondents; taken: Taken }> {
	let taken: Taken | undefined;
	const onTaken = (told: Taken) => (taken = told);
	try {
		const respondents = await loadRespondents(file.stream(), file.name, { onProgress, onTaken });
		return { respondents, taken: taken! };
	} catch (error) {
		// What the browser says of a file that was moved, changed or may not be read names neither it nor a way out.
		if (error instanceof DOMException)
			throw new RespondentsFileError('unreadable', { file: file.name, reason: reasonOf(error) });
		throw error;
	}
}
