import { useNavigate } from "@remix-run/react";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import type { ShownHit } from "../search/search-entry.ts";
import { ENTRY_KIND_NAMES } from "./entry-kind-name.ts";
import { Modal } from "./modal.tsx";
import { useReader } from "./reader-context.tsx";
import {
	type OptionGroup,
	optionId,
	SearchOptions,
} from "./search-options.tsx";
import { useRecentChoices } from "./use-recent-choices.ts";
import { type SearchState, useSearch } from "./use-search.ts";

const HINTS = [
	[["↑", "↓"], "keys.move"],
	[["Enter"], "keys.open"],
	[["Esc"], "keys.close"],
] as const;

const groupsOf = (
	found: SearchState,
	recent: readonly ShownHit[],
	query: string,
): OptionGroup[] => {
	const before: OptionGroup[] =
		query === "" && recent.length > 0
			? [{ key: "recent", title: "search.recent", hits: recent }]
			: [];
	if (found.state !== "found") return before;
	return [
		...before,
		...found.groups.map(({ kind, hits }) => ({
			key: kind,
			title: ENTRY_KIND_NAMES[kind],
			hits,
		})),
	];
};

function Standing({
	found,
	count,
	query,
}: {
	found: SearchState;
	count: number;
	query: string;
}) {
	const { t } = useReader();
	const answered = found.state === "found" && found.query === query;
	const text =
		found.state === "failed"
			? t("search.failed")
			: found.state === "signed-out"
				? t("search.signedOut")
				: !answered
					? ""
					: count === 0
						? t("search.nothing.title", { query })
						: t("search.count", { n: count });
	const loud = count === 0 || found.state !== "found";
	return (
		<p
			role="status"
			className={loud ? "min-h-10 px-4 py-3 text-muted" : "sr-only"}
		>
			{text}
		</p>
	);
}

interface Properties {
	readonly personId: number | null;
	readonly onClose: () => void;
}

/** Finds anything by its name, by keys alone. */
export function SearchDialog({ personId, onClose }: Properties) {
	const { t } = useReader();
	const navigate = useNavigate();
	const listId = useId();
	const [query, setQuery] = useState("");
	const [active, setActive] = useState(0);
	/** Enter was pressed before the answer came: what comes first is meant. */
	const [hurried, setHurried] = useState(false);
	const [recent, remember] = useRecentChoices(personId);
	const typed = query.trim();
	const found = useSearch(typed);
	const groups = groupsOf(found, recent, typed);
	const hits = groups.flatMap((group) => group.hits);
	const marked = hits[Math.min(active, hits.length - 1)];
	const place = marked ? hits.indexOf(marked) : -1;
	const pending =
		typed !== "" && !(found.state === "found" && found.query === typed);

	useEffect(() => {
		document
			.getElementById(optionId(listId, place))
			?.scrollIntoView({ block: "nearest" });
	}, [listId, place]);

	const choose = (hit: ShownHit) => {
		remember(hit);
		onClose();
		navigate(hit.href);
	};
	useEffect(() => {
		if (hurried && !pending && marked) choose(marked);
	});
	const onKeyDown = (event: KeyboardEvent) => {
		// Enter that ends the choice of a Chinese character is not ours.
		if (event.nativeEvent.isComposing) return;
		if (event.key === "Enter" && pending) {
			event.preventDefault();
			setHurried(true);
			return;
		}
		if (hits.length === 0) return;
		const last = hits.length - 1;
		const moves: Readonly<Record<string, number>> = {
			ArrowDown: place >= last ? 0 : place + 1,
			ArrowUp: place <= 0 ? last : place - 1,
			PageDown: Math.min(last, place + 8),
			PageUp: Math.max(0, place - 8),
		};
		const to = moves[event.key];
		if (to !== undefined) setActive(to);
		else if (event.key === "Enter" && marked) choose(marked);
		else return;
		event.preventDefault();
	};
	return (
		<Modal label={t("search.title")} onClose={onClose}>
			<div className="border-b border-line px-4 py-3">
				<input
					type="text"
					role="combobox"
					aria-label={t("search.label")}
					aria-expanded={hits.length > 0}
					aria-controls={listId}
					aria-autocomplete="list"
					aria-activedescendant={
						place >= 0 ? optionId(listId, place) : undefined
					}
					className="w-full bg-transparent text-lg outline-none placeholder:text-muted"
					placeholder={t("search.hint")}
					autoComplete="off"
					spellCheck={false}
					maxLength={100}
					value={query}
					onChange={(event) => {
						setQuery(event.target.value);
						setActive(0);
						setHurried(false);
					}}
					onKeyDown={onKeyDown}
				/>
			</div>
			<SearchOptions
				listId={listId}
				groups={groups}
				active={place}
				onActive={setActive}
				onChoose={choose}
			/>
			<Standing found={found} count={hits.length} query={typed} />
			<p
				aria-hidden="true"
				className="hidden gap-4 border-t border-line px-4 py-2 text-xs text-muted sm:flex"
			>
				{HINTS.map(([keys, text]) => (
					<span key={text} className="flex items-center gap-1">
						{keys.map((name) => (
							<kbd key={name} className="key">
								{name}
							</kbd>
						))}
						{t(text)}
					</span>
				))}
			</p>
		</Modal>
	);
}
