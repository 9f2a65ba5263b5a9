/** Writes licences.txt beside the app: what the licences of all that is served ask to go with every copy. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { LIBRARIES } from '../src/routes/about/libraries.ts';
import { folderOf } from './listed-libraries.ts';

const root = new URL('..', import.meta.url).pathname;

/** The runtime's packages come without the file; this is its licence as its repository has it. */
const MIT_OF_MICROSOFT = ['onnxruntime-common', 'onnxruntime-web'];

/** @throws Error naming a package that has no licence file */
export function licenceTexts(): string {
	const own = `Value Mirror (MIT)\n\n${readFileSync(join(root, 'LICENSE'), 'utf8')}`;
	const others = Object.entries(LIBRARIES).map(
		([name, licence]) => `${name} (${licence})\n\n${textOf(name)}`
	);
	return [own, ...others].map((part) => part.trim()).join(`\n\n${'-'.repeat(78)}\n\n`) + '\n';
}

function textOf(name: string): string {
	const folder = MIT_OF_MICROSOFT.includes(name)
		? join(root, 'scripts/licences')
		: join(root, 'node_modules', folderOf(name));
	const files = readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file));
	if (files.length === 0) throw new Error(`${name} has no licence file in ${folder}.`);
	return files
		.sort()
		.map((file) => readFileSync(join(folder, file), 'utf8'))
		.join('\n\n');
}

export function servedLicences(): Plugin {
	return {
		name: 'served-licences',
		generateBundle() {
			if (this.environment.config.consumer === 'server') return;
			this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licenceTexts() });
		}
	};
}
