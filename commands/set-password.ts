import { randomBytes } from "node:crypto";
import os from "node:os";
import { parseArgs } from "node:util";
import { readConfig } from "../app/config.server.ts";
import { personByEmail } from "../app/identity/person-by-email.server.ts";
import { setPassword } from "../app/identity/set-password.server.ts";
import { createDb, createPool } from "../db/client.ts";
import { CommandError } from "./processes/command-error.ts";
import { readSecret } from "./processes/read-secret.ts";
import { runCommand } from "./processes/run-command.ts";
import { withDatabase } from "./processes/with-database.ts";

const USAGE = `npm run set-password -- EMAIL [--generate]
Asks for the new password at the terminal; with --generate it makes one and prints it, once. Ends the person's sessions.`;

/** Lets somebody of the directory in, or in again. */
await runCommand(async (told) => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { generate: { type: "boolean", default: false } },
	});
	const [email, ...others] = positionals;
	if (email === undefined || others.length > 0) throw new CommandError(USAGE);
	const set = async (url: string) => {
		const pool = createPool(url, 1, "nebula set-password");
		try {
			const db = createDb(pool);
			const person = await personByEmail(db, email);
			const password = values.generate
				? randomBytes(12).toString("base64url")
				: await readSecret(`new password of ${person.name}`, USAGE);
			const by = {
				personId: null,
				name: `${os.userInfo().username} (set-password)`,
			};
			const now = new Date();
			await setPassword(db, { personId: person.id, password, by }, now);
			console.log(
				values.generate
					? `${person.name} can sign in with the password ${password}`
					: `${person.name} can sign in with the new password`,
			);
		} finally {
			await pool.end();
		}
	};
	await told.during(withDatabase(readConfig(), set));
});
