import { expect, test } from "vitest";
import { SHIPPED } from "../../metrics/shipped/all.ts";
import { readDefinitionFile } from "./read-definition-file.ts";

const [sound] = SHIPPED;
const text = JSON.stringify(sound);

test("a definition that the command would take is taken", () => {
	expect(readDefinitionFile(text, null)).toEqual({ definition: sound });
});

test("a form that is changed stays about its own metric", () => {
	expect(readDefinitionFile(text, "nps")).toEqual({
		definition: { ...sound, key: "nps" },
	});
});

test.each([
	["nothing", "", "file-json", ""],
	["what is no JSON", "key: nps", "file-json", "key: nps"],
	["a list", "[]", "file-faults", "key: nothing"],
	[
		"a wrong unit",
		JSON.stringify({ ...sound, unit: "furlongs" }),
		"file-faults",
		'unit: "furlongs"',
	],
])("%s is refused with what is wrong", (_, file, code, value) => {
	expect(readDefinitionFile(file, null)).toMatchObject({
		problem: { field: "file", code, value: expect.stringContaining(value) },
	});
});
