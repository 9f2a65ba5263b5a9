/** A file of respondents that cannot be read. The message names the file, the line and what to do. */
export class RespondentsFileError extends Error {
	override readonly name = 'RespondentsFileError';

	/**
	 * @param file name of the file
	 * @param problem what is wrong and what to do about it
	 * @param line where, counting the header as line 1; left out where the whole file is meant
	 */
	constructor(
		readonly file: string,
		problem: string,
		readonly line?: number,
		options?: ErrorOptions
	) {
		super(
			line === undefined ? `${file}: ${problem}` : `${file}, line ${line}: ${problem}`,
			options
		);
	}
}
