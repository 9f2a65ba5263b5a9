// Every page is built once as a static file; nothing is rendered on a server.
export const prerender = true;
export const trailingSlash = 'always';
