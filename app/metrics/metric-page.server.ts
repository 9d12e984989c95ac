import type { Db } from "../../db/client.ts";
import { MetricError } from "./metric-error.ts";
import type { MetricPage, MetricPageRequest } from "./reader-types.ts";

/** One metric over one period, as its page shows it. */
export async function readMetricPage(
	_context: { readonly db: Db },
	request: MetricPageRequest,
): Promise<MetricPage> {
	throw new MetricError("unknown-metric", `metric '${request.key}'`);
}
