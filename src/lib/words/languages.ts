import known from './languages.json' with { type: 'json' };

/** A language that the app speaks (BCP 47). */
export type Language = keyof typeof known;

/** The language everything was in before there was another, and that stands at the root of the site. */
export const FIRST_LANGUAGE: Language = 'en';

export const LANGUAGES = Object.keys(known) as readonly Language[];

/** What a language calls itself, and which way it is written. */
export const FACTS: Readonly<
	Record<Language, { readonly name: string; readonly direction: string }>
> = known;

/**
 * The language of an address, and the address without it, as in the first language.
 * @param path what comes after the root of the site: "es/survey/"
 */
export function languageIn(path: string): { readonly language: Language; readonly rest: string } {
	const [begin, ...more] = path.split('/');
	const language = LANGUAGES.find((each) => each === begin && each !== FIRST_LANGUAGE);
	return language ? { language, rest: more.join('/') } : { language: FIRST_LANGUAGE, rest: path };
}

/** The other way round. @param path as in the first language, after the root of the site */
export function inLanguage(language: Language, path: string): string {
	return language === FIRST_LANGUAGE ? path : `${language}/${path}`;
}
