import { expect, test } from "vitest";
import type { MasterData } from "../master/master-data.ts";
import { rehearseMembers } from "./rehearse-members.ts";

const master = {
	company: { timeZone: "UTC" },
	memberId: (_dimension: string, code: string) =>
		code === "known" ? 5 : undefined,
	learn: async () => {
		throw new Error("a dry run wrote members");
	},
	parentOf: () => 9,
	unitCost: () => undefined,
	converter: () => undefined,
	currencies: () => [],
} as unknown as MasterData;

test("a dry run gives new codes numbers of its own and leaves the known ones", async () => {
	const rehearsal = rehearseMembers(master);
	expect(rehearsal.memberId("product", "new")).toBeUndefined();
	await rehearsal.learn([
		{ dimension: "product", code: "new" },
		{ dimension: "line", code: "new" },
	]);
	const ids = [
		rehearsal.memberId("product", "new"),
		rehearsal.memberId("line", "new"),
		rehearsal.memberId("product", "known"),
	];
	expect(new Set(ids).size).toBe(3);
	expect(ids[2]).toBe(5);
	expect(rehearsal.parentOf(ids[0] as number, "2026-11-22")).toBe(0);
	expect(rehearsal.parentOf(5, "2026-11-22")).toBe(9);
	expect(master.memberId("product", "new")).toBeUndefined();
});
