import { namesOfScope } from "../../boards/names-of-scope.server.ts";
import { scopeText } from "../../boards/scope-text.ts";
import type { AppContext } from "../../context.server.ts";
import { NOT_KNOWN } from "../../metrics/dimension.ts";
import { formatPeriod } from "../../metrics/period.ts";
import { scopeDimensions } from "../../metrics/scope.ts";
import { EMPTY_TILE, type TileTyped } from "../../ui/tile-fields-input.ts";
import { naming } from "../metrics/member-naming.ts";
import { readQuestion } from "../metrics/metric-choice.ts";
import type { requestReader } from "../request-reader.server.ts";
import { scopeWords } from "./tile-form.ts";

/** The fields of a tile that shows what a metric's page was asked: its breakdown where it has one, else its line. */
export async function askedTile(
	db: AppContext["db"],
	search: URLSearchParams,
	{ t, language }: Awaited<ReturnType<typeof requestReader>>,
): Promise<TileTyped> {
	const { period, grain, scope, choice } = readQuestion(search);
	const { metric, names } = await namesOfScope(
		db,
		search.get("metric") ?? "",
		scope,
	);
	const nameOf = naming(names, language, t);
	return {
		...EMPTY_TILE,
		form: choice.by ? "bars" : "chart",
		metric: metric?.name[language] ?? "",
		scope: scopeText(
			scopeDimensions(scope).map((dimension) => ({
				dimension,
				name: nameOf(scope[dimension] ?? NOT_KNOWN),
			})),
			scopeWords(t),
		),
		period: period ? formatPeriod(period) : "",
		grain: grain ?? "",
		by: choice.by || EMPTY_TILE.by,
	};
}

/** Back to where the reader came from, asked the same. */
export function metricAddress(search: URLSearchParams): string {
	const { metric, ...rest } = Object.fromEntries(search);
	const question = new URLSearchParams(rest);
	return `/metrics/${encodeURIComponent(metric ?? "")}?${question}`;
}
