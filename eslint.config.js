import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { floors } from './scripts/rooms.mjs';
import svelteConfig from './svelte.config.js';

/** Rooms that know Svelte; all others run the same in a tab, in a worker and in Node. */
const withSvelte = ['state', 'components'];

const svelteModules = ['svelte', 'svelte/**', '$app/**', '**/*.svelte'];

const rooms = floors.flatMap((floor, level) =>
	floor.map((room) => {
		const others = [...floor.filter((other) => other !== room), ...floors.slice(level + 1).flat()];
		const forbidden = others.flatMap((other) => [
			`**/${other}`,
			`**/${other}/**`,
			`!./**/${other}`,
			`!./**/${other}/**`
		]);
		const group = [
			...forbidden,
			'**/routes/**',
			...(withSvelte.includes(room) ? [] : svelteModules)
		];
		return {
			files: [`src/lib/${room}/**/*`, `src/lib/${room}.ts`],
			rules: {
				'no-restricted-imports': [
					'error',
					{
						patterns: [
							{
								group,
								message: `${room} may import only from the rooms above it (CONTRIBUTING.md).`
							}
						]
					}
				]
			}
		};
	})
);

/** A screen imports what is in its own folder, and from the rooms; what screens share is in components. */
const screens = {
	files: ['src/routes/**/*'],
	rules: {
		'no-restricted-imports': [
			'error',
			{
				patterns: [
					{
						regex: '^\\.\\./(?!app\\.css$)',
						message: 'A screen imports no other screen: put what they share into src/lib.'
					},
					{
						group: ['$app/paths'],
						importNames: ['resolve'],
						message: 'A link is in the language in use: href of $lib/state/address.'
					}
				]
			}
		]
	}
};

/** What a person may be shown keeps its key, so that another language can word it. */
const spokenErrors = {
	selector: "ClassDeclaration[superClass.name='Error']",
	message: 'Extend SpokenError.'
};

/** Where words are, `one` and `other` are Intl's names of the forms that go with a number, and no names of variables. */
const namesAmongWords = {
	selector:
		':matches(VariableDeclarator, :function, ArrayPattern, AssignmentPattern) > Identifier[name=/^(it|of|one|other)$/]',
	message: 'A name says what it stands for.'
};

export default ts.config(
	{
		ignores: [
			'node_modules/',
			'.svelte-kit/',
			'build*/',
			'data/',
			'runs/',
			'static/',
			'tests/results/'
		]
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			// Maps, sets and dates are made anew and held by $state.raw, never changed in place.
			'svelte/prefer-svelte-reactivity': 'off',
			eqeqeq: 'error',
			'no-console': ['error', { allow: ['warn', 'error'] }]
		}
	},
	{
		// Rules that know the types: a promise nobody waits for may be an answer that was not saved.
		files: ['**/*.ts', '**/*.svelte'],
		languageOptions: {
			parserOptions: {
				projectService: {
					// It has a configuration of its own, since its globals are a worker's.
					allowDefaultProject: ['src/service-worker.ts'],
					defaultProject: 'tsconfig.worker.json'
				},
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte'],
				parser: ts.parser,
				svelteConfig
			}
		},
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': 'error'
		}
	},
	{
		files: ['scripts/**', 'src/cli/**', 'training/**', 'tests/**'],
		rules: { 'no-console': 'off' }
	},
	{
		// One module knows the inference library, so that it can be replaced in one place.
		files: ['src/**/*.ts', 'src/**/*.svelte'],
		ignores: ['src/lib/reasoner/network.ts'],
		rules: {
			'@typescript-eslint/no-restricted-imports': [
				'error',
				{
					paths: [{ name: '@xenova/transformers', message: 'Only reasoner/network.ts imports it.' }]
				}
			]
		}
	},
	{
		files: ['src/**/*.ts', 'src/**/*.svelte'],
		ignores: ['src/lib/spoken-error.ts'],
		rules: { 'no-restricted-syntax': ['error', spokenErrors] }
	},
	{
		files: ['src/lib/words/**'],
		rules: { 'no-restricted-syntax': ['error', spokenErrors, namesAmongWords] }
	},
	{
		files: ['tests/unit/words/**'],
		rules: { 'no-restricted-syntax': ['error', namesAmongWords] }
	},
	{
		// A name says what it stands for.
		files: ['src/**', 'scripts/**'],
		ignores: ['src/lib/words/**'],
		rules: { 'id-denylist': ['error', 'it', 'of', 'one', 'other'] }
	},
	{
		// In a test `it` begins a sentence.
		files: ['tests/**'],
		ignores: ['tests/unit/words/**'],
		rules: { 'id-denylist': ['error', 'of', 'one', 'other'] }
	},
	...rooms,
	screens
);
