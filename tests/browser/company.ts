import type { AppContext } from "../../app/context.server.ts";
import { createFirstAdmin } from "../../app/identity/create-first-admin.server.ts";
import { createSource } from "../../app/identity/create-source.server.ts";
import { createToken } from "../../app/identity/create-token.server.ts";
import { ingestBatch } from "../../app/ingest/ingest-batch.server.ts";
import type { RawRecord } from "../../app/ingest/record-chunk.ts";
import { KINDS, kindByKey } from "../../app/metrics/kinds/all.ts";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import { findSource } from "../../db/queries/sources.server.ts";

export const ADMIN = {
	email: "lin@nebula.example",
	name: "林雅婷",
	password: "a quiet evening in Taipei",
};

const DAY = 86_400_000;

/** An admin, the shipped metrics and a source that may send reviews. */
export async function foundCompany(context: AppContext): Promise<void> {
	const now = context.now();
	await createFirstAdmin(context.db, ADMIN, now);
	await syncDefinitions(context.db, now);
	const by = { personId: null, name: "test" };
	await createSource(context.db, { key: "crm", name: "CRM", by }, now);
}

/** Lets the source send over HTTP; answers with its token. */
export async function letIn(context: AppContext): Promise<string> {
	const { secret } = await createToken(
		context.db,
		{
			name: "CRM feed",
			sourceKey: "crm",
			kinds: "all",
			knownKinds: KINDS.map(({ key }) => key),
			expiresAt: null,
			by: { personId: null, name: "test" },
		},
		context.now(),
	);
	return secret;
}

export interface ReviewBatch {
	/** Begins every external id, so that batches don't meet. */
	readonly prefix: string;
	readonly good: number;
	readonly bad: number;
	/** Lines whose rating can't be read. */
	readonly broken?: number;
}

/** Written reviews of yesterday and the day before, through the one way in; answers with the batch's number. */
export async function sendReviews(
	context: AppContext,
	{ prefix, good, bad, broken = 0 }: ReviewBatch,
): Promise<number> {
	const now = context.now().getTime();
	const review = (index: number, rating: unknown): RawRecord => {
		const value = {
			id: `${prefix}-${index}`,
			version: 1,
			reviewed_at: new Date(now - (1 + (index % 2)) * DAY).toISOString(),
			rating,
			scale: 5,
			origin: "written",
			product: index % 2 === 0 ? "ear-one" : "ear-pro",
		};
		return { line: index + 1, value, content: () => JSON.stringify(value) };
	};
	const ratings = [
		...Array.from({ length: good }, () => 5),
		...Array.from({ length: bad }, () => 1),
		...Array.from({ length: broken }, () => "<b>five</b>"),
	];
	async function* chunks() {
		yield {
			records: ratings.map((rating, index) => review(index, rating)),
			unreadable: [],
		};
	}
	const source = await findSource(context.db, "crm");
	const kind = kindByKey("reviews");
	if (!source || !kind) throw new Error("the company was not founded");
	const { batch } = await ingestBatch(context, {
		kind,
		sourceId: source.id,
		via: "file",
		fileName: `${prefix}.csv`,
		sentBy: "a test",
		receivedAt: now,
		completeThrough: now - 60_000,
		chunks: chunks(),
	});
	if (batch === null) throw new Error("a dry run");
	return batch;
}
