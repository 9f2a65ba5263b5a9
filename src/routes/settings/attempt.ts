/** Does something that may fail and says so on the page. @returns whether it was done */
export type Attempt = (saying: string, action: () => Promise<void>) => Promise<boolean>;
