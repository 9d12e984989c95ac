import { alertContext } from "../app/alerts/alert-context.server.ts";
import { createRule } from "../app/alerts/create-rule.server.ts";
import type { AlertContext } from "../app/alerts/evaluate-touched.server.ts";
import type { LevelRule, RuleContent } from "../app/alerts/rule.ts";
import type { IngestContext } from "../app/ingest/ingest-batch.server.ts";
import type { BatchOrigin } from "../app/ingest/ready-batch.ts";
import { reviews } from "../app/metrics/kinds/reviews.ts";
import { syncDefinitions } from "../app/metrics/sync-definitions.server.ts";
import { buildIngest, buildSource, send } from "./ingest-fixture.ts";
import type { TestDatabase } from "./test-database.ts";

export const START = Date.parse("2026-11-22T12:00:00Z");
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A company with a clock of its own, one source of reviews and one person. */
export interface Watched {
	readonly alerts: AlertContext;
	readonly ingest: IngestContext;
	readonly source: number;
	readonly personId: number;
	/** Epoch milliseconds; tests move it. */
	now: number;
}

export async function buildWatched(box: TestDatabase): Promise<Watched> {
	await syncDefinitions(box.db, new Date(START - 400 * DAY));
	const watched = {
		now: START,
		source: await buildSource(box.db, "crm"),
		personId: await buildPerson(box, "lead@nebula.example"),
	};
	const now = () => new Date(watched.now);
	return Object.assign(watched, {
		alerts: alertContext(box.db, now, () => "Asia/Shanghai"),
		ingest: { ...(await buildIngest(box)), now },
	});
}

export async function buildPerson(
	{ db }: TestDatabase,
	email: string,
): Promise<number> {
	const { id } = await db
		.insertInto("person")
		.values({ email, name: email.split("@")[0] ?? email })
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}

export const buildLevel = (
	raise: number,
	overrides: Partial<LevelRule> = {},
): LevelRule => ({
	raise,
	clear: raise,
	forSeconds: 0,
	keepFiringSeconds: 0,
	minimumSample: 0,
	...overrides,
});

/** More than ten written reviews in seven days, unless told otherwise. */
export const buildRuleContent = (
	ownerId: number,
	overrides: Partial<RuleContent> = {},
): RuleContent => ({
	name: "Reviews",
	metric: "written-reviews",
	scope: {},
	by: null,
	window: "7-days",
	condition: { kind: "value", side: "above", evidence: "value" },
	warning: null,
	critical: buildLevel(10),
	noDataSeconds: null,
	ownerId,
	teamId: null,
	labels: [],
	notes: "",
	link: null,
	repeatSeconds: null,
	escalationPolicyId: null,
	enabled: true,
	...overrides,
});

export const buildRule = (
	{ alerts, personId, now }: Watched,
	overrides: Partial<RuleContent> = {},
): Promise<number> =>
	createRule(
		alerts.db,
		{
			content: buildRuleContent(personId, overrides),
			by: { personId, name: "lead" },
		},
		new Date(now),
	);

let sent = 0;

export interface SomeReviews {
	readonly good?: number;
	readonly bad?: number;
	readonly product?: string;
	/** Epoch milliseconds; a minute ago unless it says otherwise. */
	readonly at?: number;
	readonly origin?: Partial<BatchOrigin>;
}

/** Written reviews through the one way in, as one batch; answers with its number. */
export async function review(
	watched: Watched,
	{ good = 0, bad = 0, product, at, origin = {} }: SomeReviews,
): Promise<number> {
	const reviewed_at = new Date(at ?? watched.now - MINUTE).toISOString();
	const values = Array.from({ length: good + bad }, (_, i) => ({
		id: `R-${++sent}`,
		version: 1,
		reviewed_at,
		rating: i < good ? 5 : 1,
		scale: 5,
		origin: "written",
		...(product && { product }),
	}));
	const { batch, rejects } = await send(
		watched.ingest,
		watched.source,
		values,
		{ kind: reviews, receivedAt: watched.now, ...origin },
	);
	if (batch === null || rejects.length > 0)
		throw new Error(`not taken: ${JSON.stringify(rejects[0])}`);
	return batch;
}
