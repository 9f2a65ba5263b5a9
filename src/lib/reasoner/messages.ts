/** What a `ReasonerError` says, in English: what is wrong and what to do about it. */

const RELOAD_OR_UNPUBLISHED =
	'Reload the page; if that does not help, the site was published without it.';
const LOAD_OR_DAMAGED =
	'Load it again; if that does not help, the site was published with a damaged file.';
const RELOAD_OR_WRONG_MODEL =
	'Reload the page to get a model that fits; if that does not help, the site was published with the wrong model.';
const START_OR_RELOAD = 'Start it again, or reload the page.';

/** @property path in the models folder, e.g. `reasoner-1/config.json` */
type File = { path: string };

const unreachable = {
	notDownloaded: ({ url, reason }: { url: string; reason: string }) =>
		`The machine could not be downloaded: ${reason}. Check the connection and try again. What did not come: ${url}`,
	stalled: ({ url, seconds }: { url: string; seconds: number }) =>
		`The machine could not be downloaded: nothing came for ${seconds} seconds. Check the connection and try again. What did not come: ${url}`
};

const missing = {
	notOnServer: ({ url }: { url: string }) =>
		`The server does not have ${url}. ${RELOAD_OR_UNPUBLISHED}`,
	webPage: ({ path }: File) =>
		`The server answered with a web page instead of the model’s file ${path}. ${RELOAD_OR_UNPUBLISHED}`,
	unreadable: ({ path, reason }: File & { reason: string }) =>
		`The model’s file ${path} could not be read: ${reason}.`
};

const corrupt = {
	notJson: ({ path, reason }: File & { reason: string }) =>
		`The model’s file ${path} is damaged: ${reason}. ${LOAD_OR_DAMAGED}`,
	otherShape: ({ path, where, problem }: File & { where: string; problem: string }) =>
		`The model’s file ${path} is damaged: ${where}: ${problem}. ${LOAD_OR_DAMAGED}`,
	otherModel: ({ path, id, expected }: File & { id: string; expected: string }) =>
		`The model’s file ${path} is damaged: it belongs to ${id}, not to ${expected}. ${LOAD_OR_DAMAGED}`,
	notListed: ({ path, file }: File & { file: string }) =>
		`The model’s file ${path} is damaged: it does not list ${file}. ${LOAD_OR_DAMAGED}`,
	otherLength: ({ path, bytes, expected }: File & { bytes: number; expected: number }) =>
		`The model’s file ${path} is damaged: it has ${bytes} bytes instead of ${expected}. ${LOAD_OR_DAMAGED}`,
	otherChecksum: ({ path }: File) =>
		`The model’s file ${path} is damaged: its checksum differs. ${LOAD_OR_DAMAGED}`,
	otherRuntime: ({ bytes, expected }: { bytes: number; expected: number }) =>
		`The inference runtime has ${bytes} bytes instead of ${expected}. ${LOAD_OR_DAMAGED}`
};

const catalog = {
	otherVersion: ({ version, expected }: { version: string; expected: string }) =>
		`The model was trained on another catalog: its version is ${version}, not ${expected}. ${RELOAD_OR_WRONG_MODEL}`,
	otherItem: ({ position, model, app }: { position: number; model: string; app: string }) =>
		`The model was trained on another catalog: item ${position} is ${model} in the model and ${app} in this app. ${RELOAD_OR_WRONG_MODEL}`,
	otherDemographic: ({ position, model, app }: { position: number; model: string; app: string }) =>
		`The model was trained on another catalog: demographic ${position} is ${model} in the model and ${app} in this app. ${RELOAD_OR_WRONG_MODEL}`,
	otherItemCodes: ({ id, model, app }: { id: string; model: string; app: string }) =>
		`The model was trained on another catalog: the codes of item ${id} are ${model} in the model and ${app} in this app. ${RELOAD_OR_WRONG_MODEL}`,
	otherDemographicCodes: ({ id, model, app }: { id: string; model: string; app: string }) =>
		`The model was trained on another catalog: the codes of demographic ${id} are ${model} in the model and ${app} in this app. ${RELOAD_OR_WRONG_MODEL}`
};

const selfCheck = {
	computesOtherwise: (at: {
		item: string;
		code: number;
		case: number;
		actual: number;
		expected: number;
	}) =>
		`The model computes something else here than where it was trained (${at.item}, code ${at.code}, case ${at.case}: ${at.actual} instead of ${at.expected}). Try another browser, and please report this one.`
};

const runtime = {
	failed: ({ reason }: { reason: string }) => `The reasoner failed: ${reason}. ${START_OR_RELOAD}`,
	networkNotStarted: ({ reason }: { reason: string }) =>
		`The network could not be started: ${reason}. ${START_OR_RELOAD}`,
	networkFailed: ({ reason }: { reason: string }) =>
		`The network failed: ${reason}. ${START_OR_RELOAD}`,
	otherSize: (given: { logits: number; people: number; expected: number }) =>
		`The network gave ${given.logits} logits for ${given.people} people; ${given.expected} were expected. The model does not fit this app.`,
	notANumber: () => 'The network gave a value that is not a number. Start the reasoner again.'
};

const stopped = {
	askedTooEarly: () => 'The reasoner was asked before it was told to load.',
	noId: () => 'The reasoner is not loaded, so it has no id yet.',
	notBegun: () => 'The machine has not begun to load. Reload the page.',
	startedAgain: () => 'The reasoner was started again. Ask it again.',
	workerStopped: () => `The worker that runs the reasoner stopped. ${START_OR_RELOAD}`,
	hung: () => `The machine does not come up in this browser. ${START_OR_RELOAD}`,
	workerFailed: ({ reason }: { reason: string }) =>
		`The worker that runs the reasoner stopped: ${reason}. ${START_OR_RELOAD}`
};

const closed = {
	closed: () => 'The reasoner was closed. Reload the page to use it again.'
};

const profile = {
	noItem: ({ id }: { id: string }) =>
		`This profile does not fit the catalog: there is no item ${id}.`,
	noCode: ({ id, code }: { id: string; code: number }) =>
		`This profile does not fit the catalog: item ${id} has no code ${code}.`,
	noDemographic: ({ id }: { id: string }) =>
		`This profile does not fit the catalog: there is no demographic ${id}.`,
	noDemographicCode: ({ id, code }: { id: string; code: string | number }) =>
		`This profile does not fit the catalog: demographic ${id} has no code ${code}.`
};

/** By the kind of error; a key is in one kind only. */
export const MESSAGES_BY_KIND = {
	unreachable,
	missing,
	corrupt,
	catalog,
	'self-check': selfCheck,
	runtime,
	stopped,
	closed,
	profile
};

export const MESSAGES = {
	...unreachable,
	...missing,
	...corrupt,
	...catalog,
	...selfCheck,
	...runtime,
	...stopped,
	...closed,
	...profile
};
