import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { readConfig } from "../app/config.server.ts";
import { createFirstAdmin } from "../app/identity/create-first-admin.server.ts";
import { createDb, createPool } from "../db/client.ts";
import { migrate } from "../db/migrate.ts";
import { CommandError } from "./processes/command-error.ts";
import { readSecret } from "./processes/read-secret.ts";
import { runCommand } from "./processes/run-command.ts";
import { withDatabase } from "./processes/with-database.ts";

const USAGE =
	"npm run setup -- --email you@company.example --name 'Your Name' --password '…'";

async function ask(question: string): Promise<string> {
	if (!process.stdin.isTTY)
		throw new CommandError(`${question} is missing: ${USAGE}`);
	const terminal = createInterface({
		input: process.stdin,
		output: process.stdout,
	});
	const answer = await terminal.question(`${question}: `);
	terminal.close();
	return answer;
}

/** The first admin of an empty Nebula; everybody else comes in through the pages or npm run import:people. */
await runCommand(async (told) => {
	const { values } = parseArgs({
		options: {
			email: { type: "string" },
			name: { type: "string" },
			password: { type: "string" },
		},
	});
	const create = async () => {
		const email = values.email ?? (await ask("email"));
		const name = values.name ?? (await ask("name"));
		const password = values.password ?? (await readSecret("password", USAGE));
		await withDatabase(readConfig(), async (url) => {
			const pool = createPool(url, 2, "nebula setup");
			try {
				const db = createDb(pool);
				await migrate(db);
				await createFirstAdmin(db, { email, name, password }, new Date());
			} finally {
				await pool.end();
			}
		});
		console.log(`${email} is the admin and can sign in: npm start`);
	};
	await told.during(create());
});
