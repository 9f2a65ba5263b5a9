/** Numbers of a few bits each, one after another in bytes; the highest bit first. */
import { hex } from '../hex';
import { SpokenError, type Said } from '../spoken-error';

const messages = { end: () => 'There is nothing left to read.' };

/** What is read has an end: reading past it throws this. */
export class BitsError extends SpokenError {
	override readonly name = 'BitsError';

	constructor(...said: Said<typeof messages>) {
		super(messages, said);
	}
}

export class BitWriter {
	readonly #bits: number[] = [];

	/** @param value whole, 0 to 2^width − 1 @param width up to 32 @throws RangeError for a value that does not fit */
	write(value: number, width: number): void {
		if (!Number.isInteger(value) || value < 0 || value >= 2 ** width)
			throw new RangeError(`${value} does not fit into ${width} bits`);
		for (let bit = width - 1; bit >= 0; bit--) this.#bits.push(Math.floor(value / 2 ** bit) % 2);
	}

	/** All that was written, filled up with zeros to whole bytes. */
	bytes(): Uint8Array {
		const bytes = new Uint8Array(Math.ceil(this.#bits.length / 8));
		this.#bits.forEach((bit, index) => (bytes[index >> 3]! |= bit << (7 - (index & 7))));
		return bytes;
	}
}

export class BitReader {
	readonly #bytes: Uint8Array;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	/** @param width up to 32 @throws BitsError where fewer bits are left */
	read(width: number): number {
		if (this.#at + width > 8 * this.#bytes.length) throw new BitsError('end');
		let value = 0;
		for (let end = this.#at + width; this.#at < end; this.#at++)
			value = 2 * value + ((this.#bytes[this.#at >> 3]! >> (7 - (this.#at & 7))) & 1);
		return value;
	}

	/** The next bytes, as two hexadecimal digits each. @throws BitsError where fewer are left */
	readHex(bytes: number): string {
		return hex(Uint8Array.from({ length: bytes }, () => this.read(8)));
	}

	/** Whether only the zeros are left that fill up the last byte. */
	get done(): boolean {
		const left = 8 * this.#bytes.length - this.#at;
		return left < 8 && ((this.#bytes.at(-1) ?? 0) & (2 ** left - 1)) === 0;
	}
}
