/** The language (BCP 47) everything was in before there was another. */
export const FIRST_LANGUAGE = 'en';
