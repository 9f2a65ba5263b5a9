/** Hands a file to the browser to save; nothing is sent anywhere. */
export function saveFile(name: string, content: Blob): void {
	const address = URL.createObjectURL(content);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// Not at once: the browser reads it after this task.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
