import os from "node:os";
import { readConfig } from "../app/config.server.ts";
import { revokeToken } from "../app/identity/revoke-token.server.ts";
import { createDb, createPool } from "../db/client.ts";
import { CommandError } from "./processes/command-error.ts";
import { runCommand } from "./processes/run-command.ts";
import { withDatabase } from "./processes/with-database.ts";

const USAGE =
	"npm run revoke-token -- NUMBER, as it was shown when the token was made";

/** Ends a token for good. */
await runCommand(async (told) => {
	const [id = "", ...others] = process.argv.slice(2);
	if (!/^\d{1,9}$/.test(id) || others.length > 0) throw new CommandError(USAGE);
	const by = {
		personId: null,
		name: `${os.userInfo().username} (revoke-token)`,
	};
	const revoke = async (url: string) => {
		const pool = createPool(url, 1, "nebula revoke-token");
		try {
			const tokenId = Number(id);
			const now = new Date();
			const { changed } = await revokeToken(
				createDb(pool),
				{ tokenId, by },
				now,
			);
			console.log(
				changed ? `token ${id} is revoked` : `token ${id} was revoked before`,
			);
		} finally {
			await pool.end();
		}
	};
	await told.during(withDatabase(readConfig(), revoke));
});
