/**
 * What a model is called: servers that were given a file name it by its path, which is nobody else's business.
 * @param id as the server lists it
 */
export function modelName(id: string): string {
	const [name] = id.split(/[\\/]/).slice(-1);
	// A name such as "mistralai/mistral-7b" is no path to a file.
	return /\.gguf$/i.test(id) || /^(?:[\\/]|[a-z]:\\)/i.test(id)
		? name!.replace(/\.gguf$/i, '')
		: id;
}
