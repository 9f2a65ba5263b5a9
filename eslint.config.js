import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Which rooms a room must not import. Data flows one way: catalog → reasoner → run → screen; storage,
 * compare, classroom and evaluation are neighbours that do not know each other.
 */
const forbidden = {
	catalog: ['reasoner', 'run', 'storage', 'compare', 'classroom', 'evaluation', 'components'],
	reasoner: ['run', 'storage', 'compare', 'classroom', 'evaluation', 'components'],
	run: ['storage', 'compare', 'classroom', 'evaluation', 'components'],
	storage: ['compare', 'classroom', 'evaluation', 'components'],
	compare: ['storage', 'classroom', 'evaluation', 'components'],
	classroom: ['storage', 'compare', 'evaluation', 'components'],
	evaluation: ['storage', 'compare', 'classroom', 'components']
};

const rooms = Object.entries(forbidden).map(([room, others]) => ({
	files: [`src/lib/${room}/**/*.ts`],
	rules: {
		'no-restricted-imports': [
			'error',
			{
				patterns: [
					{
						group: [
							...others.flatMap((other) => [`**/${other}`, `**/${other}/**`]),
							'svelte',
							'svelte/**',
							'$app/**',
							'**/*.svelte'
						],
						message: `${room} may import only from the rooms above it, and knows no Svelte (CONTRIBUTING.md).`
					}
				]
			}
		]
	}
}));

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
			eqeqeq: 'error',
			'no-console': ['error', { allow: ['warn', 'error'] }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: {
				projectService: true,
				extraFileExtensions: ['.svelte'],
				parser: ts.parser,
				svelteConfig
			}
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
	...rooms
);
