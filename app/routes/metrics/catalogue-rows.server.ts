import type { Language } from "../../i18n/language.ts";
import type { Translate } from "../../i18n/translate.ts";
import { needsOf } from "../../metrics/formula-needs.ts";
import type {
	CatalogueEntry,
	SourceFreshness,
} from "../../metrics/reader-types.ts";
import { searchableText } from "../../search/searchable-text.server.ts";
import type { CatalogueRow } from "../../ui/catalogue-row.ts";
import { describeFormula } from "../../ui/describe-formula.ts";

/** The furthest that every source of these kinds has come; one that has said nothing yet does not hold the others back. */
export const leastThrough = (
	sources: readonly SourceFreshness[],
	kinds: readonly string[],
): string | null =>
	sources
		.filter(({ kind, retired }) => !retired && kinds.includes(kind))
		.map(({ completeThrough }) => completeThrough)
		.filter((through) => through !== null)
		.sort()[0] ?? null;

/** What the catalogue's page needs of each entry, in one language; the 90 points travel in the sprite. */
export const catalogueRows = (
	entries: readonly CatalogueEntry[],
	sources: readonly SourceFreshness[],
	language: Language,
	t: Translate,
): CatalogueRow[] =>
	entries.map(({ metric, current, previous }) => ({
		key: metric.key,
		group: metric.group,
		unit: metric.unit,
		direction: metric.direction,
		target: metric.target,
		windowDays: metric.windowDays,
		name: metric.name[language],
		owner: metric.owner[language],
		formula: describeFormula(metric.formula, t),
		ownerKey: metric.owner.en,
		search: searchableText([
			metric.key,
			...Object.values(metric.name),
			...Object.values(metric.owner),
		]),
		completeThrough: leastThrough(sources, needsOf(metric.formula).kinds),
		current,
		previous,
	}));
