import type { Db } from "../../db/client.ts";
import { checkDefinition } from "./check-definition.ts";
import { observe } from "./observe.server.ts";
import type { Observed } from "./observe-types.ts";

/** What a definition would show now over its own window, day by day, without saving it. */
export async function previewDefinition(
	db: Db,
	{ definition, now }: { readonly definition: unknown; readonly now: Date },
): Promise<{
	readonly observed: Observed;
	readonly reportingCurrency: string;
}> {
	const draft = {
		...checkDefinition(definition),
		version: 0,
		origin: "company" as const,
		since: now.toISOString(),
	};
	const { observed, reportingCurrency } = await observe(
		{ db },
		{ metrics: [draft.key], draft, grain: "day", now },
	);
	const [only] = observed;
	if (!only) throw new Error(`'${draft.key}' was not observed`);
	return { observed: only, reportingCurrency };
}
