import { expect, test } from "vitest";
import { migrate } from "../../db/migrate.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();

test("a migrated database has nothing left to migrate", async () => {
	expect(await migrate(box.db)).toEqual([]);
});
