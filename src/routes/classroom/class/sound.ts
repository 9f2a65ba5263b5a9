let context: AudioContext | null = null;

/** A short tone: one that rises where a code was read, a low one where it was refused. Silent where there is no sound. */
export function tick(well: boolean): void {
	try {
		context ??= new AudioContext();
		const oscillator = context.createOscillator();
		const volume = context.createGain();
		const { currentTime } = context;
		oscillator.frequency.setValueAtTime(well ? 660 : 196, currentTime);
		if (well) oscillator.frequency.setValueAtTime(880, currentTime + 0.08);
		volume.gain.setValueAtTime(0.2, currentTime);
		volume.gain.exponentialRampToValueAtTime(0.001, currentTime + 0.25);
		oscillator.connect(volume).connect(context.destination);
		oscillator.start();
		oscillator.stop(currentTime + 0.25);
	} catch {
		// A device without sound: the outcome stands over the camera all the same.
	}
}
