import type { EntryKind, ShownHit } from "../search/search-entry.ts";
import type { ENTRY_KIND_NAMES } from "./entry-kind-name.ts";
import { useReader } from "./reader-context.tsx";

export interface OptionGroup {
	readonly key: string;
	readonly title: (typeof ENTRY_KIND_NAMES)[EntryKind] | "search.recent";
	readonly hits: readonly ShownHit[];
}

interface Properties {
	readonly listId: string;
	readonly groups: readonly OptionGroup[];
	/** The place of the marked one, counted through all groups. */
	readonly active: number;
	readonly onActive: (place: number) => void;
	readonly onChoose: (hit: ShownHit) => void;
}

export const optionId = (listId: string, place: number): string =>
	`${listId}-${place}`;

/** The found ones under their headings; the focus stays in the field, which says which of them is marked. */
export function SearchOptions(properties: Properties) {
	const { listId, groups, active, onActive, onChoose } = properties;
	const { t } = useReader();
	let place = -1;
	return (
		<div
			id={listId}
			role="listbox"
			aria-label={t("search.results")}
			className="max-h-[60vh] overflow-y-auto py-1"
		>
			{groups.map(({ key, title, hits }) => (
				// biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
				<div
					key={key}
					role="group"
					aria-labelledby={`${listId}-${key}`}
					className="py-1"
				>
					<p id={`${listId}-${key}`} className="plate px-4 py-1">
						{t(title)}
					</p>
					{hits.map((hit) => {
						place++;
						const mine = place;
						const marked = mine === active;
						return (
							// biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
							<div
								key={`${key} ${hit.href}`}
								id={optionId(listId, mine)}
								role="option"
								tabIndex={-1}
								aria-selected={marked}
								onMouseMove={() => onActive(mine)}
								onMouseDown={(event) => event.preventDefault()}
								onClick={() => onChoose(hit)}
								className={`flex min-h-8 cursor-pointer items-baseline gap-3 border-l-2 px-4 py-1 ${marked ? "border-accent bg-accent-soft" : "border-transparent"}`}
							>
								<span className="min-w-0 truncate">{hit.name}</span>
								{hit.hint && (
									<span className="ml-auto min-w-0 shrink truncate text-xs text-muted">
										{hit.hint}
									</span>
								)}
							</div>
						);
					})}
				</div>
			))}
		</div>
	);
}
