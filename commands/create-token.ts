import os from "node:os";
import { parseArgs } from "node:util";
import { readConfig } from "../app/config.server.ts";
import { createSource } from "../app/identity/create-source.server.ts";
import { createToken } from "../app/identity/create-token.server.ts";
import { readInstant } from "../app/ingest/read-instant.ts";
import { KINDS } from "../app/metrics/kinds/all.ts";
import { createDb, createPool } from "../db/client.ts";
import { CommandError } from "./processes/command-error.ts";
import { runCommand } from "./processes/run-command.ts";
import { withDatabase } from "./processes/with-database.ts";

const USAGE = `npm run create-token -- --source web-shop --name 'orders of the web shop' [--kinds order-lines,returns] [--expires 2027-11-22T00:00:00+08:00]
The source is made if there is none of that key. Without --kinds the token sends every kind. The token is printed once.`;

function readExpiry(text: string | undefined): Date | null {
	if (text === undefined) return null;
	const instant = readInstant(text);
	if (typeof instant === "number") return new Date(instant);
	throw new CommandError(
		`--expires is '${text}': an instant with its zone such as 2027-11-22T00:00:00+08:00 is allowed`,
	);
}

function readArguments() {
	const { values } = parseArgs({
		options: {
			source: { type: "string" },
			name: { type: "string" },
			kinds: { type: "string" },
			expires: { type: "string" },
		},
	});
	const { source, name, kinds } = values;
	if (!source || !name) throw new CommandError(USAGE);
	return {
		source,
		name,
		kinds: kinds === undefined ? ("all" as const) : kinds.split(","),
		expiresAt: readExpiry(values.expires),
	};
}

/** A way in for a system that sends facts. */
await runCommand(async (told) => {
	const { source, ...asked } = readArguments();
	const by = {
		personId: null,
		name: `${os.userInfo().username} (create-token)`,
	};
	const create = async (url: string) => {
		const pool = createPool(url, 1, "nebula create-token");
		try {
			const db = createDb(pool);
			const now = new Date();
			await createSource(db, { key: source, name: source, by }, now);
			const { secret, tokenId } = await createToken(
				db,
				{
					...asked,
					sourceKey: source,
					knownKinds: KINDS.map((kind) => kind.key),
					by,
				},
				now,
			);
			console.log(
				`token ${tokenId}, shown only now; send it as 'Authorization: Bearer …'\n${secret}`,
			);
		} finally {
			await pool.end();
		}
	};
	await told.during(withDatabase(readConfig(), create));
});
