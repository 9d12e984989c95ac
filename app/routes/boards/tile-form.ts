import type { ScopeWords } from "../../boards/scope-text.ts";
import { scopeText } from "../../boards/scope-text.ts";
import type { Tile } from "../../boards/tile.ts";
import type { Translate } from "../../i18n/translate.ts";
import { DIMENSION_NAMES, type Dimension } from "../../metrics/dimension.ts";
import { EMPTY_TILE, type TileTyped } from "../../ui/tile-fields-input.ts";

const LONGEST = 2000;

/** A tile's fields as they came. */
export function readTileTyped(form: FormData): TileTyped {
	const text = (name: keyof TileTyped) =>
		String(form.get(name) ?? "").slice(0, LONGEST);
	return {
		form: text("form"),
		metric: text("metric"),
		scope: text("scope"),
		period: text("period"),
		grain: text("grain"),
		by: text("by"),
		width: text("width"),
		text: text("text"),
	};
}

/** How people write a scope in their language. */
export const scopeWords = (t: Translate): ScopeWords => ({
	dimensions: Object.fromEntries(
		DIMENSION_NAMES.map((name) => [name, t(`dimension.${name}`)]),
	) as Record<Dimension, string>,
	notKnown: t("member.unknown"),
});

/** The fields that would make the tile that there is. */
export function typedOf(
	tile: Tile,
	metricName: string,
	scope: readonly { readonly dimension: Dimension; readonly name: string }[],
	words: ScopeWords,
): TileTyped {
	const { form, width } = tile;
	if (!("metric" in tile))
		return { ...EMPTY_TILE, form, width: String(width), text: tile.text };
	return {
		form,
		metric: metricName,
		scope: scopeText(scope, words),
		period: tile.period,
		grain: "grain" in tile ? (tile.grain ?? "") : "",
		by: "by" in tile ? tile.by : EMPTY_TILE.by,
		width: String(width),
		text: "",
	};
}
