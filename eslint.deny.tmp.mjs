import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
export default [ {...ts.configs.base, files:['**/*.ts']}, ...svelte.configs.base, {files:['**/*.svelte'],languageOptions:{parserOptions:{parser:ts.parser}}}, {files:['**/*.ts','**/*.svelte'],rules:{'id-denylist':['error','it','of','one','other']}} ];
