import { formatScope } from "../metrics/scope.ts";
import type { RuleContent } from "./rule.ts";

/** Whether an alert that is open under one version goes on under the other: what is watched is the same, only thresholds, times and people differ. */
export const asksTheSame = (a: RuleContent, b: RuleContent): boolean =>
	a.enabled === b.enabled &&
	a.metric === b.metric &&
	a.by === b.by &&
	a.window === b.window &&
	formatScope(a.scope) === formatScope(b.scope) &&
	JSON.stringify(a.condition) === JSON.stringify(b.condition);
