import { figureKey } from "../metrics/figure.ts";
import { WHOLE_COMPANY } from "../metrics/scope.ts";
import type { CatalogueRow } from "./catalogue-row.ts";

/** The figure that a row of the catalogue shows: the whole company's, over the metric's own window. */
export const rowFigureKey = ({ key }: Pick<CatalogueRow, "key">): string =>
	figureKey({ metric: key, scope: WHOLE_COMPANY, period: null });
