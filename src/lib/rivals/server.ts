/** A server of language models on this computer: OpenAI-shaped (llama-server, LM Studio, vLLM) or Ollama's own. */
import * as v from 'valibot';
import { RivalError } from './errors';
import { choiceSchema, fromChoice, fromTokens, type Token } from './letters';
import { modelName } from './model-name';
import { ask, QUICK, type Connection } from './post';
import type { Prompt, Reply, Rival } from './types';

/** What is known of a server once it was asked. */
export interface Server {
	readonly kind: 'openai' | 'ollama';
	readonly models: readonly string[];
	/** How large its models are, where it tells. */
	readonly bytes: Readonly<Record<string, number>>;
}

/** One of its models. */
export interface Served {
	readonly kind: Server['kind'];
	readonly model: string;
}

/** How many of the likeliest next tokens are asked for: the most that such servers give. */
const LIKELIEST = 20;
/** Enough for `{"choice": "B"}` in any spelling, or for the beginning of a refusal. */
const SHORT = 48;

const OllamaVersion = v.object({ version: v.string() });
const OpenAiModels = v.object({
	data: v.array(
		v.object({ id: v.string(), meta: v.nullish(v.object({ size: v.optional(v.number()) })) })
	)
});
const OllamaModels = v.object({
	models: v.array(v.object({ name: v.string(), size: v.optional(v.unknown()) }))
});
const TokenShape = v.object({ token: v.string(), logprob: v.number() });
const Logprobs = v.array(
	v.object({ ...TokenShape.entries, top_logprobs: v.optional(v.array(TokenShape)) })
);
const OpenAiReply = v.object({
	choices: v.pipe(
		v.array(
			v.object({
				message: v.object({
					content: v.nullish(v.string()),
					refusal: v.nullish(v.string())
				}),
				logprobs: v.nullish(v.object({ content: v.nullish(Logprobs) }))
			})
		),
		v.minLength(1)
	)
});
const OllamaReply = v.object({
	message: v.object({ content: v.string() }),
	logprobs: v.nullish(Logprobs)
});

/** What a reply says, whichever kind of server it is from. */
interface Said {
	readonly text: string;
	readonly refusal: string | null;
	/** The likeliest first tokens; null where the server tells none. */
	readonly tokens: readonly Token[] | null;
}

function shaped<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T {
	const result = v.safeParse(schema, value);
	if (result.success) return result.output;
	throw new RivalError('oddReply', { said: JSON.stringify(value).slice(0, 200) });
}

/**
 * Finds out what answers at an address, and which models it has.
 * @throws RivalError where it is no server of language models, or has no model
 */
export async function findServer(connection: Connection, signal: AbortSignal): Promise<Server> {
	const quick = { ...connection, patience: Math.min(connection.patience, QUICK) };
	// llama-server lists its models as Ollama does, too; its version only Ollama tells.
	const version = await unlessMissing(() => ask(quick, '/api/version', signal));
	const kind = v.is(OllamaVersion, version) ? 'ollama' : 'openai';
	const path = kind === 'ollama' ? '/api/tags' : '/v1/models';
	const found = modelsIn(await unlessMissing(() => ask(quick, path, signal)));
	if (!found) throw new RivalError('noModelServer', { address: connection.address });
	if (found.length === 0) throw new RivalError('noModels', { address: connection.address });
	const sizes = found.filter(({ bytes }) => typeof bytes === 'number');
	return {
		kind,
		models: found.map(({ name }) => name),
		bytes: Object.fromEntries(sizes.map(({ name, bytes }) => [name, bytes as number]))
	};
}

/** What is there; undefined where the server has nothing of the kind. */
async function unlessMissing(asking: () => Promise<unknown>): Promise<unknown> {
	try {
		return await asking();
	} catch (error) {
		if (error instanceof RivalError && ['wrongAddress', 'noModelServer'].includes(error.key))
			return;
		throw error;
	}
}

/** What is in either kind of list; null for anything else. llama-server has both, and sizes in the second. */
function modelsIn(found: unknown): { name: string; bytes: unknown }[] | null {
	if (v.is(OpenAiModels, found))
		return found.data.map(({ id, meta }) => ({ name: id, bytes: meta?.size }));
	if (v.is(OllamaModels, found))
		return found.models.map(({ name, size }) => ({ name, bytes: size }));
	return null;
}

/** How a prompt is to be answered. */
interface Form {
	/** In how many tokens at most. */
	readonly length: number;
	readonly temperature: number;
	/** Whether the likeliest first tokens are wanted. */
	readonly tokens?: boolean;
	/** A JSON schema of the answer. */
	readonly schema?: object;
}

/** One text put to the server. */
async function put(
	connection: Connection,
	{ kind, model }: Served,
	text: string,
	{ length, temperature, tokens, schema }: Form,
	signal: AbortSignal
): Promise<Said> {
	const messages = [{ role: 'user', content: text }];
	const likely = tokens ? { logprobs: true, top_logprobs: LIKELIEST } : {};
	if (kind === 'ollama') {
		const reply = await ask(connection, '/api/chat', signal, {
			model,
			messages,
			stream: false,
			think: false,
			options: { temperature, num_predict: length },
			...likely,
			...(schema && { format: schema })
		});
		const { message, logprobs } = shaped(OllamaReply, reply);
		return { text: message.content, refusal: null, tokens: likeliest(logprobs) };
	}
	const reply = await ask(connection, '/v1/chat/completions', signal, {
		model,
		messages,
		stream: false,
		temperature,
		max_tokens: length,
		...likely,
		...(schema && {
			response_format: {
				type: 'json_schema',
				json_schema: { name: 'choice', strict: true, schema }
			}
		})
	});
	const [choice] = shaped(OpenAiReply, reply).choices;
	const { content, refusal } = choice!.message;
	return {
		text: content ?? '',
		refusal: refusal ?? null,
		tokens: likeliest(choice!.logprobs?.content)
	};
}

/** A question, to be answered in one token or in JSON. */
function putQuestion(
	connection: Connection,
	served: Served,
	prompt: Prompt,
	form: 'token' | 'json',
	signal: AbortSignal
): Promise<Said> {
	const how =
		form === 'token'
			? { length: 1, tokens: true }
			: { length: SHORT, schema: choiceSchema(prompt) };
	const text = `${prompt.start}\n${prompt.question}`;
	return put(connection, served, text, { temperature: 0, ...how }, signal);
}

/**
 * Has a model of such a server write a text.
 * @returns what it wrote, or with what words it turned the prompt down
 * @throws RivalError
 */
export async function textOf(
	connection: Connection,
	served: Served,
	text: string,
	how: { readonly length: number; readonly temperature: number },
	signal: AbortSignal
): Promise<string> {
	const said = await put(connection, served, text, how, signal);
	return said.refusal ?? said.text;
}

function likeliest(logprobs: v.InferOutput<typeof Logprobs> | null | undefined): Token[] | null {
	const first = logprobs?.[0];
	if (!first) return null;
	return first.top_logprobs && first.top_logprobs.length > 0 ? first.top_logprobs : null;
}

/**
 * A model of such a server. One question is put to it first, about nobody, to learn whether it tells probabilities.
 * @param trial any prompt
 * @throws RivalError
 */
export async function serverRival(
	connection: Connection,
	kind: Server['kind'],
	model: string,
	trial: Prompt,
	signal: AbortSignal
): Promise<Rival> {
	const served = { kind, model };
	const { tokens } = await putQuestion(connection, served, trial, 'token', signal);
	// A model that thinks first begins with a token of that, and none of the letters is anywhere near.
	const tells = tokens !== null && fromTokens(trial, tokens, '').kind === 'probabilities';
	return {
		id: `${modelName(model)} (${kind === 'ollama' ? 'Ollama' : 'server'})`,
		gives: tells ? 'probabilities' : 'choice',
		async ask(prompt, given): Promise<Reply> {
			const said = await putQuestion(connection, served, prompt, tells ? 'token' : 'json', given);
			if (said.refusal !== null) return { kind: 'refusal', text: said.refusal.slice(0, 200) };
			return tells
				? fromTokens(prompt, said.tokens ?? [], said.text)
				: fromChoice(prompt, said.text);
		}
	};
}
