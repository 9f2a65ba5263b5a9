/** On the mark that shows what is meant; what is meant is in `meanings.ts`. */
export const meaning = { open: 'What is meant?' };
