import { once } from "node:events";
import net, { type AddressInfo, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Listener } from "../../db/listen.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
/** Between the listener and the server, so that a server that is away for one is away for nobody else. */
const sockets = new Set<Socket>();
let away = false;
let attempts = 0;
let listener: Listener;
const between = net.createServer((socket) => {
	attempts += 1;
	sockets.add(socket.on("error", () => {}));
	if (away) return void socket.destroy();
	const folder = new URL(box.url).searchParams.get("host");
	const server = net.connect(`${folder}/.s.PGSQL.5432`).on("error", () => {});
	sockets.add(server);
	socket.pipe(server).pipe(socket);
});
beforeAll(async () => {
	await once(between.listen(0, "127.0.0.1"), "listening");
	const url = new URL(box.url);
	const { port } = between.address() as AddressInfo;
	listener = new Listener(
		`postgresql://app@127.0.0.1:${port}${url.pathname}?sslmode=disable`,
	);
	await listener.start(["facts"]);
});
afterAll(async () => {
	await listener?.stop();
	for (const socket of sockets) socket.destroy();
	between.close();
});

test("while the database is away it is asked once in a while, and once it is back there is one connection again", async () => {
	away = true;
	attempts = 0;
	for (const socket of sockets) socket.destroy();
	await sleep(2700);
	expect(attempts).toBeGreaterThan(2);
	expect(attempts).toBeLessThan(7);
	away = false;
	await once(listener, "connected");
	await sleep(700);
	const { rows } = await box.pool.query<{ n: number }>(
		"select count(*) as n from pg_stat_activity where application_name = 'nebula listener' and datname = current_database()",
	);
	expect(rows).toEqual([{ n: 1 }]);
	const heard = once(listener, "facts");
	await box.pool.query("select pg_notify('facts', 'new')");
	expect(await heard).toEqual(["new"]);
});
