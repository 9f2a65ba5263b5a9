import { mean } from 'd3-array';
import { ITEMS } from '../lib/catalog';
import { probesOf } from '../lib/evaluation/cases/protocols';
import type { RivalConduct, RivalSetUp } from '../lib/evaluation/report';
import { localAddress } from '../lib/rivals/address';
import { asReasoner } from '../lib/rivals/as-reasoner';
import {
	authorsConduct,
	authorsReasoner,
	type AuthorsReply,
	type Say
} from '../lib/rivals/authors';
import { conductOf, type Guess } from '../lib/rivals/both-orders';
import { modelName } from '../lib/rivals/model-name';
import type { Connection } from '../lib/rivals/post';
import { promptOf } from '../lib/rivals/prompt';
import { findServer, serverRival, textOf, type Served } from '../lib/rivals/server';
import { AUTHORS_VERSION, PROMPT_VERSION } from '../lib/rivals/texts';
import type { Item } from '../lib/catalog';
import type { Reasoner } from '../lib/reasoner/types';
import type { RivalArguments } from './evaluation-arguments';
import { Progress } from './progress';
import { Transcript } from './transcript';

/** A language model that takes part in an evaluation. */
export interface RivalContestant {
	readonly reasoner: Reasoner;
	/** Asked apart for sides, where one prompt has but one kind of statement; null where `reasoner` says both. */
	readonly sides: Reasoner | null;
	readonly setUp: RivalSetUp;
	/** What can be told of its guesses so far. */
	conduct(): RivalConduct;
}

/** Who is asked, about whom, and where it is written down. */
interface Asking {
	readonly connection: Connection;
	readonly served: Served;
	readonly items: readonly Item[];
	readonly people: number;
	readonly transcript: Transcript;
	readonly progress: Progress;
}

/** Seconds until a reply is given up: a slow computer reads 200 statements for minutes, and Node itself waits for 300. */
const PATIENCE = 295;
/** Tokens of an answer to all probes at once, a third more than they take; and how freely a further attempt is made, as the authors do. */
const ANSWER_TOKENS = 1200;
const FREELY = 0.6;
const { signal } = new AbortController();

/**
 * Connects to a server on this computer, and says on the error stream how far it is.
 * @param set which probe set is asked @param people how many people are asked about
 * @throws RivalError
 */
export async function rivalContestant(
	{ url, model, transcript: path, prompt }: RivalArguments,
	set: number,
	people: number
): Promise<RivalContestant> {
	const connection = { address: localAddress(url), patience: PATIENCE, site: '', wasRead: false };
	const server = await findServer(connection, signal);
	const name = model ?? server.models[0]!;
	const asking: Asking = {
		connection,
		served: { kind: server.kind, model: name },
		items: probesOf(set).map((place) => ITEMS[place]!),
		people,
		transcript: await Transcript.open(path),
		progress: new Progress()
	};
	const about = {
		model: modelName(name),
		server: server.kind,
		set,
		bytes: server.bytes[name] ?? null
	};
	const contestant = prompt === 'authors' ? askedAtOnce(asking) : await askedOneByOne(asking);
	return { ...contestant, setUp: { ...about, ...contestant.setUp } };
}

type Connected = Omit<RivalContestant, 'setUp'> & {
	readonly setUp: Pick<RivalSetUp, 'gives' | 'promptVersion'>;
};

/** Question by question, each with its options in both orders. */
async function askedOneByOne(asking: Asking): Promise<Connected> {
	const { connection, served, items, people, transcript, progress } = asking;
	const nobody = { responses: new Map(), demographics: {}, seed: 0 };
	const trial = promptOf(nobody, items[0]!);
	const rival = await serverRival(connection, served.kind, served.model, trial, signal);
	begin(asking, `gives ${rival.gives}`, people * items.length);
	const guesses: { item: Item; guess: Guess }[] = [];
	const remembering = transcript.remembering(rival, served.model);
	const reasoner = asReasoner(remembering, items, signal, (item, guess) => {
		guesses.push({ item, guess });
		progress.add(1);
		if (guesses.length === people * items.length) progress.end();
	});
	return {
		reasoner,
		sides: null,
		setUp: { gives: rival.gives, promptVersion: PROMPT_VERSION },
		conduct: () => ({ ...conductOf(guesses), millisecondsAPrompt: Math.round(transcript.pace) })
	};
}

/** All at once, as the authors ask: a prompt for statements, and one for sides. */
function askedAtOnce(asking: Asking): Connected {
	const { connection, served, items, people, transcript, progress } = asking;
	begin(asking, 'is asked all at once', 2 * people);
	const say: Say = (text, attempt) => {
		const how = { length: ANSWER_TOKENS, temperature: attempt === 0 ? 0 : FREELY };
		return transcript.remembered(
			[served.model, AUTHORS_VERSION, String(attempt)],
			{ start: text, question: '' },
			() => textOf(connection, served, text, how, signal)
		);
	};
	const replies = { polar: [] as AuthorsReply[], refined: [] as AuthorsReply[] };
	const [refined, polar] = (['refined', 'polar'] as const).map((level) =>
		authorsReasoner(modelName(served.model), say, items, level, (reply) => {
			replies[level].push(reply);
			progress.add(1);
			if (replies.polar.length + replies.refined.length === 2 * people) progress.end();
		})
	);
	return {
		reasoner: refined!,
		sides: polar!,
		setUp: { gives: 'choice', promptVersion: AUTHORS_VERSION },
		conduct: () => {
			const attempts = mean([...replies.polar, ...replies.refined], (reply) => reply.attempts)!;
			return {
				...authorsConduct(replies, items),
				millisecondsAPrompt: Math.round(attempts * transcript.pace)
			};
		}
	};
}

function begin(
	{ connection, served, transcript, progress }: Asking,
	how: string,
	steps: number
): void {
	const known = transcript.size;
	progress.step(
		`${modelName(served.model)} at ${connection.address} ${how}; transcript ${transcript.path}` +
			(known > 0 ? ` holds ${known} replies already` : '')
	);
	progress.start(steps);
}
