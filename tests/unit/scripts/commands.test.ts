import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { siteAddress } from '../../../scripts/site-address';

const read = (path: string) => readFileSync(path, 'utf8');
const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;
const WORKFLOW = '.github/workflows/pages.yml';
const markdown = (folder: string) =>
	readdirSync(folder).flatMap((name) => (name.endsWith('.md') ? `${folder}/${name}` : []));
const texts = [WORKFLOW, ...markdown('.'), ...markdown('docs'), ...markdown('training')];

test.each(texts)('every command that %s names is there', (path) => {
	const named = [...read(path).matchAll(/\bnpm run ([a-z][\w:-]*)/g)].map(([, name]) => name!);
	expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('some commands are named', () => {
	expect(texts.filter((path) => read(path).includes('npm run')).length).toBeGreaterThan(5);
});

test('the model’s server says how it is used, asked for it or given what it does not know', () => {
	const told = (...given: string[]) => {
		const { stdout, stderr, status } = spawnSync(
			process.execPath,
			['scripts/model-server.mjs', ...given],
			{ encoding: 'utf8' }
		);
		return { status, said: stdout + stderr };
	};
	expect(told('--help')).toMatchObject({ status: 0, said: expect.stringContaining('--port') });
	for (const given of [['--speed', '3'], ['--port', 'x'], ['--port']]) {
		const { status, said } = told(...given);
		expect(status).toBe(1);
		expect(said).toContain('npm run model-server -- [options]');
		expect(said).not.toMatch(/\bat .*:\d+:\d+/);
	}
});

describe('the workflow that publishes to GitHub Pages', () => {
	const workflow = read(WORKFLOW);

	test('publishes the folder that is built', () => {
		const [, folder] = /^\s+path: (.+)$/m.exec(workflow)!;
		expect(read('svelte.config.js')).toContain(`?? '${folder}'`);
	});

	test('tells the build by variables that it knows', () => {
		const build = workflow.slice(workflow.indexOf('npm run build'));
		const given = [...build.matchAll(/^\s+([A-Z_]+): /gm)].map(([, name]) => name!);
		expect(given).toEqual(['BASE_PATH', 'SITE_ADDRESS']);
		const known = read('svelte.config.js') + read('vite.config.ts');
		for (const name of given) expect(known).toContain(`process.env.${name}`);
	});

	test.each([
		['https://someone.github.io', ''],
		['https://someone.github.io/value-mirror', '/value-mirror']
	])('gives an address that the build takes (%s)', (address, base) => {
		expect(siteAddress(address, base)).toBe(`${address}/`);
	});
});
