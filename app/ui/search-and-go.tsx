import {
	createContext,
	type ReactNode,
	useContext,
	useEffect,
	useState,
} from "react";
import { KeysDialog } from "./keys-dialog.tsx";
import { SearchDialog } from "./search-dialog.tsx";

type Open = "search" | "keys" | null;

const OpenContext = createContext<(what: Open) => void>(() => {});

/** For a button that opens the search. */
export const useOpenDialog = () => useContext(OpenContext);

const TYPING = "input, textarea, select, [contenteditable]";

/** What a key opens; Ctrl-K also while somebody is typing, the others are letters there. */
function openedBy(event: KeyboardEvent): Open {
	const command = event.ctrlKey || event.metaKey;
	if (command && !event.altKey && !event.shiftKey)
		return event.key.toLowerCase() === "k" ? "search" : null;
	const { target } = event;
	if (command || event.altKey || event.defaultPrevented) return null;
	if (target instanceof Element && target.matches(TYPING)) return null;
	return event.key === "/" ? "search" : event.key === "?" ? "keys" : null;
}

interface Properties {
	readonly personId: number | null;
	readonly children: ReactNode;
}

/** The keys that work on every page, and what they open. */
export function SearchAndGo({ personId, children }: Properties) {
	const [open, setOpen] = useState<Open>(null);
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			const what = openedBy(event);
			if (what === null) return;
			event.preventDefault();
			setOpen(what);
		};
		// On the window, after the page's own keys: where a page has a use for '/', it goes first.
		window.addEventListener("keydown", onKey);
		return () => window.removeEventListener("keydown", onKey);
	}, []);
	const close = () => setOpen(null);
	return (
		<OpenContext.Provider value={setOpen}>
			{children}
			{open === "search" && (
				<SearchDialog personId={personId} onClose={close} />
			)}
			{open === "keys" && <KeysDialog onClose={close} />}
		</OpenContext.Provider>
	);
}
