import { useEffect, useState } from "react";
import type { ShownGroup } from "../search/search-entry.ts";

export type SearchState =
	| { readonly state: "searching" | "failed" | "signed-out" }
	| {
			readonly state: "found";
			readonly query: string;
			readonly groups: readonly ShownGroup[];
	  };

/** Waited for the next letter, so that a fast typist asks once a word. */
const PAUSE = 40;

async function ask(query: string, signal: AbortSignal): Promise<SearchState> {
	const answer = await fetch(
		`/search.json?${new URLSearchParams({ q: query })}`,
		{
			signal,
			headers: { Accept: "application/json" },
		},
	);
	if (answer.status === 401) return { state: "signed-out" };
	if (!answer.ok) return { state: "failed" };
	const { groups }: { groups: readonly ShownGroup[] } = await answer.json();
	return { state: "found", query, groups };
}

/** The answer to what is typed; the last one stays in sight until the next is there, and a question that was overtaken is broken off. */
export function useSearch(query: string): SearchState {
	const [found, setFound] = useState<SearchState>({ state: "searching" });
	useEffect(() => {
		const breakOff = new AbortController();
		const timer = setTimeout(() => {
			ask(query, breakOff.signal)
				.catch((): SearchState => ({ state: "failed" }))
				.then((state) => {
					if (!breakOff.signal.aborted) setFound(state);
				});
		}, PAUSE);
		return () => {
			clearTimeout(timer);
			breakOff.abort();
		};
	}, [query]);
	return found;
}
