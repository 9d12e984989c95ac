import fs from "node:fs";
import path from "node:path";
import { runs } from "../db/local/stale-lock.ts";
import { removeDatabase } from "../db/local.ts";

/** Each database of a test lies in a folder whose name begins with the id of the process that made it. */
export const TEST_DATABASES = path.resolve(
	import.meta.dirname,
	"../.data/test",
);

/** Databases of runs that were killed before they could remove theirs. */
export async function removeOrphans(): Promise<void> {
	if (!fs.existsSync(TEST_DATABASES)) return;
	for (const name of fs.readdirSync(TEST_DATABASES))
		if (!runs(Number.parseInt(name, 10)))
			await removeDatabase({ dataDir: path.join(TEST_DATABASES, name) });
}
