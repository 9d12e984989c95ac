import type { FigureQuestion } from "../metrics/figure.ts";
import { formatScope, parseScope } from "../metrics/scope.ts";

/** A metric that somebody follows, for the company or for a scope. */
export type Followed = Omit<FigureQuestion, "period">;

/** As many as a page reads at once without keeping anybody waiting. */
export const MOST_FOLLOWED = 40;

/** `nps|line:3`: how a page asks whether something is followed. */
export const followedName = ({ metric, scope }: Followed): string =>
	`${metric}|${formatScope(scope)}`;

export interface FollowForm extends Followed {
	readonly follow: boolean;
}

/** What a follow button sends. Throws a MetricError that quotes a scope it can't read. */
export const readFollowForm = (form: FormData): FollowForm => ({
	metric: String(form.get("metric") ?? "").slice(0, 100),
	scope: parseScope(String(form.get("scope") ?? "").slice(0, 200)),
	follow: form.get("follow") === "yes",
});
