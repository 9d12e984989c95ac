import { beforeAll, expect, test } from "vitest";
import { may } from "../../app/identity/policy.ts";
import type { Role } from "../../app/identity/role.ts";
import type { IngestContext } from "../../app/ingest/ingest-batch.server.ts";
import { undoBatch } from "../../app/ingest/undo-batch.server.ts";
import { readFactsPage } from "../../app/metrics/facts/facts-page.server.ts";
import { complaintEvents } from "../../app/metrics/kinds/complaint-events.ts";
import { npsInvitations } from "../../app/metrics/kinds/nps-invitations.ts";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import {
	buildIngest,
	buildOrderLine,
	buildSource,
	NOW,
	send,
} from "../ingest-fixture.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
let context: IngestContext;
let shop: number;

beforeAll(async () => {
	await syncDefinitions(box.db, NOW);
	shop = await buildSource(box.db);
	context = await buildIngest(box);
});

const look = (key: string, roles: readonly Role[] = ["lead"]) =>
	readFactsPage(box, {
		key,
		scope: {},
		period: { kind: "month", year: 2026, month: 11 },
		hourAt: null,
		version: null,
		kind: null,
		which: "counted",
		after: null,
		seesPersonal: may({ roles }, "facts.see-personal").allowed,
		now: NOW,
	});
const listed = async () => {
	const { facts, fields, agrees } = await look("net-revenue");
	const at = fields.indexOf("revenue");
	return {
		facts: facts.map(({ id, version, values, batchId }) => ({
			id,
			version,
			revenue: values[at]?.value,
			batchId,
		})),
		agrees,
	};
};

test("only the current version of a fact is listed, in its own currency, with its batch", async () => {
	const first = await send(context, shop, [
		buildOrderLine(),
		buildOrderLine({ id: "O-2-1" }),
	]);
	const second = await send(context, shop, [
		buildOrderLine({ version: 2, revenue: 80.5 }),
	]);
	expect(await listed()).toEqual({
		facts: [
			{ id: "O-2-1", version: 1, revenue: "100.0000", batchId: first.batch },
			{ id: "O-1-1", version: 2, revenue: "80.5000", batchId: second.batch },
		],
		agrees: true,
	});
	const { facts } = await look("net-revenue");
	expect(facts.map(({ currency }) => currency)).toEqual(["CNY", "CNY"]);
	await undoBatch(box.pool, {
		batch: second.batch as number,
		by: { personId: null, name: "test" },
		reason: "wrong file",
		now: NOW,
	});
	expect(
		(await listed()).facts.map(({ id, version }) => `${id} ${version}`),
	).toEqual(["O-2-1 1", "O-1-1 1"]);
	await undoBatch(box.pool, {
		batch: first.batch as number,
		by: { personId: null, name: "test" },
		reason: "wrong file",
		now: NOW,
	});
	expect((await listed()).facts).toEqual([]);
});

const PHONE = "請回電 0912-345-678";

test.each<[Role[], boolean]>([
	[["employee"], false],
	[["employee", "executive"], false],
	[["employee", "admin"], false],
	[["employee", "committee"], false],
	[["employee", "lead"], true],
	[["employee", "metric-owner"], true],
])("%s: whom a complaint is about is sent: %s", async (roles, sees) => {
	await send(
		context,
		shop,
		[
			{
				id: "K1-opened",
				happened_at: "2026-11-20T10:00:00+08:00",
				complaint_id: "K1",
				event: "opened",
				customer: "C-77",
				body: PHONE,
			},
		],
		{ kind: complaintEvents },
	);
	const page = await look("complaints-opened", roles);
	const sent = JSON.stringify(page.facts);
	expect(page.facts).toHaveLength(1);
	expect(sent.includes("C-77")).toBe(sees);
	expect(sent.includes("345")).toBe(sees);
	expect(sent).toContain("請回電");
});

test("a score is told from none, though both are stored as 0", async () => {
	await send(
		context,
		shop,
		[
			{
				id: "N1",
				invited_at: "2026-11-20T10:00:00Z",
				outcome: "answered",
				outcome_at: "2026-11-20T11:00:00Z",
				score: 0,
			},
			{
				id: "N2",
				invited_at: "2026-11-20T10:00:00Z",
				outcome: "dismissed",
				outcome_at: "2026-11-20T10:30:00Z",
			},
		],
		{ kind: npsInvitations },
	);
	const { facts, fields } = await look("nps-response-rate");
	expect(
		facts.map(({ id, values }) => [id, values[fields.indexOf("score")]?.value]),
	).toEqual([
		["N1", 0],
		["N2", null],
	]);
});
