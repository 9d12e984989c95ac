import { createHmac } from "node:crypto";
import {
	afterAll,
	afterEach,
	beforeAll,
	beforeEach,
	expect,
	test,
} from "vitest";
import { parseNetwork } from "../../app/notifications/address-rule.ts";
import { ChartDrawer } from "../../app/notifications/chart/draw-chart.server.ts";
import { createDelivery } from "../../app/notifications/create-delivery.server.ts";
import { Mailer } from "../../app/notifications/mailer.server.ts";
import type {
	DeliveryOptions,
	OutboxDelivery,
} from "../../app/notifications/outbox-delivery.server.ts";
import { replayDead } from "../../app/notifications/replay-dead.server.ts";
import { auditOf } from "../../db/queries/audit.server.ts";
import {
	buildEndpoint,
	buildMessage,
	buildPerson,
	enqueue,
	later,
	NOON,
	outboxOf,
} from "../notify-fixture.ts";
import {
	type Mailbox,
	ok,
	type Receiver,
	startMailServer,
	startReceiver,
} from "../receivers.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
const LOOPBACK = parseNetwork("127.0.0.0/8");
let mail: Mailbox;
let receiver: Receiver;
let now: Date;
let deliveries: OutboxDelivery[] = [];

beforeAll(async () => {
	mail = await startMailServer();
});
afterAll(() => mail?.stop());
beforeEach(async () => {
	now = NOON;
	receiver = await startReceiver();
});
afterEach(async () => {
	await Promise.all(deliveries.map((delivery) => delivery.stop()));
	deliveries = [];
	await receiver.stop();
	await box.db
		.updateTable("outbox")
		.set({ state: "dropped" })
		.where("state", "in", ["queued", "held"])
		.execute();
});

/** A worker with this test's clock; receivers of the test are on loopback, which it is allowed to reach. */
function worker(change: Partial<DeliveryOptions> = {}): OutboxDelivery {
	const delivery = createDelivery(
		{
			db: box.db,
			now: () => now,
			config: {
				smtpUrl: mail.url,
				mailFrom: "Nebula <nebula@nebula.example>",
				publicUrl: "https://nebula.example",
				webhookAllow: {
					networks: LOOPBACK ? [LOOPBACK] : [],
					hosts: new Set(),
				},
				chartFont: null,
			},
		},
		{ random: () => 1, timeoutMs: 400, ...change },
	);
	deliveries.push(delivery);
	return delivery;
}

async function deliver(delivery = worker()): Promise<void> {
	await delivery.run();
	await delivery.settled();
}

async function toEndpoint(id: number, change = {}) {
	const message = buildMessage(change);
	await enqueue(box.db, message, [{ kind: "endpoint", endpointId: id }], now);
	return message;
}
/** With quoted-printable undone, and without the image. */
const readable = (raw: string) =>
	raw
		.replace(/^[\w+/=]{76}\r?$/gm, "")
		.replace(/=\r?\n/g, "")
		.replace(/(?:=[\dA-F]{2})+/g, (bytes) =>
			Buffer.from(bytes.replaceAll("=", ""), "hex").toString("utf8"),
		);
const only = async (key: string) => {
	const rows = await outboxOf(box.db, key);
	expect(rows).toHaveLength(1);
	const [row] = rows;
	if (!row) throw new Error("no row");
	return row;
};

test("a webhook gets the message once, signed, with a timestamp and its key", async () => {
	const secret = "hush hush hush";
	const id = await buildEndpoint(
		box.db,
		"webhook",
		`${receiver.url}/hook`,
		secret,
	);
	const message = await toEndpoint(id);
	await deliver();
	await deliver();
	expect(receiver.got).toHaveLength(1);
	const [got] = receiver.got;
	const timestamp = String(got?.headers["nebula-timestamp"]);
	expect(Number(timestamp)).toBe(NOON.getTime() / 1000);
	expect(got?.headers["idempotency-key"]).toBe(`${message.key}/endpoint:${id}`);
	expect(got?.headers["nebula-signature"]).toBe(
		`v1=${createHmac("sha256", secret).update(`${timestamp}.${got?.body}`).digest("hex")}`,
	);
	expect(JSON.parse(got?.body ?? "")).toMatchObject({
		key: `${message.key}/endpoint:${id}`,
		mark: "warning",
		data: message.data,
		links: [{ url: "https://nebula.example/alerts/12" }, {}],
	});
	expect(await only(message.key)).toMatchObject({
		state: "delivered",
		attempts: 1,
	});
});

test("after a 500 it waits and tries again, under the same key", async () => {
	const message = await toEndpoint(
		await buildEndpoint(box.db, "webhook", receiver.url),
	);
	receiver.answer = (response) => {
		response.writeHead(500).end("oops");
	};
	await deliver();
	expect(await only(message.key)).toMatchObject({
		state: "queued",
		attempts: 1,
		last_error: "status",
		last_detail: "HTTP 500 oops",
		due_at: later(5),
	});
	await deliver();
	expect(receiver.got).toHaveLength(1);
	now = later(5);
	receiver.answer = ok;
	await deliver();
	expect(await only(message.key)).toMatchObject({
		state: "delivered",
		attempts: 2,
		last_error: null,
	});
	const keys = receiver.got.map(({ headers }) => headers["idempotency-key"]);
	expect(keys).toHaveLength(2);
	expect(new Set(keys).size).toBe(1);
});

test("a receiver that hangs is given up after the patience, and holds up nobody else", async () => {
	const slow = await startReceiver();
	slow.answer = () => {};
	const late = await toEndpoint(
		await buildEndpoint(box.db, "webhook", slow.url),
	);
	const quick = await toEndpoint(
		await buildEndpoint(box.db, "webhook", receiver.url),
	);
	const delivery = worker();
	await delivery.run();
	while ((await only(quick.key)).state !== "delivered");
	expect(await only(late.key)).toMatchObject({ state: "queued", attempts: 0 });
	const again = await toEndpoint(
		await buildEndpoint(box.db, "webhook", receiver.url),
	);
	await delivery.run();
	while ((await only(again.key)).state !== "delivered");
	await delivery.settled();
	expect(await only(late.key)).toMatchObject({
		state: "queued",
		attempts: 1,
		last_error: "timeout",
	});
	await slow.stop();
});

test("of an answer of 10 MB only the beginning is read", async () => {
	let written = 0;
	receiver.answer = (response) => {
		const chunk = Buffer.alloc(64 * 1024, "x");
		const more = () => {
			while (written < 10_000_000 && !response.destroyed) {
				written += chunk.length;
				if (!response.write(chunk)) return;
			}
			response.end();
		};
		response.on("drain", more);
		more();
	};
	const hook = await toEndpoint(
		await buildEndpoint(box.db, "webhook", receiver.url),
	);
	await deliver();
	expect(await only(hook.key)).toMatchObject({ state: "delivered" });
	expect(written).toBeLessThan(10_000_000);
	const bot = await toEndpoint(
		await buildEndpoint(box.db, "wecom", receiver.url),
	);
	await deliver();
	expect(await only(bot.key)).toMatchObject({
		state: "queued",
		last_error: "answer-too-large",
	});
});

test("a bot's error inside a 200 is a failure; what never heals is dead at once, and what the bot quotes of us is masked", async () => {
	const id = await buildEndpoint(
		box.db,
		"wecom",
		`${receiver.url}/send?key=very-secret-key`,
	);
	receiver.answer = (response, { path }) => {
		response.end(JSON.stringify({ errcode: 93000, errmsg: `invalid ${path}` }));
	};
	const message = await toEndpoint(id);
	await deliver();
	const row = await only(message.key);
	expect(row).toMatchObject({ state: "dead", last_error: "bot-refused" });
	expect(row.last_detail).toContain("93000");
	expect(row.last_detail).not.toContain("very-secret-key");
});

test.each([
	[
		"feishu",
		{ code: 0 },
		(body: { timestamp: string; sign: string; msg_type: string }) => {
			expect(body.msg_type).toBe("interactive");
			expect(body.sign).toBe(
				createHmac("sha256", `${body.timestamp}\nhush`)
					.update("")
					.digest("base64"),
			);
		},
	],
	[
		"wecom",
		{ errcode: 0 },
		(body: { markdown: { content: string } }) => {
			expect(Buffer.byteLength(body.markdown.content)).toBeLessThanOrEqual(
				4096,
			);
			expect(body.markdown.content).not.toContain("<b>");
			expect(body.markdown.content).toContain(
				"(https://nebula.example/alerts/12)",
			);
		},
	],
	[
		"dingtalk",
		{ errcode: 0 },
		(body: { markdown: { title: string } }, path: string) => {
			expect(body.markdown.title).toContain("Warning: Bad-review rate");
			const { searchParams } = new URL(path, "http://x");
			expect(searchParams.get("sign")).toBe(
				createHmac("sha256", "hush")
					.update(`${searchParams.get("timestamp")}\nhush`)
					.digest("base64"),
			);
		},
	],
	[
		"slack",
		"ok",
		(body: { blocks: { type: string }[] }) => {
			expect(body.blocks.map(({ type }) => type)).toEqual([
				"header",
				"section",
				"section",
				"context",
				"actions",
			]);
		},
	],
] as const)("%s gets its own form", async (kind, answer, check) => {
	receiver.answer = (response) => {
		response.end(typeof answer === "string" ? answer : JSON.stringify(answer));
	};
	const message = await toEndpoint(
		await buildEndpoint(box.db, kind, `${receiver.url}/bot`, "hush"),
	);
	await deliver();
	expect(await only(message.key)).toMatchObject({ state: "delivered" });
	const [got] = receiver.got;
	(check as (body: unknown, path: string) => void)(
		JSON.parse(got?.body ?? ""),
		got?.path ?? "",
	);
});

test("a redirect is not followed, wherever it leads", async () => {
	receiver.answer = (response) => {
		response.writeHead(302, { Location: `${receiver.url}/inside` }).end();
	};
	const message = await toEndpoint(
		await buildEndpoint(box.db, "webhook", receiver.url),
	);
	await deliver();
	expect(receiver.got.map(({ path }) => path)).toEqual(["/"]);
	expect(await only(message.key)).toMatchObject({
		state: "dead",
		last_error: "redirect",
	});
});

test("a name that leads to a private address is refused, also when it did not a moment ago", async () => {
	const id = await buildEndpoint(box.db, "webhook", "https://hooks.example/x");
	const message = await toEndpoint(id);
	await deliver(
		worker({
			resolve: async () => [
				{ address: "93.184.216.34", family: 4 },
				{ address: "10.0.0.7", family: 4 },
			],
		}),
	);
	expect(await only(message.key)).toMatchObject({
		state: "dead",
		last_error: "refused-address",
		last_detail: "hooks.example leads to a private address",
	});
	const bare = await toEndpoint(
		await buildEndpoint(box.db, "webhook", "https://169.254.169.254/latest"),
	);
	await deliver();
	expect(await only(bare.key)).toMatchObject({
		state: "dead",
		last_error: "refused-address",
	});
});

test("a worker killed between sending and marking: another sends again after the lease, with the same key", async () => {
	const message = await toEndpoint(
		await buildEndpoint(box.db, "webhook", receiver.url),
	);
	const killed = worker();
	receiver.answer = (response) => {
		// It has the message; the sender never learns of it.
		void box.db
			.updateTable("outbox")
			.set({ leased_until: later(60) })
			.where("message_key", "=", message.key)
			.execute()
			.then(() => response.destroy());
	};
	await killed.run();
	await killed.settled();
	// As if that worker had died with its lease.
	await box.db
		.updateTable("outbox")
		.set({ leased_until: later(60), attempts: 0, due_at: NOON })
		.where("message_key", "=", message.key)
		.execute();
	receiver.answer = ok;
	now = later(59);
	await deliver();
	expect(receiver.got).toHaveLength(1);
	now = later(61);
	await deliver();
	expect(receiver.got).toHaveLength(2);
	const [first, second] = receiver.got.map(
		({ headers }) => headers["idempotency-key"],
	);
	expect(first).toBe(second);
	expect(await only(message.key)).toMatchObject({ state: "delivered" });
});

test("two workers at once send each message once", async () => {
	const id = await buildEndpoint(box.db, "webhook", receiver.url);
	for (let n = 0; n < 12; n += 1) await toEndpoint(id);
	const [one, other] = [worker(), worker()];
	await Promise.all([one.run(), other.run()]);
	await Promise.all([one.settled(), other.settled()]);
	await deliver(one);
	const keys = receiver.got.map(({ headers }) => headers["idempotency-key"]);
	expect(keys).toHaveLength(12);
	expect(new Set(keys).size).toBe(12);
});

test("a bot that takes 20 a minute gets 20: the last of them lists all the rest", async () => {
	receiver.answer = (response) => {
		response.end('{"errcode":0}');
	};
	const id = await buildEndpoint(box.db, "dingtalk", receiver.url);
	for (let n = 0; n < 45; n += 1) await toEndpoint(id);
	const gravest = await toEndpoint(id, { mark: "critical" });
	await deliver();
	expect(receiver.got).toHaveLength(20);
	expect(receiver.got[0]?.body).toContain(gravest.content.en.title);
	expect(receiver.got[19]?.body).toContain("27 messages");
	const late = await toEndpoint(id);
	await deliver();
	expect(receiver.got).toHaveLength(20);
	expect(await only(late.key)).toMatchObject({
		state: "queued",
		due_at: later(60),
		attempts: 0,
	});
	now = later(60);
	await deliver();
	expect(receiver.got).toHaveLength(21);
});

test("what was tried twelve times is dead; replayed it goes out under the key it had, and the trail says who did it", async () => {
	const message = await toEndpoint(
		await buildEndpoint(box.db, "webhook", receiver.url),
	);
	receiver.answer = (response) => {
		response.writeHead(503).end();
	};
	for (let n = 0; n < 12; n += 1) {
		await deliver();
		now = new Date(now.getTime() + 3_600_000);
	}
	const dead = await only(message.key);
	expect(dead).toMatchObject({ state: "dead", attempts: 12 });
	receiver.answer = ok;
	await deliver();
	expect(receiver.got).toHaveLength(12);
	const by = { personId: null, name: "a test" };
	expect(await replayDead(box.db, { id: dead.id, by }, now)).toBe(1);
	expect(await replayDead(box.db, { id: dead.id, by }, now)).toBe(0);
	await deliver();
	expect(await only(message.key)).toMatchObject({ state: "delivered" });
	expect(
		new Set(receiver.got.map(({ headers }) => headers["idempotency-key"])).size,
	).toBe(1);
	expect(await auditOf(box.db, "outbox", String(dead.id))).toMatchObject([
		{ action: "outbox.replayed" },
	]);
});

test("the database is away between sending and marking: nothing is lost and nothing is sent twice", async () => {
	const id = await buildEndpoint(box.db, "webhook", receiver.url);
	const message = await toEndpoint(id);
	const delivery = worker();
	let away = true;
	const answered = new Promise<void>((resolve) => {
		receiver.answer = (response) => {
			void (async () => {
				// Nobody gets in, and whoever was in is thrown out.
				await box.pool.query("alter table outbox rename to outbox_away");
				response.end("ok");
				resolve();
			})();
		};
	});
	// It may still be looking for mails when the database goes.
	await delivery.run().catch(() => {});
	await answered;
	await expect(delivery.run()).rejects.toThrow();
	await new Promise((resolve) => setTimeout(resolve, 1200));
	await box.pool.query(
		"select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
	);
	await box.pool.query("alter table outbox_away rename to outbox");
	away = false;
	await delivery.settled();
	await deliver(delivery);
	expect(away).toBe(false);
	expect(receiver.got).toHaveLength(1);
	expect(await only(message.key)).toMatchObject({ state: "delivered" });
});

test("a mail has text, HTML with nothing of a user's as markup, and the chart as an image; a repeat has the same id", async () => {
	const email = `${crypto.randomUUID()}@nebula.example`;
	const personId = await buildPerson(box.db, { email });
	const message = buildMessage();
	await enqueue(box.db, message, [{ kind: "person", personId, onCall: false }]);
	await deliver();
	const mine = () => mail.mails.filter(({ to }) => to.includes(email));
	expect(mine()).toHaveLength(1);
	const [sent] = mine();
	const raw = readable(sent?.raw ?? "");
	expect(raw).toContain("multipart/alternative");
	expect(raw).toContain("Content-Type: image/png");
	expect(raw).toContain("<chart@nebula>");
	expect(raw.slice(raw.indexOf("<!doctype html>"))).not.toContain("<b>");
	expect(raw).toContain("&lt;b&gt;a day");
	expect(raw).toContain("https://nebula.example/alerts/12");
	expect(raw).toContain("Warning: 15%");
	const idOf = (one = { raw: "" }) => /^Message-ID: (\S+)/im.exec(one.raw)?.[1];
	expect(idOf(sent)).toMatch(/^<\w+@nebula>$/);
	await box.db
		.updateTable("outbox")
		.set({ state: "queued" })
		.where("message_key", "=", message.key)
		.execute();
	await deliver();
	expect(mine()).toHaveLength(2);
	expect(idOf(mine()[1])).toBe(idOf(sent));
});

test("an address that the mail server does not know is dead at once; the others get theirs", async () => {
	const gone = `${crypto.randomUUID()}@nebula.example`;
	mail.unknown.add(gone);
	const [a, b] = [
		await buildPerson(box.db, { email: gone }),
		await buildPerson(box.db),
	];
	const message = buildMessage();
	await enqueue(
		box.db,
		message,
		[a, b].map((personId) => ({ kind: "person", personId, onCall: false })),
	);
	await deliver();
	const rows = await outboxOf(box.db, message.key);
	expect(rows.find(({ person_id }) => person_id === a)).toMatchObject({
		state: "dead",
		last_error: "mail-refused",
	});
	expect(rows.find(({ person_id }) => person_id === b)).toMatchObject({
		state: "delivered",
	});
});

test("a list of addresses gets one mail, in its own language", async () => {
	const message = await toEndpoint(
		await buildEndpoint(
			box.db,
			"email",
			"desk@list.example, night@list.example",
		),
	);
	await deliver();
	const got = mail.mails.filter(({ to }) => to.includes("desk@list.example"));
	expect(got.map(({ to }) => to)).toEqual([
		["desk@list.example", "night@list.example"],
	]);
	expect(readable(got[0]?.raw ?? "")).toContain("18.2 % of 340 reviews");
	expect(await only(message.key)).toMatchObject({ state: "delivered" });
});

test("where there is no mail server a mail is let go, and the outbox says why", async () => {
	const message = buildMessage();
	const personId = await buildPerson(box.db);
	await enqueue(box.db, message, [{ kind: "person", personId, onCall: false }]);
	const none = new Mailer({
		smtpUrl: null,
		mailFrom: "x@nebula.example",
		publicUrl: "https://nebula.example",
		charts: new ChartDrawer(null),
	});
	await deliver(worker({ mailer: none }));
	expect(await only(message.key)).toMatchObject({
		state: "dropped",
		last_error: "mail-not-set-up",
	});
});
