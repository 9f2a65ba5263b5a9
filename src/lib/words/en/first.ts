/** What home and the first question say, and what stands around every screen. */
export { demographics } from './demographics';
export { frame } from './frame';
export { grammar } from './grammar';
export { home } from './home';
export { meaning } from './meaning';
export { places } from './places';
export { questions } from './questions';
export { run } from './run';
export { setAside } from './set-aside';
