import type { MetricErrorCode } from "../metrics/metric-error.ts";

/** Why the metrics room refused; by name and not by class, because bundle and server hold two copies. Anything else goes on its way. */
export function metricRefusal(error: unknown): MetricErrorCode {
	if (error instanceof Error && error.name === "MetricError" && "code" in error)
		return error.code as MetricErrorCode;
	throw error;
}
