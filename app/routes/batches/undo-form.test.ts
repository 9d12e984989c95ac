import { expect, test } from "vitest";
import { readUndoForm } from "./undo-form.ts";

const form = (values: Record<string, string>) => {
	const data = new FormData();
	for (const [name, value] of Object.entries(values)) data.set(name, value);
	return data;
};

test.each([
	["no reason", { confirm: "yes" }, { code: "reason", value: "", least: 5 }],
	[
		"spaces for a reason",
		{ reason: "      ", confirm: "yes" },
		{ code: "reason", value: "", least: 5 },
	],
	[
		"a reason of two characters",
		{ reason: "錯了", confirm: "yes" },
		{ code: "reason", value: "錯了", least: 5 },
	],
	[
		"no tick, and keeps the reason",
		{ reason: "wrong currency" },
		{ code: "confirm", value: "wrong currency" },
	],
] as const)("refuses %s", (_, values, problem) => {
	expect(readUndoForm(form(values))).toEqual({ problem });
});

test("takes a reason with a tick", () => {
	expect(
		readUndoForm(form({ reason: " 匯入了錯誤的檔案 ", confirm: "yes" })),
	).toEqual({ reason: "匯入了錯誤的檔案" });
});
