/** Between text and tokens: a prompt as the model was taught to be asked, and which tokens are letters of options. */
import { Template } from '@huggingface/jinja';
import { Tokenizer } from '@huggingface/tokenizers';
import * as v from 'valibot';
import { RivalError } from '../errors';
import { letterIn } from '../letters';
import { TEXTS } from '../texts';
import type { Prompt } from '../types';

/** The text files of a model's folder; null for one that is not there. */
export interface WordingFiles {
	readonly tokenizer: string;
	readonly tokenizerConfig: string | null;
	readonly chatTemplate: string | null;
}

/** A prompt as tokens. */
export interface Tokens {
	/** Of what all questions about a person share: read once. Empty where it cannot be told apart. */
	readonly start: readonly number[];
	readonly question: readonly number[];
}

export interface Wording {
	tokensOf(prompt: Prompt): Tokens;
	/** Every token that is a letter, in whatever spelling. */
	readonly letters: readonly { readonly id: number; readonly token: string }[];
}

const special = v.nullish(v.union([v.string(), v.object({ content: v.string() })]));
const TokenizerConfig = v.object({
	chat_template: v.nullish(
		v.union([v.string(), v.array(v.object({ name: v.string(), template: v.string() }))])
	),
	bos_token: special,
	eos_token: special
});
type TokenizerConfig = v.InferOutput<typeof TokenizerConfig>;

/** @throws RivalError for a file that is damaged */
export function openWording(files: WordingFiles): Wording {
	const config = parsed('tokenizer_config.json', files.tokenizerConfig ?? '{}');
	const told = v.is(TokenizerConfig, config) ? config : {};
	let tokenizer: Tokenizer;
	let template: Template | null;
	try {
		tokenizer = new Tokenizer(
			parsed('tokenizer.json', files.tokenizer) as object,
			config as object
		);
	} catch (error) {
		throw damaged('tokenizer.json', error);
	}
	const source = files.chatTemplate ?? chatTemplateIn(told);
	try {
		template = source === null ? null : new Template(source);
	} catch (error) {
		throw damaged(files.chatTemplate ? 'chat_template.jinja' : 'tokenizer_config.json', error);
	}
	const encode = (text: string, special: boolean) =>
		text === '' ? [] : tokenizer.encode(text, { add_special_tokens: special }).ids;

	return {
		letters: [...tokenizer.get_vocab()].flatMap(([token, id]) =>
			letterIn(token) === null ? [] : { id, token }
		),
		tokensOf({ start, question }) {
			const content = `${start}\n${question}`;
			// A model that was not taught to chat goes on with a text.
			const text = template ? rendered(template, told, content) : `${content}\n${TEXTS.reply}`;
			const at = text.indexOf(start);
			const end = at < 0 ? 0 : at + start.length;
			return {
				start: encode(text.slice(0, end), !template),
				question: encode(text.slice(end), !template && end === 0)
			};
		}
	};
}

function rendered(template: Template, told: TokenizerConfig, content: string): string {
	const named = (token: v.InferOutput<typeof special>) =>
		(typeof token === 'string' ? token : token?.content) ?? '';
	return template.render({
		messages: [{ role: 'user', content }],
		add_generation_prompt: true,
		// Models that can think first are to answer at once.
		enable_thinking: false,
		bos_token: named(told.bos_token),
		eos_token: named(told.eos_token)
	});
}

function chatTemplateIn({ chat_template: found }: TokenizerConfig): string | null {
	if (typeof found === 'string') return found;
	return (found?.find(({ name }) => name === 'default') ?? found?.[0])?.template ?? null;
}

function parsed(file: string, text: string): unknown {
	try {
		const value: unknown = JSON.parse(text);
		if (typeof value === 'object' && value !== null) return value;
	} catch (error) {
		throw damaged(file, error);
	}
	throw damaged(file, undefined);
}

function damaged(file: string, cause: unknown): RivalError {
	return cause instanceof RivalError ? cause : new RivalError('fileDamaged', { file }, { cause });
}
