import { expect, test } from "vitest";
import { createFirstAdmin } from "../../app/identity/create-first-admin.server.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
const now = new Date("2026-11-22T08:00:00Z");
const PASSWORD = "星雲 is a nebula";

test("what could never sign in is refused with what is allowed", async () => {
	const build = (overrides: {
		email?: string;
		name?: string;
		password?: string;
	}) =>
		createFirstAdmin(
			box.db,
			{ email: "a@example.com", name: "A", password: PASSWORD, ...overrides },
			now,
		);
	await expect(build({ email: "a at example" })).rejects.toThrow(
		"email: 'a at example' is not an address; name@company.example is allowed",
	);
	await expect(build({ name: " " })).rejects.toMatchObject({
		code: "bad-name",
	});
	await expect(build({ password: "aaaaaaaaaaaa" })).rejects.toMatchObject({
		code: "bad-password",
	});
	await build({});
});

test("there is one first admin, also when two set up at once", async () => {
	await expect(
		createFirstAdmin(
			box.db,
			{ email: "b@example.com", name: "B", password: PASSWORD },
			now,
		),
	).rejects.toMatchObject({ code: "admin-exists" });
	await box.db.deleteFrom("person_role").execute();
	// Held up until all have come to look for an admin, so that they look at the same moment.
	const holder = await box.pool.connect();
	await holder.query("begin; lock table person_role in access exclusive mode");
	const setups = ["b", "c", "d"].map((name) =>
		createFirstAdmin(
			box.db,
			{ email: `${name}@example.com`, name, password: PASSWORD },
			now,
		),
	);
	const settled = Promise.allSettled(setups);
	for (let waiting = 0; waiting < setups.length; )
		waiting = (
			await box.pool.query(
				"select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
			)
		).rows.length;
	await holder.query("commit");
	holder.release();
	const results = await settled;
	expect(
		results.filter((result) => result.status === "fulfilled"),
	).toHaveLength(1);
});
