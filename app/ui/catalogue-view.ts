export const CATALOGUE_VIEWS = ["tiles", "table"] as const;
export type CatalogueView = (typeof CATALOGUE_VIEWS)[number];

export const CATALOGUE_SORTS = ["group", "name", "change", "state"] as const;
export type CatalogueSort = (typeof CATALOGUE_SORTS)[number];

/** How the catalogue is looked at: all of it stands in the address. */
export interface CatalogueLook {
	readonly query: string;
	readonly view: CatalogueView;
	readonly sort: CatalogueSort;
	readonly descending: boolean;
}

/** Reads an address; what it does not know becomes the default, because a look can't be wrong. */
export function readLook(search: URLSearchParams): CatalogueLook {
	const sort = search.get("sort");
	const view = search.get("view");
	return {
		query: (search.get("q") ?? "").slice(0, 100),
		view: CATALOGUE_VIEWS.find((name) => name === view) ?? "tiles",
		sort: CATALOGUE_SORTS.find((name) => name === sort) ?? "group",
		descending: search.get("order") === "down",
	};
}

/** The address of a look, without what is the default anyway. */
export function writeLook(look: CatalogueLook): string {
	const search = new URLSearchParams();
	if (look.query) search.set("q", look.query);
	if (look.view !== "tiles") search.set("view", look.view);
	if (look.sort !== "group") search.set("sort", look.sort);
	if (look.descending) search.set("order", "down");
	const text = search.toString();
	return text ? `?${text}` : "";
}

/** Each word has to be found somewhere, in any order. */
export function matches(search: string, query: string): boolean {
	const words = query.toLowerCase().split(/\s+/).filter(Boolean);
	return words.every((word) => search.includes(word));
}
