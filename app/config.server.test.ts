import { expect, test } from "vitest";
import { ConfigError, parseConfig } from "./config.server.ts";

test("without anything said it listens on this machine alone, on the embedded database", () => {
	expect(parseConfig({}, "/srv/nebula")).toEqual({
		root: "/srv/nebula",
		production: false,
		databaseUrl: null,
		dataDir: "/srv/nebula/.data",
		host: "127.0.0.1",
		port: 3000,
		trustProxy: false,
		smtpUrl: null,
		mailFrom: "Nebula <nebula@localhost>",
		publicUrl: "http://127.0.0.1:3000",
		webhookAllow: { networks: [], hosts: new Set() },
		chartFont: null,
		chromium: null,
	});
});

test.each([
	["a port that is no number", { PORT: "http" }, "PORT is 'http'"],
	["a port beyond the last", { PORT: "65536" }, "PORT is '65536'"],
	["another database", { DATABASE_URL: "mysql://x" }, "DATABASE_URL"],
	["a mail server by its name alone", { SMTP_URL: "mail.example" }, "SMTP_URL"],
	[
		"a sender with a second line",
		{ MAIL_FROM: "a@b.example\nBcc: c@d.example" },
		"MAIL_FROM",
	],
	[
		"a page's address without a protocol",
		{ PUBLIC_URL: "nebula.example" },
		"PUBLIC_URL is 'nebula.example'",
	],
	[
		"a network that is none",
		{ WEBHOOK_ALLOW: "10.0.0.0/99" },
		"WEBHOOK_ALLOW names '10.0.0.0/99'",
	],
	["a proxy by name", { TRUST_PROXY: "my-proxy" }, "TRUST_PROXY is 'my-proxy'"],
])("%s is refused, with what is allowed", (_sentence, env, text) => {
	expect(() => parseConfig(env, "/")).toThrow(ConfigError);
	expect(() => parseConfig(env, "/")).toThrow(text);
});

test("a database's password never stands in the error", () => {
	expect(() =>
		parseConfig({ DATABASE_URL: "mysql://me:hush@host/x" }, "/"),
	).toThrow(/^(?!.*hush)/);
});

test.each([
	["1", 1],
	["10.0.0.1, 10.0.0.2", "10.0.0.1, 10.0.0.2"],
	["0", false],
	["", false],
])("TRUST_PROXY '%s' is understood", (text, trusted) => {
	expect(parseConfig({ TRUST_PROXY: text }, "/").trustProxy).toEqual(trusted);
});
