/**
 * Where the production build is served for the tests: at the root of a host, and under a sub-path. TEST_PORT
 * moves them (and the next port), so that two checkouts can be tested at once.
 */
const port = Number(process.env.TEST_PORT ?? 4179);

export const ORIGIN = `http://localhost:${port}`;
export const SUB_PATH_ORIGIN = `http://localhost:${port + 1}`;
export const BASE_PATH = '/value-mirror';
