import { expect, test } from "vitest";
import { readMember } from "./member-address.ts";

test("an address names one member, or what no fact named", () => {
	expect(readMember("line:12")).toEqual({ dimension: "line", id: 12 });
	expect(readMember("store:not-known")).toEqual({ dimension: "store", id: 0 });
});

test.each(["", "line:1,region:2"])(
	"'%s' names none or several, and has no page",
	(text) => {
		expect(() => readMember(text)).toThrow(
			expect.objectContaining({ status: 404 }),
		);
	},
);

test.each(["colour:1", "line:x", "line:-1"])(
	"'%s' is refused with what is allowed",
	(text) => {
		expect(() => readMember(text)).toThrow(
			`scope '${text}': allowed are line, product`,
		);
	},
);
