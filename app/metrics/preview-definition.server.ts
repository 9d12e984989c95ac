import type { Db } from "../../db/client.ts";
import { draftOf } from "./draft-of.ts";
import { observe } from "./observe.server.ts";
import type { Observed, ObserveRequest } from "./observe-types.ts";

interface Preview extends Pick<ObserveRequest, "grain" | "pointsPeriod"> {
	readonly definition: unknown;
	readonly now: Date;
}

/** What a definition would show now over its own window, day by day unless other points are wanted, without saving it. */
export async function previewDefinition(
	db: Db,
	{ definition, now, grain = "day", pointsPeriod }: Preview,
): Promise<{
	readonly observed: Observed;
	readonly reportingCurrency: string;
}> {
	const draft = draftOf(definition, now);
	const { observed, reportingCurrency } = await observe(
		{ db },
		{ metrics: [draft.key], draft, grain, pointsPeriod, now },
	);
	const [only] = observed;
	if (!only) throw new Error(`'${draft.key}' was not observed`);
	return { observed: only, reportingCurrency };
}
