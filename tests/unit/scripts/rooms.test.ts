import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const LIB = 'src/lib';
// Plain JavaScript, which lint reads as it is.
const { floors } = (await import('../../../scripts/rooms.mjs' as string)) as {
	floors: readonly (readonly string[])[];
};
const level = new Map(floors.flatMap((floor, at) => floor.map((room) => [room, at] as const)));
const files = readdirSync(LIB, { recursive: true, encoding: 'utf8' })
	.filter((file) => /\.(ts|svelte)$/.test(file))
	.map((file) => join(LIB, file));
const text = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

const roomOf = (file: string) => relative(LIB, file).split(sep)[0]!.replace(/\.ts$/, '');

/** Files of the library that a file imports, as `pattern` finds their names. */
function importsOf(file: string, pattern: RegExp): string[] {
	return [...text.get(file)!.matchAll(pattern)].flatMap(([, name]) => {
		const at = name!.startsWith('$lib/') ? join(LIB, name!.slice(5)) : join(dirname(file), name!);
		const found = [at, `${at}.ts`, `${at}/index.ts`].find((path) => text.has(path));
		return found ?? [];
	});
}

const LATER = /\bimport\('([^']+)'\)/g;
/** What is there when it runs: types are gone by then. */
const AT_ONCE = /^\s*(?:import|export)(?! type\b)[^'";]*?from '([^']+)'/gm;

test('every room is on a floor, in CONTRIBUTING and, if it is a folder, in the README', () => {
	const rooms = new Set(files.map(roomOf));
	expect([...rooms].toSorted()).toEqual([...level.keys()].toSorted());
	const [contributing, readme] = [
		readFileSync('CONTRIBUTING.md', 'utf8'),
		readFileSync('README.md', 'utf8')
	];
	for (const room of rooms) {
		const folder = !text.has(`${LIB}/${room}.ts`);
		expect(contributing, room).toMatch(
			new RegExp(folder ? `\`(src/lib/)?${room}\`` : `\`(src/lib/)?${room}\\.ts\``)
		);
		if (folder) expect(readme, room).toContain(`\nsrc/lib/${room} `);
	}
});

describe('imports', () => {
	test('that come later go up the floors as well, which lint does not see', () => {
		for (const file of files)
			for (const imported of importsOf(file, LATER)) {
				const [from, to] = [roomOf(file), roomOf(imported)];
				if (from !== to)
					expect(level.get(to)!, `${file} → ${imported}`).toBeLessThan(level.get(from)!);
			}
	});

	test('of what makes addresses are in one place, where the language is put in', () => {
		const makers = readdirSync('src', { recursive: true, encoding: 'utf8' })
			.filter((file) => /\.(ts|svelte)$/.test(file))
			.filter((file) =>
				/import \{[^}]*\bresolve\b[^}]*\} from '\$app\/paths'/.test(
					readFileSync(join('src', file), 'utf8')
				)
			);
		expect(makers).toEqual([join('lib', 'state', 'address.ts')]);
	});

	test('make no circle', () => {
		const done = new Set<string>();
		const visit = (file: string, way: readonly string[]) => {
			expect(way, [...way, file].join(' → ')).not.toContain(file);
			if (done.has(file)) return;
			for (const imported of importsOf(file, AT_ONCE)) visit(imported, [...way, file]);
			done.add(file);
		};
		for (const file of files) visit(file, []);
		expect(done.size).toBe(files.length);
	});
});

test('only rooms of the screens have modules with runes', () => {
	const withRunes = files.filter((file) => /\.svelte(\.ts)?$/.test(file)).map(roomOf);
	expect(new Set(withRunes)).toEqual(new Set(['components', 'state']));
});
