import { expect, test } from "vitest";
import { factsAddress, readFactsQuestion } from "./facts-choice.ts";

test.each([
	["nothing but the metric", "/metrics/nps/facts"],
	["scope and period", "/metrics/nps/facts?scope=line%3A3&period=2026-Q3"],
	[
		"an hour",
		"/metrics/nps/facts?period=2026-11-22&hour=2026-11-22T10%3A00%3A00.000Z",
	],
	[
		"an earlier definition, a kind, a part and a place in the list",
		"/metrics/nps/facts?version=2&kind=nps-invitations&which=promoters&before=1795334400000-3-N%2F1-%E8%99%9F",
	],
])("an address is read back as it was written: %s", (_, address) => {
	const { pathname, searchParams } = new URL(address, "http://localhost");
	const key = pathname.split("/")[2] as string;
	expect(factsAddress(key, readFactsQuestion(searchParams))).toBe(address);
});

test.each([
	["hour=noon", "hour 'noon': allowed is the start of an hour"],
	["before=yesterday", "before 'yesterday': take it from the link"],
	["version=x", "version 'x': allowed is a number"],
	["scope=line:x", "scope 'line:x'"],
])("refuses %s and says what is allowed", (search, text) => {
	expect(() => readFactsQuestion(new URLSearchParams(search))).toThrow(text);
});
