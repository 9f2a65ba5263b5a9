/** The words and marks by which a chatbot's reply is read, and its text made plain. */

/** Something that a reply says to a question. */
export interface Said {
	/** Of the question, from 1. */
	readonly number: number;
	/** As it stands there. */
	readonly text: string;
	/** The answer's code; 'unclear' where it is not exactly one. */
	readonly code: number | 'unclear';
}

/** Digits of any script as 0–9, letters of full width as plain ones, and no invisible marks or emphasis. */
export function plain(text: string): string {
	return (
		text
			.normalize('NFKC')
			.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
			.replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)))
			.replace(/[’ʼ]/g, "'")
			// Emphasis, code and quotes say nothing here.
			.replace(/[*_`"“”„«»]/g, '')
	);
}

/** The value of a decimal digit: every script has its ten in a row, from a code point whose predecessor is no digit. */
function digitOf(digit: string): number {
	const point = digit.codePointAt(0)!;
	let zero = point;
	while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
	return (point - zero) % 10;
}

/** Letters, digits and single spaces, to compare words by. */
export function bare(text: string): string {
	return plain(text)
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** Lines as they stand and made plain, none of them empty. */
export function linesIn(text: string): { readonly raw: string; readonly clean: string }[] {
	return (
		text
			.split(/\r\n|[\n\r\u2028\u2029]/)
			// Long blanks would take the patterns below the square of their length.
			.map((raw) => ({ raw, clean: plain(raw).replace(/\s+/g, ' ').trim() }))
			.filter(({ clean }) => clean !== '')
	);
}

/** What a question is called before its number. */
export const QUESTION =
	'question|item|no\\.?|nr\\.?|q|#|answer|frage|antwort|pregunta|respuesta|réponse|domanda|risposta|pergunta|resposta|vraag|fråga|pytanie|soru|вопрос|ответ|السؤال|سؤال|प्रश्न|問題?|问题|第';

/** What an answer is called. */
export const ANSWER =
	'answer|choice|option|letter|response|prediction|predicted|guess|antwort|auswahl|wahl|réponse|reponse|choix|respuesta|opción|opcion|elección|risposta|scelta|resposta|escolha|antwoord|keuze|svar|odpowiedź|cevap|ответ|выбор|答案|回答|选择|選択|답|الإجابة|الجواب|إجابة|उत्तर';

/** What is told beside an answer and is none. */
export const BESIDE =
	/confiden|certain|\bsure|probab|likel|percent|score|second|alternativ|runner|\bnext\b|\bother\b|wrong|\bleast\b|reason|why|explan|sicher|wahrschein|begründ|confian|certitude|segur|motivo|raison|уверен|置信|信心|理由/iu;

/** Words that take back or change what was said. */
export const CORRECTION =
	/\b(?:actually|correct(?:ion|ed|ing)|reflection|second thoughts?|reconsider\w*|chang(?:e|es|ed|ing)|revis(?:e|ed|ing|ion)|updat(?:e|ed|ing)|amend(?:ed|ing)?|switch(?:ed|ing)?|swap(?:ped)?|instead|should (?:be|have been|read)|scratch that|mistaken?|oops|wait|make (?:that|it)|meant?|tatsächlich|korrektur|doch lieber|en fait|plutôt|corrección|en realidad|más bien|correzione|in realtà|anzi|correção|na verdade)\b|исправ|на самом деле|更正|其实/iu;

/** Words that may turn round what a sentence says of a letter, or speak of another. */
export const DOUBT =
	/\b(?:not|no|never|neither|nor|or|than|but|instead|rather|except|unless|unlikely|less|least|perhaps|if)\b|n't\b/i;
