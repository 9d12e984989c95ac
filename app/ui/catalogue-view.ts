import { METRIC_GROUPS, type MetricGroup } from "../metrics/definition.ts";
import { STANDINGS, type Standing } from "./standing.ts";

export const CATALOGUE_VIEWS = ["tiles", "table"] as const;
export type CatalogueView = (typeof CATALOGUE_VIEWS)[number];

export const CATALOGUE_SORTS = [
	"group",
	"name",
	"value",
	"change",
	"sample",
	"state",
	"target",
	"owner",
] as const;
export type CatalogueSort = (typeof CATALOGUE_SORTS)[number];

export const CATALOGUE_GROUPINGS = ["group", "owner", "state", "none"] as const;
export type CatalogueGrouping = (typeof CATALOGUE_GROUPINGS)[number];

/** Of the table; the name is always there. */
export const CATALOGUE_COLUMNS = [
	"group",
	"value",
	"change",
	"trend",
	"sample",
	"state",
	"target",
	"owner",
] as const;
export type CatalogueColumn = (typeof CATALOGUE_COLUMNS)[number];

const SHOWN_AT_FIRST: readonly CatalogueColumn[] = CATALOGUE_COLUMNS.filter(
	(column) => column !== "target",
);

/** How the catalogue is looked at: all of it stands in the address. */
export interface CatalogueLook {
	readonly query: string;
	readonly view: CatalogueView;
	readonly sort: CatalogueSort;
	readonly descending: boolean;
	/** Only these; empty for all. An owner is named by their English name, so that the address means the same in every language. */
	readonly group: MetricGroup | "";
	readonly state: Standing | "";
	readonly owner: string;
	/** Null: tiles in the catalogue's order stand under their subjects, everything else stands together. */
	readonly by: CatalogueGrouping | null;
	readonly columns: readonly CatalogueColumn[];
}

const oneOf = <Name extends string>(
	names: readonly Name[],
	text: string | null,
): Name | undefined => names.find((name) => name === text);

/** Columns as an address or a cookie names them, `value-state`; null where it names none. */
export function readColumns(
	text: string | null | undefined,
): readonly CatalogueColumn[] | null {
	if (text == null) return null;
	const wanted = text.split("-");
	return CATALOGUE_COLUMNS.filter((column) => wanted.includes(column));
}

export const writeColumns = (columns: readonly CatalogueColumn[]): string =>
	columns.length === 0 ? "none" : columns.join("-");

/** Reads an address; what it does not know becomes the default, because a look can't be wrong. Without columns of its own those count that the reader chose last. */
export function readLook(
	search: URLSearchParams,
	remembered: readonly CatalogueColumn[] | null = null,
): CatalogueLook {
	// The form of a page without JavaScript sends each ticked column by itself.
	const ticked = search.getAll("column");
	return {
		query: (search.get("q") ?? "").slice(0, 100),
		view: oneOf(CATALOGUE_VIEWS, search.get("view")) ?? "tiles",
		sort: oneOf(CATALOGUE_SORTS, search.get("sort")) ?? "group",
		descending: search.get("order") === "down",
		group: oneOf(METRIC_GROUPS, search.get("subject")) ?? "",
		state: oneOf(STANDINGS, search.get("state")) ?? "",
		owner: (search.get("owner") ?? "").slice(0, 200),
		by: oneOf(CATALOGUE_GROUPINGS, search.get("by")) ?? null,
		columns:
			readColumns(
				ticked.length > 0 ? ticked.join("-") : search.get("columns"),
			) ??
			remembered ??
			SHOWN_AT_FIRST,
	};
}

/** The address of a look, without what is the default anyway. */
export function writeLook(look: CatalogueLook): string {
	const search = new URLSearchParams();
	const put = (name: string, value: string, usual = "") => {
		if (value !== usual) search.set(name, value);
	};
	put("q", look.query);
	put("view", look.view, "tiles");
	put("sort", look.sort, "group");
	put("order", look.descending ? "down" : "");
	put("subject", look.group);
	put("state", look.state);
	put("owner", look.owner);
	put("by", look.by ?? "");
	put("columns", writeColumns(look.columns), writeColumns(SHOWN_AT_FIRST));
	const text = search.toString();
	return text ? `?${text}` : "";
}

export const groupingOf = ({
	by,
	view,
	sort,
}: CatalogueLook): CatalogueGrouping =>
	by ?? (view === "tiles" && sort === "group" ? "group" : "none");

/** Each word has to be found somewhere, in any order. */
export function matches(search: string, query: string): boolean {
	const words = query.toLowerCase().split(/\s+/).filter(Boolean);
	return words.every((word) => search.includes(word));
}
