import { allowsPeriod } from "../metrics/allows-period.ts";
import type { MetricDefinition } from "../metrics/definition.ts";
import { needsOf } from "../metrics/formula-needs.ts";
import type { KnownMetrics } from "./check-rule.ts";
import { WINDOWS } from "./rule.ts";
import { periodOf } from "./window.ts";

/** Only shares have an interval. */
function hasInterval({ formula }: MetricDefinition): boolean {
	switch (formula.kind) {
		case "ratio":
			return formula.interval === "wilson";
		case "difference-of-shares":
		case "repeat-share":
			return true;
		default:
			return false;
	}
}

/** What the rule of rules wants to know of metrics. */
export const knownMetrics = (
	definitions: readonly MetricDefinition[],
): KnownMetrics => ({
	metric: (key) => definitions.find((one) => one.key === key) ?? null,
	windowsFor: ({ formula }) =>
		WINDOWS.filter((window) => allowsPeriod(formula, periodOf(window))),
	hasInterval,
	dimensionsOf: ({ formula }) => needsOf(formula).dimensions,
});
