import { isolated, number, percent, plural } from '../format';

const n = (value: number) => number('en', value);
const share = (value: number) => percent('en', value);
/** As file managers have it. */
const size = (bytes: number) => {
	const large = bytes >= 1e9;
	const value = bytes / (large ? 1e9 : 1e6);
	return new Intl.NumberFormat('en', {
		style: 'unit',
		unit: large ? 'gigabyte' : 'megabyte',
		maximumSignificantDigits: 2
	}).format(value);
};
const quoted = (name: string) => `“${isolated(name)}”`;
const answers = (count: number) =>
	plural('en', count, { one: `${n(count)} answer`, other: `${n(count)} answers` });

/** Models that the page itself asks: in a server, in the browser, in this tab. */
export const rivalsModels = {
	server: {
		find: 'Find the model',
		/** Before the first request: where it goes. */
		where: 'This page asks the program at this address, on this computer, and nobody else.',
		permission:
			'Your browser may ask whether this page may reach programs on this computer. Allow it.',
		programs:
			'It works with llama-server, Ollama, LM Studio and vLLM, and whatever talks as they do.',
		/** A page from another computer over plain http, which browsers keep away from programs here. */
		notHere:
			'This page came over plain http from another computer. Browsers let only pages that come over https, or from this computer, reach programs here.',
		address: 'Its address',
		test: 'Test the connection',
		testing: 'Looking for it …',
		found: (models: number) =>
			plural('en', models, {
				one: `It answers, and has ${n(models)} model.`,
				other: `It answers, and has ${n(models)} models.`
			}),
		model: 'Which model?'
	},

	/** What any of them has in common: it is told, and asked. */
	asking: {
		tell: 'Choose what it is told',
		/** @param told answers in it @param who whether it says who the person is */
		holds: (told: number, who: boolean) => {
			if (told === 0 && !who)
				return 'It is told none of your answers, and guesses what anybody would say.';
			if (told === 0)
				return 'It is told what you said about yourself, and none of your answers. That stays on this computer.';
			return who
				? `It is told ${answers(told)} of yours and what you said about yourself. They stay on this computer.`
				: `It is told ${answers(told)} of yours. They stay on this computer.`;
		},
		guess: 'Let it guess',
		/** @param questions each asked twice */
		asks: (questions: number) =>
			`${n(questions)} questions, each asked twice, with its answers in both orders: many models prefer what stands first.`,
		start: 'Start',
		first: 'It reads what you said …',
		/** @param read share of it, 0 to 1 */
		reading: (read: number) => `It reads what you said: ${share(read)}`,
		progress: (done: number, total: number) => `${n(done)} of ${n(total)} questions`,
		left: (time: string) => `about ${time} left`,
		seconds: (seconds: number) => `${n(seconds)} s`,
		minutes: (minutes: number) => `${n(minutes)} min`,
		cancel: 'Stop'
	},

	browser: {
		title: 'The browser’s own model',
		name: 'The browser’s own model',
		where:
			'Your browser comes with a language model that runs on this computer. What it is told stays here.',
		availability: {
			available: 'It is ready. It chooses an answer, and does not say how sure it is.',
			downloadable: 'The browser has to load it first: some gigabytes, once, when you press Start.',
			downloading: 'The browser is loading it.'
		},
		/** @param loaded 0 to 1 */
		loading: (loaded: number) => `The browser loads its model: ${share(loaded)} …`
	},

	tab: {
		title: 'Open a model’s folder',
		/** Before anything is opened: where it goes. */
		where:
			'The folder is read by this page, in this tab. Nothing of it is sent or kept, and nor is what you said.',
		layout:
			'It needs a model in the ONNX format, as for transformers.js: tokenizer.json, and a file that ends in .onnx beside it or in a folder called onnx. Up to some hundred million parameters run on any computer; larger ones want a graphics card.',
		open: 'Open a folder',
		another: 'Open another folder',
		/** A browser on a phone has no folders. */
		noFolders: 'This browser cannot open folders. On a computer it can.',
		/** @param bytes of the graph with its weights */
		opened: (folder: string, bytes: number) => `“${isolated(folder)}”, ${size(bytes)}.`,
		file: 'Which of its files?',
		fileOf: (file: string, bytes: number) => `${file} (${size(bytes)})`,
		device: 'Where is it to run?',
		devices: {
			webgpu: 'On the graphics card',
			wasm: 'On the processor'
		},
		/** Under it. */
		deviceHint: {
			webgpu: 'Quick. The page loads 17 MB more for it once.',
			wasm: 'Works everywhere, and is slow: it reads some 30 words in a second even with a small model.'
		},
		/** Where there is no choice. */
		onlyProcessor:
			'It runs on the processor: this browser has no graphics card that a page may use. With a small model it reads some 30 words in a second.',
		loading: (loaded: number) => `The model is being loaded: ${share(loaded)} …`
	},

	anything: {
		title: 'Ask it anything',
		/** @param told answers of the person @param who whether it is told what they said about themselves */
		lead: (told: number, who: boolean) =>
			`Write a statement of your own. The model, told ${told === 1 ? 'your one answer' : `all ${n(told)} of your answers`}${who ? ' and what you said about yourself' : ''}, says how likely you are to agree. It is no question of the survey: it counts nowhere, and the machine could not guess it.`,
		label: 'A statement',
		example: 'I would move abroad for work.',
		ask: 'Ask',
		asking: 'It thinks …',
		/** @param model its name */
		likely: (model: string, agree: number) => `${model}: ${share(agree)} that you agree.`,
		agrees: (model: string) => `${model}: you agree.`,
		disagrees: (model: string) => `${model}: you do not agree.`,
		undecided: (model: string) => `${model} says what stands first, whichever that is.`,
		none: (model: string, text: string) =>
			text ? `${model} gives no answer. It says ${quoted(text)}.` : `${model} gives no answer.`,
		unscored: 'Not scored'
	}
};
