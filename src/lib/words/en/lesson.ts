/** What a teacher prints and reads before a lesson. */
export { guide, sheets } from './class-guide';
