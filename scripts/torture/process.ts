/** A browser as a program of its own, which can be ended as by a power cut. */
import { chromium, type Browser } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';

export interface Program {
	readonly browser: Browser;
	readonly process: ChildProcess;
}

/** Milliseconds after which a browser that says nothing is ended and started again, as a person would. */
const SILENCE = 30_000;
const TRIES = 4;

/** @param profile the folder in which it keeps everything */
export async function startProgram(
	path: string,
	args: readonly string[],
	profile: string,
	tries = TRIES
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
	try {
		const browser = await chromium.connectOverCDP(address, { timeout: SILENCE });
		return { browser, process: started };
	} catch (error) {
		if (tries === 1) throw error;
		await kill({ process: started });
		return startProgram(path, args, profile, tries - 1);
	}
}

/** Without a chance to write anything more. */
export function kill({ process }: Pick<Program, 'process'>): Promise<void> {
	return new Promise((resolve) => {
		process.on('exit', () => resolve());
		process.kill('SIGKILL');
	});
}
