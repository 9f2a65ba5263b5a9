/**
 * Whether a click was made with a finger, a pen or a mouse. Arrow keys in a group of radio buttons, Space and
 * assistive technologies click, too; those only mark, and Enter answers.
 */
export function tapped(event: MouseEvent): boolean {
	// Older browsers give clicks no kind of pointer.
	return event.detail > 0 && (event as Partial<PointerEvent>).pointerType !== '';
}

/** From this share on, its percentage stands inside the fill. */
export const INSIDE = 0.16;
