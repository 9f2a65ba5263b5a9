/** What finds QR codes in a picture: the browser's own where it has one, else a library loaded for it. */
export interface Detector {
	detect(
		image: ImageBitmapSource
	): Promise<readonly { readonly rawValue: string; readonly boundingBox?: DOMRectReadOnly }[]>;
}

interface DetectorClass {
	new (options: { formats: ['qr_code'] }): Detector;
	getSupportedFormats(): Promise<readonly string[]>;
}

export async function qrDetector(): Promise<Detector> {
	const own = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
	// Some browsers have it, but not for QR codes.
	if (own && (await own.getSupportedFormats()).includes('qr_code'))
		return new own({ formats: ['qr_code'] });
	const { BarcodeDetector } = await import('qr/decode.js');
	return new BarcodeDetector({ formats: ['qr_code'] });
}

/** The texts of all QR codes in a picture file, one a line. @throws Error for a file that is no picture */
export async function textInPicture(file: Blob): Promise<string> {
	const detector = await qrDetector();
	const picture = await createImageBitmap(file);
	const canvas = new OffscreenCanvas(picture.width, picture.height);
	const context = canvas.getContext('2d', { willReadFrequently: true })!;
	context.drawImage(picture, 0, 0);
	picture.close();
	context.fillStyle = '#808080';
	const texts: string[] = [];
	// The library finds one at a time: what was found is covered, and the rest looked at again.
	while (texts.length < MOST_IN_PICTURE) {
		const found = await detector.detect(canvas);
		if (found.length === 0) break;
		for (const { rawValue, boundingBox } of found) {
			texts.push(rawValue);
			if (boundingBox)
				context.fillRect(boundingBox.x, boundingBox.y, boundingBox.width, boundingBox.height);
		}
		if (found.some(({ boundingBox }) => !boundingBox)) break;
	}
	return [...new Set(texts)].join('\n');
}

const MOST_IN_PICTURE = 30;
