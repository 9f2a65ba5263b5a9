import { statSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { download, STALLED } from '../../../src/lib/reasoner/download';
import { WASM_BYTES } from '../../../src/lib/reasoner/wasm-size';

let server: Server | undefined;

afterEach(() => {
	server?.closeAllConnections();
	server?.close();
});

/** @returns the address of a file on a server that answers every request in one way */
async function serve(answer: RequestListener): Promise<string> {
	server = createServer(answer);
	await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}/model.onnx`;
}

const get = (url: string) => download(url, 'default', () => {});

describe('downloading a file', () => {
	test('gives its bytes and tells of all of them', async () => {
		const sent = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251);
		const url = await serve((_, response) => {
			response.write(sent.subarray(0, 1000));
			setTimeout(() => response.end(sent.subarray(1000)), 20);
		});
		const pieces: number[] = [];
		const received = await download(url, 'default', (count) => pieces.push(count));
		expect(Buffer.compare(received, sent)).toBe(0);
		expect(pieces.length).toBeGreaterThan(1);
		expect(pieces.reduce((sum, count) => sum + count)).toBe(sent.length);
	});

	test.each([
		[404, 'missing'],
		[410, 'missing'],
		[500, 'unreachable'],
		[503, 'unreachable']
	])('status %i: %s', async (status, kind) => {
		const url = await serve((_, response) => response.writeHead(status).end('<html>'));
		await expect(get(url)).rejects.toMatchObject({
			kind,
			message: expect.stringContaining(url)
		});
	});

	test('that stops coming without an end is given up, however far it had got', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		const url = await serve((_, response) => {
			response.writeHead(200, { 'content-length': 1000 });
			response.write(new Uint8Array(500));
		});
		let come = () => {};
		const half = new Promise<void>((resolve) => (come = resolve));
		const failure = expect(download(url, 'default', come)).rejects.toMatchObject({
			kind: 'unreachable',
			key: 'stalled'
		});
		await half;
		await vi.advanceTimersByTimeAsync(STALLED);
		await failure;
		vi.useRealTimers();
	});

	test('a connection that breaks half way is unreachable, to be tried again', async () => {
		const url = await serve((_, response) => {
			response.writeHead(200, { 'content-length': 1000 });
			response.write(new Uint8Array(500));
			setTimeout(() => response.destroy(), 20);
		});
		await expect(get(url)).rejects.toMatchObject({ kind: 'unreachable' });
	});

	test('no server is unreachable', async () => {
		const url = await serve(() => {});
		await new Promise((resolve) => server!.close(resolve));
		await expect(get(url)).rejects.toMatchObject({
			kind: 'unreachable',
			message: expect.stringContaining('Check the connection')
		});
	});
});

test('the size that the progress bar gives the runtime is that of the installed file', () => {
	const { resolve } = createRequire(import.meta.url);
	const { size } = statSync(resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'));
	expect(WASM_BYTES).toBe(size);
});
