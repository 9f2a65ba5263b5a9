/**
 * Where this build is to be found by others, such as https://example.org/value-mirror/; null where whoever built it did
 * not say (SITE_ADDRESS). It stands on what is shared, since a page's own address may be that of a rehearsal.
 */
export const siteAddress: string | null = __SITE_ADDRESS__;
