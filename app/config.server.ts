import path from "node:path";
import {
	type AllowedTargets,
	parseNetwork,
} from "./notifications/address-rule.ts";

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
	/** `smtp://user:password@host:587`; null means no mail goes out. */
	readonly smtpUrl: string | null;
	/** Whom mails come from. */
	readonly mailFrom: string;
	/** Where people open this: links in mails and chats begin with it. */
	readonly publicUrl: string;
	/** Hosts and networks that webhooks may reach although they are not public. */
	readonly webhookAllow: AllowedTargets;
	/** A font with Chinese characters for charts in mails; null means the first one found. */
	readonly chartFont: string | null;
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

function parseSmtpUrl(text: string | undefined): string | null {
	if (!text) return null;
	// Not quoted: it holds a password.
	if (!URL.canParse(text) || !/^smtps?:$/.test(new URL(text).protocol))
		throw new ConfigError(
			"SMTP_URL has to be smtp://host:port or smtps://user:password@host:port",
		);
	return text;
}

function parsePublicUrl(text: string): string {
	const url = URL.canParse(text) ? new URL(text) : null;
	if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
		throw new ConfigError(
			`PUBLIC_URL is '${text}': an address such as https://nebula.company.example is allowed`,
		);
	return text.replace(/\/+$/, "");
}

function parseWebhookAllow(text: string): AllowedTargets {
	const parts = text
		.split(",")
		.map((part) => part.trim().toLowerCase())
		.filter((part) => part !== "");
	const hosts = parts.filter((part) => !parseNetwork(part));
	for (const host of hosts)
		if (!/^(?=.*[a-z])[a-z\d]([a-z\d.-]*[a-z\d])?$/.test(host))
			throw new ConfigError(
				`WEBHOOK_ALLOW names '${host}': host names and networks such as 10.1.0.0/16 are allowed, with commas between them`,
			);
	return {
		networks: parts.flatMap((part) => parseNetwork(part) ?? []),
		hosts: new Set(hosts),
	};
}

const MAIL_FROM = /^[^\r\n<>]*<?[^\s<>@]+@[^\s<>@]+>?$/;

function parseMailFrom(text: string): string {
	if (!MAIL_FROM.test(text))
		throw new ConfigError(
			`MAIL_FROM is '${text}': an address such as Nebula <nebula@company.example> is allowed`,
		);
	return text;
}

export function parseConfig(env: Environment, root: string): Config {
	const databaseUrl = env.DATABASE_URL || null;
	if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl))
		throw new ConfigError(
			"DATABASE_URL has to begin with postgres:// or postgresql://",
		);
	const host = env.HOST || "127.0.0.1";
	const port = parsePort(env.PORT || "3000");
	return Object.freeze({
		root,
		production: env.NODE_ENV === "production",
		databaseUrl,
		dataDir: path.resolve(root, env.DATA_DIR || ".data"),
		host,
		port,
		trustProxy: parseTrustProxy(env.TRUST_PROXY ?? ""),
		smtpUrl: parseSmtpUrl(env.SMTP_URL),
		mailFrom: parseMailFrom(env.MAIL_FROM || "Nebula <nebula@localhost>"),
		publicUrl: parsePublicUrl(env.PUBLIC_URL || `http://${host}:${port}`),
		webhookAllow: parseWebhookAllow(env.WEBHOOK_ALLOW ?? ""),
		chartFont: env.CHART_FONT || null,
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
