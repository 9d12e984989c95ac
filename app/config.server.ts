import path from "node:path";

/** Everything that the environment decides. Parsed once, here; nothing else reads process.env. */
export interface Config {
	/** The checkout: where build/, public/ and db/migrations are. */
	readonly root: string;
	readonly production: boolean;
	/** A PostgreSQL of the operator's own; null means the embedded one. */
	readonly databaseUrl: string | null;
	/** Where the embedded database and spooled uploads live. */
	readonly dataDir: string;
	readonly host: string;
	readonly port: number;
	/** Whose X-Forwarded-* headers count: none, so many proxies in front, or their addresses. */
	readonly trustProxy: false | number | string;
	/** The browser that the browser tests drive; null means the first one found. */
	readonly chromium: string | null;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export class ConfigError extends Error {
	readonly code = "config";
}

function parsePort(text: string): number {
	if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
		throw new ConfigError(
			`PORT is '${text}': a whole number from 0 to 65535 is allowed`,
		);
	return Number(text);
}

function parseTrustProxy(text: string): Config["trustProxy"] {
	if (text === "" || text === "0") return false;
	if (/^\d$/.test(text)) return Number(text);
	if (
		/^[\da-fA-F.:/]+(, ?[\da-fA-F.:/]+)*$|^(loopback|uniquelocal)$/.test(text)
	)
		return text;
	throw new ConfigError(
		`TRUST_PROXY is '${text}': the number of proxies in front (0 to 9), their addresses with commas between them, 'loopback' or 'uniquelocal' is allowed`,
	);
}

export function parseConfig(env: Environment, root: string): Config {
	const databaseUrl = env.DATABASE_URL || null;
	if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl))
		throw new ConfigError(
			"DATABASE_URL has to begin with postgres:// or postgresql://",
		);
	return Object.freeze({
		root,
		production: env.NODE_ENV === "production",
		databaseUrl,
		dataDir: path.resolve(root, env.DATA_DIR || ".data"),
		host: env.HOST || "127.0.0.1",
		port: parsePort(env.PORT || "3000"),
		trustProxy: parseTrustProxy(env.TRUST_PROXY ?? ""),
		chromium: env.CHROMIUM || null,
	});
}

/** This process's configuration. For server.ts, jobs/worker.ts, commands and tests; the rest is handed it. */
export const readConfig = (): Config =>
	parseConfig(process.env, path.resolve(import.meta.dirname, ".."));

/** The environment for a process of ours: this one's, with changes. */
export const environmentWith = (changes: Environment): NodeJS.ProcessEnv => ({
	...process.env,
	...changes,
});
