import type { Translate } from "../i18n/translate.ts";
import { standingOf } from "./standing.ts";
import type { CatalogueSection } from "./use-catalogue-table.ts";

/** A section's heading in the reader's language; empty where rows stand together under none. */
export function sectionName({ by, rows }: CatalogueSection, t: Translate) {
	const [first] = rows;
	if (!first || by === "none") return "";
	if (by === "group") return t(`group.${first.group}`);
	return by === "owner"
		? first.owner
		: t(`state.${standingOf(first, first.current)}`);
}
