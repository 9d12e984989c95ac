import path from "node:path";

/** Everything that the environment decides. Parsed once, here; nothing else reads process.env. */
export interface Config {
	readonly production: boolean;
	/** A PostgreSQL of the operator's own; null means the embedded one. */
	readonly databaseUrl: string | null;
	/** Where the embedded database and spooled uploads live. */
	readonly dataDir: string;
	readonly host: string;
	readonly port: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

export class ConfigError extends Error {
	readonly code = "config";
}

export function parseConfig(env: Environment, root: string): Config {
	const port = env.PORT ?? "3000";
	if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
		throw new ConfigError(
			`PORT is '${port}': a whole number from 0 to 65535 is allowed`,
		);
	const databaseUrl = env.DATABASE_URL || null;
	if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl))
		throw new ConfigError(
			"DATABASE_URL has to begin with postgres:// or postgresql://",
		);
	return Object.freeze({
		production: env.NODE_ENV === "production",
		databaseUrl,
		dataDir: path.resolve(root, env.DATA_DIR ?? ".data"),
		host: env.HOST ?? "127.0.0.1",
		port: Number(port),
	});
}
