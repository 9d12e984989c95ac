import { useState } from "react";
import type { ShownHit } from "../search/search-entry.ts";
import { parseChoices, withChoice } from "./recent-choices.ts";

/** What this person chose last, kept in this browser alone; one that keeps nothing simply has none. */
export function useRecentChoices(
	personId: number | null,
): [readonly ShownHit[], (hit: ShownHit) => void] {
	const key = `nebula.recent.${personId}`;
	const [choices] = useState(() => {
		try {
			return parseChoices(localStorage.getItem(key));
		} catch {
			return [];
		}
	});
	const remember = (hit: ShownHit) => {
		try {
			localStorage.setItem(key, JSON.stringify(withChoice(choices, hit)));
		} catch {
			// A full or closed store is no reason not to go there.
		}
	};
	return [choices, remember];
}
