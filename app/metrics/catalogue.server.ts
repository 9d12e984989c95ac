import type { Db } from "../../db/client.ts";
import type { CatalogueEntry } from "./reader-types.ts";
import type { Scope } from "./scope.ts";

/** Every metric's current value, the one before and 90 days of points. */
export async function readCatalogue(
	_context: { readonly db: Db },
	_request: { readonly now: Date; readonly scope?: Scope },
): Promise<CatalogueEntry[]> {
	return [];
}
