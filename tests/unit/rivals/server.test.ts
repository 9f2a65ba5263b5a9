import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { itemOf } from '../../../src/lib/catalog';
import { localAddress } from '../../../src/lib/rivals/address';
import { promptOf } from '../../../src/lib/rivals/prompt';
import { findServer, serverRival } from '../../../src/lib/rivals/server';
import { llamaServer, modelServer, ollama, type Answering } from '../../fixtures/model-server';

const trial = promptOf({ responses: new Map(), demographics: {}, seed: 0 }, itemOf('Q46'));
const never = new AbortController().signal;
let patience = 5;
afterEach(() => void (patience = 5));

/** A server that answers so, its kind found out and its model connected. */
async function connected(answering: Answering, model?: string) {
	const server = await modelServer(answering);
	onTestFinished(() => server.close());
	const connection = { address: server.address, patience, site: '', wasRead: false };
	const found = await findServer(connection, never);
	const rival = await serverRival(connection, found.kind, model ?? found.models[0]!, trial, never);
	return { server, found, rival };
}

describe('a server on this computer', () => {
	it('is found out to be llama-server, though that lists its models as Ollama does, too', async () => {
		const { found, rival } = await connected(llamaServer({ A: 0.5, B: 0.5 }));
		expect(found).toEqual({ kind: 'openai', models: ['tiny'], bytes: { tiny: 98e6 } });
		expect(rival.gives).toBe('probabilities');
	});

	it('is found out to be Ollama, and asked in Ollama’s own way', async () => {
		const { server, found, rival } = await connected(ollama({ A: 0.5, B: 0.5 }));
		expect(found).toEqual({
			kind: 'ollama',
			models: ['tiny:135m'],
			bytes: { 'tiny:135m': 98e6 }
		});
		await rival.ask(trial, never);
		expect(server.asked.map(({ path }) => path)).not.toContain('/v1/chat/completions');
	});

	it('gives each option what its letter got, in whatever token, and says how much went elsewhere', async () => {
		const shares = { ' B': 0.3, B: 0.2, ĠA: 0.1, '▁C': 0.05, '(D': 0.05, The: 0.2, E: 0.1 };
		for (const answering of [llamaServer(shares), ollama(shares)]) {
			const { rival } = await connected(answering);
			const reply = await rival.ask(trial, never);
			expect(reply).toMatchObject({ kind: 'probabilities', onLetters: expect.closeTo(0.7) });
			if (reply.kind !== 'probabilities') throw new Error(reply.kind);
			const { probabilities } = reply;
			for (const [place, share] of [0.1, 0.5, 0.05, 0.05].entries())
				expect(probabilities[place]).toBeCloseTo(share / 0.7);
		}
	});

	it('that tells no probabilities is asked for a choice', async () => {
		for (const [answering, option] of [
			[llamaServer(null, '{"choice":"C"}'), 2],
			[ollama(null), 1],
			// One that thinks first: none of its likeliest tokens is a letter.
			[llamaServer({ '<think>': 1 }, '{"choice":"D"}'), 3]
		] as const) {
			const { rival } = await connected(answering);
			expect(rival.gives).toBe('choice');
			expect(await rival.ask(trial, never)).toEqual({ kind: 'choice', option });
		}
	});

	it.each([
		['I’m sorry, but I cannot guess what people think.', 'refusal'],
		['As an AI language model, I have no view.', 'refusal'],
		['A person like this is hard to tell.', 'unreadable'],
		['Perhaps the second?', 'unreadable'],
		['', 'unreadable'],
		['{"choice":"J"}', 'unreadable'],
		['<think>B or C?</think> **B**', 'choice'],
		['The answer is: D.', 'choice']
	])('that says “%s” has given a %s', async (said, kind) => {
		const { rival } = await connected(llamaServer(null, said.replace('I’m', "I'm")));
		expect(await rival.ask(trial, never)).toMatchObject({ kind });
	});

	const chat = (faulty: Answering): Answering => {
		const good = llamaServer({ A: 1 });
		let asked = 0;
		// The trial goes well; what comes after does not.
		return (call, response) =>
			call.path === '/v1/chat/completions' && ++asked > 1
				? faulty(call, response)
				: good(call, response);
	};
	const status = (code: number, message: string): Answering =>
		chat(() => ({ status: code, json: { error: { message } } }));

	it.each<[string, Answering, string, RegExp]>([
		[
			'a web page',
			chat((_, response) => (response.end('<html>Hello</html>'), null)),
			'noModelServer',
			/no server of language models/
		],
		['another JSON', chat(() => ({ json: { hello: 1 } })), 'oddReply', /something else/],
		[
			'half of its answer',
			chat((_, response) => (response.end('{"choices": [{"mess'), null)),
			'broken',
			/broke off/
		],
		[
			'a cut line',
			chat((_, response) => {
				response.writeHead(200, { 'content-length': '1000' });
				response.write('{"choices"');
				setTimeout(() => response.destroy(), 20);
				return null;
			}),
			'broken',
			/broke off/
		],
		['401', status(401, 'Invalid API Key'), 'keyNeeded', /without one/],
		['404', status(404, 'File Not Found'), 'wrongAddress', /without a path/],
		[
			'404 for the model',
			status(404, 'model "tiny" not found, try pulling it first'),
			'modelNotFound',
			/“tiny”/
		],
		['500', status(500, 'slot broken'), 'failed', /status 500\): slot broken/],
		[
			'500 for want of memory',
			status(500, 'failed to allocate buffer: out of memory'),
			'outOfMemory',
			/smaller model/
		],
		['503 while it loads', status(503, 'Loading model'), 'stillLoading', /Wait a little/],
		[
			'400 for a long prompt',
			status(400, 'the request exceeds the available context size'),
			'tooLong',
			/fewer answers/
		]
	])('that answers with %s is complained of in words', async (_, answering, key, words) => {
		const { rival } = await connected(answering);
		const failing = expect(rival.ask(trial, never)).rejects;
		await failing.toMatchObject({ name: 'RivalError', key, message: expect.stringMatching(words) });
	});

	it('that fails once is asked once more, and no more than that', async () => {
		let failures = 1;
		const good = llamaServer({ A: 1 });
		const { server, rival } = await connected(
			chat((call, response) => (failures-- > 0 ? { status: 500, json: {} } : good(call, response)))
		);
		expect(await rival.ask(trial, never)).toMatchObject({ kind: 'probabilities' });
		failures = 100;
		const before = server.asked.length;
		await expect(rival.ask(trial, never)).rejects.toMatchObject({ key: 'failed' });
		expect(server.asked.length - before).toBe(2);
	});

	it('that says nothing is given up after a while, and at once when the person says so', async () => {
		patience = 0.2;
		const { rival } = await connected(chat(() => null));
		await expect(rival.ask(trial, never)).rejects.toMatchObject({ key: 'tooSlow' });
		const stop = new AbortController();
		const asking = rival.ask(trial, stop.signal);
		stop.abort(new Error('enough'));
		await expect(asking).rejects.toThrow('enough');
	});

	it('that does not run, has no model, or is none, is complained of before anything is told to it', async () => {
		const gone = await modelServer(() => null);
		await gone.close();
		const connection = { address: gone.address, patience, site: '', wasRead: false };
		await expect(findServer(connection, never)).rejects.toMatchObject({ key: 'notRunning' });
		for (const [answering, key] of [
			[
				({ path }) => (path === '/v1/models' ? { json: { data: [] } } : { status: 404, json: {} }),
				'noModels'
			],
			[(_, response) => (response.end('<p>My site</p>'), null), 'noModelServer'],
			[() => ({ json: { error: 'Unexpected endpoint' } }), 'noModelServer']
		] as [Answering, string][]) {
			await expect(connected(answering)).rejects.toMatchObject({ key });
		}
	});

	it('that sends on to another address is not followed, and that is said', async () => {
		const elsewhere = await modelServer(llamaServer({ A: 1 }));
		onTestFinished(() => elsewhere.close());
		const sending: Answering = ({ path }, response) => {
			response.writeHead(307, { location: `${elsewhere.address}${path}` }).end();
			return null;
		};
		await expect(connected(sending)).rejects.toMatchObject({ key: 'redirects' });
		expect(elsewhere.asked).toEqual([]);
	});

	it('that drops the line has broken off where it was read before, and may else keep this page out', async () => {
		const dropping: Answering = ({ body }, response) => {
			// A page may ask whether anybody is there, though it cannot read the answer.
			if (body.messages) response.destroy();
			else response.end();
			return null;
		};
		const server = await modelServer(dropping);
		onTestFinished(() => server.close());
		for (const [wasRead, key] of [
			[true, 'broken'],
			[false, 'noCors']
		] as const) {
			const connection = { address: server.address, patience, site: 'https://a.example', wasRead };
			const failing = expect(serverRival(connection, 'openai', 'tiny', trial, never)).rejects;
			await failing.toMatchObject({ key });
		}
	});

	it('is told the model that was chosen', async () => {
		await expect(connected(ollama({ A: 1 }), 'other')).rejects.toMatchObject({
			key: 'modelNotFound',
			message: expect.stringContaining('“other”')
		});
	});
});

describe('an address', () => {
	it.each([
		['127.0.0.1:8080', 'http://127.0.0.1:8080'],
		[' http://localhost:11434/api/chat ', 'http://localhost:11434'],
		['http://127.0.0.1:1234/v1', 'http://127.0.0.1:1234'],
		['LOCALHOST', 'http://localhost']
	])('%s is %s', (typed, address) => {
		expect(localAddress(typed)).toBe(address);
	});

	it.each([
		['', 'noAddress'],
		['  ', 'noAddress'],
		['my server', 'notAnAddress'],
		['ftp://localhost', 'notAnAddress'],
		['https://localhost:8080', 'encrypted'],
		['http://', 'notAnAddress'],
		['http://192.168.1.4:8080', 'notThisComputer'],
		['https://api.example.com/v1', 'notThisComputer'],
		['http://localhost.example.com', 'notThisComputer'],
		['http://127.0.0.1@example.com', 'notThisComputer']
	])('%s is refused: %s', (typed, key) => {
		expect(() => localAddress(typed)).toThrow(expect.objectContaining({ key }));
	});

	it.each([
		['http://0.0.0.0:8080', 'http://127.0.0.1:8080'],
		['127.0.1.1:11434', 'http://127.0.0.1:11434'],
		['http://[::1]:8080/v1', 'http://localhost:8080'],
		['https://[::]:8443', 'http://127.0.0.1:8443']
	])('%s is this computer by a name that it tells to change into %s', (typed, address) => {
		expect(() => localAddress(typed)).toThrow(
			expect.objectContaining({ key: 'otherName', params: { text: typed, address } })
		);
	});

	it('is not the page’s own, wherever that comes from', () => {
		for (const site of ['http://localhost:4173', 'https://mirror.example.org'])
			expect(() => localAddress(`${site}/rivals/`, site)).toThrow(
				expect.objectContaining({ key: 'thisPage' })
			);
		expect(localAddress('http://localhost:8080', 'http://localhost:4173')).toBe(
			'http://localhost:8080'
		);
	});
});
