/** Where the production build is served for the tests: at the root of a host, and under a sub-path. */
export const ORIGIN = 'http://localhost:4179';
export const SUB_PATH_ORIGIN = 'http://localhost:4180';
export const BASE_PATH = '/value-mirror';
