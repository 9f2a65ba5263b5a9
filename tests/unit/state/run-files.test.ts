import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { saveRuns, saveTable } from '../../../src/lib/state/run-files';
import { questionnaireRun, wholeOf } from '../../fixtures/run-parts';

const saved: [name: string, content: Blob][] = [];
const zone = process.env.TZ;

beforeEach(() => {
	saved.length = 0;
	let content: Blob;
	vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
		content = given as Blob;
		return '';
	});
	vi.stubGlobal('document', {
		createElement: () => {
			const link = {
				href: '',
				download: '',
				click: () => void saved.push([link.download, content])
			};
			return link;
		}
	});
	vi.useFakeTimers({ toFake: ['Date', 'setTimeout'] });
});

afterEach(() => {
	vi.useRealTimers();
	if (zone === undefined) delete process.env.TZ;
	else process.env.TZ = zone;
});

test('a file is called by the day where the person is', async () => {
	process.env.TZ = 'America/Los_Angeles';
	vi.setSystemTime(Date.UTC(2026, 10, 28, 4, 30));
	await saveRuns([wholeOf({ ...questionnaireRun, id: 'a'.repeat(32) })]);
	await saveTable([]);
	expect(saved.map(([name]) => name)).toEqual([
		'value-mirror-2026-11-27.json',
		'value-mirror-2026-11-27.csv'
	]);
});

test('the table begins with the mark by which a spreadsheet knows its letters', async () => {
	await saveTable([wholeOf({ ...questionnaireRun, name: 'Übung ✓' })]);
	const bytes = new Uint8Array(await saved[0]![1].arrayBuffer());
	expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	expect(new TextDecoder().decode(bytes)).toContain('Übung ✓');
});
