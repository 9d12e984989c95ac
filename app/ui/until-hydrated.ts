/** What React 18 would hydrate for at once. */
const EAGER = [
	"pointerdown",
	"pointerup",
	"pointercancel",
	"mousedown",
	"mouseup",
	"touchstart",
	"touchend",
	"touchcancel",
	"click",
	"auxclick",
	"dblclick",
	"contextmenu",
	"keydown",
	"keypress",
	"keyup",
	"compositionstart",
	"compositionend",
	"input",
	"textInput",
	"change",
	"copy",
	"cut",
	"paste",
	"dragstart",
	"dragend",
	"drop",
	"submit",
	"reset",
] as const;

/**
 * Until the page is hydrated, what a person types or clicks is the browser's alone: it reaches the field, the link or the
 * form as it would without JavaScript. React 18 answers such an event by hydrating there and then, and gives up on the
 * whole document (its error 345) when the loaders' data are still being decoded. Call it before hydrateRoot, and what it
 * returns once the page is hydrated.
 */
export function keepEventsFromReact(): () => void {
	const keep = (event: Event) => event.stopPropagation();
	for (const type of EAGER) window.addEventListener(type, keep, true);
	return () => {
		for (const type of EAGER) window.removeEventListener(type, keep, true);
	};
}
