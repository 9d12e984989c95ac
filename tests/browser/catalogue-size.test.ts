import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeDefinition } from "../../app/metrics/change-definition.server.ts";
import { SHIPPED } from "../../app/metrics/shipped/all.ts";
import { ADMIN, foundCompany, sendReviews } from "./company.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const METRICS = 200;
const MOST_BYTES = 60 * 1024;

/** Words that a company puts before a metric's name, so that no two names are the same. */
const PLACES = [
	"Taipei 臺北 台北",
	"Shanghai 上海 上海",
	"Europe 歐洲 欧洲",
	"Japan 日本 日本",
];

let server: RunningServer;
beforeAll(async () => {
	server = await startServer({
		async prepare(context) {
			await foundCompany(context);
			await sendReviews(context, { prefix: "first", good: 54, bad: 6 });
			for (let i = 0; i < METRICS - SHIPPED.length; i++) {
				const shipped = SHIPPED[i % SHIPPED.length];
				const place = PLACES[Math.floor(i / SHIPPED.length)];
				if (!shipped || !place) throw new Error("too few names");
				const [en, hant, hans] = place.split(" ");
				await changeDefinition(context.db, {
					definition: {
						...shipped,
						key: `${String(en).toLowerCase()}-${shipped.key}`,
						name: {
							en: `${en}: ${shipped.name.en}`,
							"zh-hant": `${hant}${shipped.name["zh-hant"]}`,
							"zh-hans": `${hans}${shipped.name["zh-hans"]}`,
						},
					},
					basedOn: 0,
					by: { personId: null, name: "test" },
					now: context.now(),
				});
			}
		},
	});
});
afterAll(() => server?.stop());

test.each(["", "?view=table"])(
	"the catalogue of 200 metrics weighs less than 60 KB on the wire: /metrics%s",
	async (search) => {
		const { address } = server;
		const signedIn = await fetch(`${address}/sign-in`, {
			method: "POST",
			redirect: "manual",
			headers: { Origin: address },
			body: new URLSearchParams({
				email: ADMIN.email,
				password: ADMIN.password,
			}),
		});
		const session = signedIn.headers
			.getSetCookie()
			.map((cookie) => cookie.split(";")[0])
			.join("; ");
		for (const language of ["en", "zh-hant", "zh-hans"]) {
			const answer = await fetch(`${address}/metrics${search}`, {
				headers: { Cookie: `${session}; language=${language}` },
			});
			const page = await answer.text();
			expect(page.split("/metrics/taipei-").length).toBeGreaterThan(1);
			expect([
				language,
				gzipSync(page).length < MOST_BYTES,
				gzipSync(page).length,
			]).toEqual([language, true, expect.any(Number)]);
		}
	},
);
