import { SpokenError, type Said } from '../spoken-error';

/** `VC` is the link of a class, `VM` a hand-in. */
export type EnvelopeKind = 'VC' | 'VM';

/** What is wrong with a link, a code or a class's file, for a screen that does something about it. */
export type Fault =
	| 'no code'
	| 'other kind'
	| 'other version'
	| 'cut'
	| 'changed'
	| 'other questions'
	| 'other class'
	| 'impossible';

type OfKind = { readonly kind: EnvelopeKind };

const NAMES: Readonly<Record<EnvelopeKind, string>> = { VC: 'link', VM: 'code' };
const AGAIN = 'Scan or copy it once more, from beginning to end.';

const messages = {
	nothing: ({ kind }: OfKind) => `This is not a ${NAMES[kind]} of Value Mirror’s classroom.`,
	headless: () =>
		'This looks like the rest of a code: its beginning, VM3-, is missing. Copy it once more, from beginning to end.',
	'is a link': () => 'This is the link to join a class, not a hand-in.',
	'is a hand-in': () => 'This is a hand-in, not the link to join a class.',
	newer: ({ kind }: OfKind) =>
		`This ${NAMES[kind]} was made by another version of Value Mirror. Reload the page there and here, then make it anew.`,
	'older link': () =>
		'This link is of an older kind, to which nothing can be handed in safely any more. Ask for the new link of the class.',
	'older hand-in': () =>
		'This code is of an older kind, which anybody could read. Open the new link of the class and hand in there.',
	cut: ({ kind }: OfKind) => `The end of this ${NAMES[kind]} is missing. ${AGAIN}`,
	'cut or changed': ({ kind }: OfKind) =>
		`The end of this ${NAMES[kind]} is missing, or it was changed. ${AGAIN}`,
	changed: ({ kind }: OfKind) =>
		`This ${NAMES[kind]} was changed on the way: its checksum differs. ${AGAIN}`,
	'not sealed': () =>
		'This code was not made for this class’s key, or somebody changed it. Make it anew.',
	'other class': ({ mark }: { readonly mark: string }) =>
		`This is a hand-in of another class (mark ${mark}).`,
	'other questions': () =>
		'This class is about other questions than this version’s. Reload the page; if that does not help, ask for a new link.',
	'hand-in of other questions': () =>
		'This hand-in is about other questions than this version’s. Reload the page there and here, then hand in anew.',
	'chosen by the machine': () =>
		'In this class the machine would choose other questions for each student, which is no longer offered. Ask for the new link of the class.',
	'impossible link': () =>
		'This link holds something no class can have. Ask for a new one, or reload the page to get the newest version.',
	'impossible hand-in': () =>
		'This code holds something no hand-in of this class can have. Hand in anew.',
	'impossible old class': () => 'This holds something no class of the older kind can have.',
	'closed here': () =>
		'This class was closed on this device. Hand-ins cannot be added any more: two sets of figures would tell what the newcomers answered.',
	'open here': () => 'This class is still open here. Close or end it here.',
	'no class file': () => 'This is not the file of a class, or the end of it is missing.',
	'unreadable class file': () =>
		'This is not the file of a class that this version of Value Mirror can read.',
	'changed class file': () => 'This file of a class was changed: its parts do not belong together.',
	'file of another class': () =>
		'This is the file of another class. Open it on the classroom’s first page.',
	'file too large': () => 'This file is far larger than codes are.',
	'too much in a file': () => 'What is in this file is far larger than codes are.',
	'picture without code': () =>
		'No QR code was found in this picture. Take it again, nearer and straight from the front.',
	'file without code': () =>
		'There is no code in this file. Ask for the code as text, or for a picture of it.',
	'document without code': () => 'There is no code in this document.',
	'file not opened': () =>
		'This file cannot be opened. Save it once more, or paste the code as text.'
};

type Key = keyof typeof messages;

/** What cannot be because nobody's app makes it so is `impossible`. */
const FAULTS: Readonly<Partial<Record<Key, Fault>>> = {
	nothing: 'no code',
	headless: 'no code',
	'is a link': 'other kind',
	'is a hand-in': 'other kind',
	newer: 'other version',
	'older link': 'other version',
	'older hand-in': 'other version',
	cut: 'cut',
	'cut or changed': 'cut',
	changed: 'changed',
	'not sealed': 'changed',
	'other class': 'other class',
	'other questions': 'other questions',
	'hand-in of other questions': 'other questions',
	'chosen by the machine': 'other version',
	'no class file': 'no code',
	'unreadable class file': 'no code',
	'changed class file': 'changed',
	'picture without code': 'no code',
	'file without code': 'no code',
	'document without code': 'no code',
	'file not opened': 'no code'
};

/** A link, a code or a class's file that cannot be used; the message says what is wrong with it and what to do. */
export class CodeError extends SpokenError {
	override readonly name = 'CodeError';
	declare readonly key: Key;
	readonly fault: Fault;

	constructor(...said: Said<typeof messages>) {
		super(messages, said);
		this.fault = FAULTS[said[0]] ?? 'impossible';
	}
}
