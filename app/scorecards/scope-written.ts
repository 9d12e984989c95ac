import { MetricError } from "../metrics/metric-error.ts";
import { parseScope, type Scope } from "../metrics/scope.ts";

/** The scope of a line; null where a draft says something that is none, which it may until it is submitted. */
export function scopeWritten(text: string): Scope | null {
	try {
		return parseScope(text);
	} catch (error) {
		if (error instanceof MetricError) return null;
		throw error;
	}
}
