import { useState } from "react";

/** Puts a text on the clipboard and says what became of it; a browser lends none to a page without TLS, or when it is asked not to. */
export function useCopied() {
	const [outcome, setOutcome] = useState<"idle" | "copied" | "refused">("idle");
	const copy = (text: string): void => {
		if (navigator.clipboard)
			navigator.clipboard.writeText(text).then(
				() => setOutcome("copied"),
				() => setOutcome("refused"),
			);
		else setOutcome("refused");
	};
	return { outcome, copy };
}
