import {
	DEFAULT_WINDOW_DAYS,
	type DefinitionContent,
	type MetricGroup,
	type Translated,
} from "../definition.ts";

/** English, 繁體中文, 简体中文. */
type Three = readonly [en: string, zhHant: string, zhHans: string];

const translated = ([en, hant, hans]: Three): Translated => ({
	en,
	"zh-hant": hant,
	"zh-hans": hans,
});

interface Subject {
	readonly group: MetricGroup;
	readonly owner: Three;
	readonly freshnessMinutes: number;
}

type Draft = Pick<DefinitionContent, "key" | "formula" | "unit" | "direction"> &
	Partial<
		Pick<
			DefinitionContent,
			"minimumSample" | "windowDays" | "target" | "freshnessMinutes"
		>
	> & { readonly name: Three; readonly description: Three };

/** Definitions of one subject, with what they share said once. */
export const define = (
	{ group, owner, freshnessMinutes }: Subject,
	drafts: readonly Draft[],
): DefinitionContent[] =>
	drafts.map(({ name, description, ...draft }) => ({
		group,
		owner: translated(owner),
		freshnessMinutes,
		minimumSample: 0,
		windowDays: DEFAULT_WINDOW_DAYS,
		target: null,
		...draft,
		name: translated(name),
		description: translated(description),
	}));

/** Below this a share moves by more than three points with every single answer. */
export const ENOUGH_FOR_A_SHARE = 30;
export const ONE_DAY_AND_A_BIT = 26 * 60;
export const TWO_DAYS = 2 * 24 * 60;
