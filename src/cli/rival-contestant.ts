import { ITEMS } from '../lib/catalog';
import { probesOf } from '../lib/evaluation/cases/protocols';
import type { RivalConduct, RivalSetUp } from '../lib/evaluation/report';
import { localAddress } from '../lib/rivals/address';
import { asReasoner } from '../lib/rivals/as-reasoner';
import { conductOf, type Guess } from '../lib/rivals/both-orders';
import { modelName } from '../lib/rivals/model-name';
import { promptOf } from '../lib/rivals/prompt';
import { findServer, serverRival } from '../lib/rivals/server';
import { PROMPT_VERSION } from '../lib/rivals/texts';
import type { Item } from '../lib/catalog';
import type { Reasoner } from '../lib/reasoner/types';
import type { RivalArguments } from './evaluation-arguments';
import { Progress } from './progress';
import { Transcript } from './transcript';

/** A language model that takes part in an evaluation. */
export interface RivalContestant {
	readonly reasoner: Reasoner;
	readonly setUp: RivalSetUp;
	/** What can be told of its guesses so far. */
	conduct(): RivalConduct;
}

/** Seconds until a reply is given up: a slow computer reads 200 statements for minutes. */
const PATIENCE = 1800;

/**
 * Connects to a server on this computer, and says on the error stream how far it is.
 * @param set which probe set is asked @param people how many people are asked about
 * @throws RivalError
 */
export async function rivalContestant(
	{ url, model, transcript: path }: RivalArguments,
	set: number,
	people: number
): Promise<RivalContestant> {
	const { signal } = new AbortController();
	const connection = { address: localAddress(url), patience: PATIENCE, site: '' };
	const server = await findServer(connection, signal);
	const name = model ?? server.models[0]!;
	const items = probesOf(set).map((place) => ITEMS[place]!);
	const nobody = { responses: new Map(), demographics: {}, seed: 0 };
	const trial = promptOf(nobody, items[0]!);
	const rival = await serverRival(connection, server.kind, name, trial, signal);
	const transcript = await Transcript.open(path);

	const progress = new Progress();
	const known = transcript.size;
	progress.step(
		`${modelName(name)} at ${connection.address} gives ${rival.gives}; transcript ${path}` +
			(known > 0 ? ` holds ${known} replies already` : '')
	);
	progress.start(people * items.length);
	const guesses: { item: Item; guess: Guess }[] = [];
	const reasoner = asReasoner(transcript.remembering(rival, name), items, signal, (item, guess) => {
		guesses.push({ item, guess });
		progress.add(1);
		if (guesses.length === people * items.length) progress.end();
	});
	return {
		reasoner,
		setUp: {
			model: modelName(name),
			server: server.kind,
			gives: rival.gives,
			promptVersion: PROMPT_VERSION,
			set,
			bytes: server.bytes[name] ?? null
		},
		conduct: () => ({ ...conductOf(guesses), millisecondsAPrompt: Math.round(transcript.pace) })
	};
}
