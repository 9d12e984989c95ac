import path from "node:path";
import { parseConfig } from "../app/config.server.ts";
import { closeAppContext, createAppContext } from "../app/context.server.ts";
import { type DemoAccount, loadDemo } from "../demo/load-demo.ts";
import { type Company, startCompany } from "./start-company.ts";

const root = path.resolve(import.meta.dirname, "..");

export interface DemoCompany extends Company {
	readonly accounts: readonly DemoAccount[];
}

/** The simulated company as `npm run demo` loads it, on a database of its own. */
export async function startDemoCompany(size: number): Promise<DemoCompany> {
	let accounts: readonly DemoAccount[] = [];
	const company = await startCompany({
		durable: false,
		async load(url) {
			const context = await createAppContext(
				parseConfig({ NODE_ENV: "production", DATABASE_URL: url }, root),
				{ name: "nebula demo" },
			);
			try {
				const { signIn } = await loadDemo(context, () => {}, { size });
				accounts = signIn;
			} finally {
				await closeAppContext(context);
			}
		},
	});
	return { ...company, accounts };
}
