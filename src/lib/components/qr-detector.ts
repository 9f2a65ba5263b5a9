/** What finds QR codes in a picture: the browser's own where it has one, else a library loaded for it. */
export interface Detector {
	detect(image: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
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
	try {
		return (await detector.detect(picture)).map(({ rawValue }) => rawValue).join('\n');
	} finally {
		picture.close();
	}
}
