import { isWhole, type Missing } from '$lib/classroom/class-file';
import { classFile as words } from '$lib/words';

/** What is missing in the file of a class, in sentences; none where nothing is. */
export function sayMissing(missing: Missing): string {
	if (isWhole(missing)) return '';
	const { damaged, there, saved } = missing;
	const gone = there < saved ? words.gone(there, saved) : '';
	const spoilt = damaged.length > 0 ? words.damaged(damaged, there) : '';
	const said = gone || spoilt ? [gone, spoilt, words.again] : [words.changed];
	return said.filter((sentence) => sentence !== '').join(' ');
}
