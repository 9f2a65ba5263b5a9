/** The headers that static/_headers asks for, for servers of ours. */

/**
 * @param text of the file: a line that begins with a slash is an address, which may end in `*`; the indented ones below it
 * are its headers
 * @returns the headers of an address; of one name the last address that fits counts
 */
export function headersOf(text) {
	const rules = [];
	for (const line of text.split('\n')) {
		if (line.startsWith('/')) rules.push({ address: line.trim(), headers: {} });
		const [, name, value] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
		if (name) rules.at(-1).headers[name] = value;
	}
	return (path) =>
		Object.assign(
			{},
			...rules.filter(({ address }) => fits(address, path)).map(({ headers }) => headers)
		);
}

function fits(address, path) {
	return address.endsWith('*') ? path.startsWith(address.slice(0, -1)) : path === address;
}
