import { SpokenError, type Params, type Said } from '../spoken-error';

const MESSAGES = {
	notAnAddress: ({ text }: { text: string }) =>
		`“${text}” is no address of a server. It looks like http://127.0.0.1:8080.`,
	noAddress: () => 'Type the address of the server. It looks like http://127.0.0.1:8080.',
	otherName: ({ text, address }: { text: string; address: string }) =>
		`${text} is this computer, but browsers do not let this page ask it by that name. Type ${address} instead.`,
	encrypted: ({ address }: { address: string }) =>
		`A server on this computer is asked without encryption: nothing leaves the computer. Type ${address} with http, not https, and start the server so.`,
	thisPage: ({ text }: { text: string }) =>
		`${text} is where this page comes from, not a server of language models. Type that one’s address, like http://127.0.0.1:8080.`,
	redirects: ({ address }: { address: string }) =>
		`What answers at ${address} sends this page on to another address, where it does not go. Type the address of the language models’ server itself.`,
	notThisComputer: ({ host }: { host: string }) =>
		`${host} is another computer. This page talks to a server on this computer only: http://127.0.0.1 or http://localhost, with the server’s number.`,
	notRunning: ({ address }: { address: string }) =>
		`Nothing answers at ${address}. Start the server, check the number behind the colon, and try again.`,
	noCors: ({ address, site }: { address: string; site: string }) =>
		`A server runs at ${address}, but does not let this page in. llama-server needs nothing; in LM Studio switch on “Enable CORS”; start Ollama with OLLAMA_ORIGINS=${site}; start vLLM with --allowed-origins '["${site}"]'.`,
	permissionRefused: () =>
		'The browser does not let this page reach programs on this computer. Click the sign left of the address, allow “local network access” or “apps on this device”, and try again.',
	keyNeeded: ({ status }: { status: number }) =>
		`The server wants a key (status ${status}). Start it without one: it runs on this computer only.`,
	modelNotFound: ({ model }: { model: string }) =>
		`The server does not have the model “${model}”. Choose one of its list, or load it there first.`,
	wrongAddress: ({ url }: { url: string }) =>
		`The server has nothing at ${url}. Give its address without a path, like http://127.0.0.1:8080.`,
	stillLoading: () => 'The server is still loading its model. Wait a little, and try again.',
	outOfMemory: () =>
		'The server ran out of memory. Choose a smaller model, show it fewer answers, or close other programs.',
	tooLong: () =>
		'What it was told is too long for this model. Show it fewer answers, or start the server with a larger context.',
	failed: ({ status, said }: { status: number; said: string }) =>
		`The server failed (status ${status})${said ? `: ${said}` : ''}. Look into its window, and try again.`,
	broken: ({ address }: { address: string }) =>
		`The server at ${address} broke off in the middle of its answer. Look into its window, and try again.`,
	tooSlow: ({ seconds }: { seconds: number }) =>
		`No answer came within ${seconds} seconds. Choose a smaller model, show it fewer answers, or give it more time.`,
	noModelServer: ({ address }: { address: string }) =>
		`What answers at ${address} is no server of language models. Check the number behind the colon.`,
	oddReply: ({ said }: { said: string }) =>
		`The server answered with something else than a language model’s answer: ${said}`,
	builtInUnavailable: () =>
		'The browser has a model of its own, but not on this computer: it wants a graphics card or 16 GB of memory, and 22 GB of free disk.',
	builtInForbidden: () =>
		'The browser does not let this page use its model. Look into the browser’s settings, and try again.',
	builtInFailed: () => 'The browser’s own model failed. Reload the page, and try again.',
	noModelInFolder: ({ folder }: { folder: string }) =>
		`In “${folder}” is no language model. Choose the folder in which tokenizer.json is, with a file that ends in .onnx beside it or in a folder called onnx.`,
	otherFormat: ({ file }: { file: string }) =>
		`“${file}” is for other programs. In a browser a model runs that is in the ONNX format, with tokenizer.json beside it; a GGUF file runs in llama-server or Ollama, under “A model on this computer”.`,
	fileMissing: ({ file }: { file: string }) =>
		`“${file}” is missing in this folder. Choose the folder in which it is, or download the model whole.`,
	weightsMissing: ({ file }: { file: string }) =>
		`“${file}” keeps its numbers in another file, which is missing in this folder or has another name. Download the model whole.`,
	fileDamaged: ({ file }: { file: string }) =>
		`“${file}” is damaged, or not what its name says. Download it again.`,
	otherNetwork: ({ file, part }: { file: string; part: string }) =>
		`“${file}” is not made as a plain language model is: this page does not know what to do with its “${part}”. Choose another model.`,
	unknownOperation: ({ file, operation }: { file: string; operation: string }) =>
		`“${file}” cannot run here: the browser’s part for it has no “${operation}”. Choose another file of the folder, or another model.`,
	tabOutOfMemory: () =>
		'There is not enough memory for this model. Choose a smaller one, show it fewer answers, close other tabs, or choose the processor if it ran on the graphics card.',
	tabRuntimeMissing: () =>
		'The part of this site that runs language models could not be loaded. Look whether you are connected, and try again.',
	tabFailed: ({ reason }: { reason: string }) =>
		`The model failed in this tab: ${reason}. Choose another file or another model, or choose the processor if it ran on the graphics card.`,
	tabDied: () =>
		'The model’s thread ended without a word, most likely for want of memory. Choose a smaller model, or close other tabs, and try again.',
	noModels: ({ address }: { address: string }) =>
		`The server at ${address} has no model. Load one there first.`
};

/** A language model could not be reached, or could not answer; the message says what to do. */
export class RivalError extends SpokenError {
	override readonly name = 'RivalError';
	declare readonly key: keyof typeof MESSAGES;

	constructor(...said: Said<typeof MESSAGES>) {
		super(MESSAGES, said);
	}

	/** As it crosses between threads: cloning an Error would lose its class and key. */
	toPlain(): PlainRivalError {
		return { key: this.key, params: this.params };
	}

	static fromPlain({ key, params }: PlainRivalError): RivalError {
		return new RivalError(...([key, params] as unknown as Said<typeof MESSAGES>));
	}
}

export interface PlainRivalError {
	readonly key: keyof typeof MESSAGES;
	readonly params: Params;
}
