/** A browser as a program of its own, which can be ended as by a power cut. */
import { chromium, type Browser } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { PATIENCE } from './person.ts';

export interface Program {
	readonly browser: Browser;
	readonly process: ChildProcess;
}

/** @param profile the folder in which it keeps everything */
export async function startProgram(
	path: string,
	args: readonly string[],
	profile: string
): Promise<Program> {
	const started = spawn(
		path,
		[...args, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
		{ stdio: ['ignore', 'ignore', 'pipe'] }
	);
	const address = await new Promise<string>((resolve, reject) => {
		let said = '';
		started.stderr!.on('data', (piece) => {
			said += piece;
			const match = /DevTools listening on (ws:\S+)/.exec(said);
			if (match) resolve(match[1]!);
		});
		started.on('exit', () => reject(new Error(`the browser did not start: ${said}`)));
	});
	const browser = await chromium.connectOverCDP(address, { timeout: PATIENCE });
	return { browser, process: started };
}

/** Without a chance to write anything more. */
export function kill({ process }: Program): Promise<void> {
	return new Promise((resolve) => {
		process.on('exit', () => resolve());
		process.kill('SIGKILL');
	});
}
