import { expect, test } from "vitest";
import type { Rota, Swap } from "./on-call.ts";
import { rotaPlan } from "./rota-plan.ts";

const rota: Rota = {
	id: 1,
	name: "Audio",
	timeZone: "Asia/Taipei",
	handoverWeekday: 1,
	handoverTime: "09:00",
	people: [10, 20, 30],
	startsOn: "2026-11-02",
};
const now = new Date("2026-11-24T12:00:00Z");
const swap = (
	id: number,
	personId: number,
	from: string,
	until: string,
): Swap => ({
	id,
	rotaId: 1,
	personId,
	from: new Date(from),
	until: new Date(until),
});
const plan = (swaps: readonly Swap[], change: Partial<Rota> = {}) =>
	rotaPlan({ ...rota, ...change }, swaps, now).map(
		({ personId, from, swapId, insteadOf }) =>
			[
				personId,
				from.toISOString().slice(5, 16),
				...(swapId === null ? [] : [`swap ${swapId} for ${insteadOf}`]),
			].join(" "),
	);

test("the shift of now is whole, and eight weeks of others follow", () => {
	const found = plan([]);
	expect(found[0]).toBe("10 11-23T01:00");
	expect(found[1]).toBe("20 11-30T01:00");
	expect(found).toHaveLength(9);
	expect(rotaPlan(rota, [], now).at(-1)?.until.toISOString()).toBe(
		"2027-01-25T01:00:00.000Z",
	);
});

test.each<[string, Swap[], string[]]>([
	[
		"a swap in the middle of a turn says whose turn it is, and the turn goes on after it",
		[swap(1, 20, "2026-11-25T00:00:00Z", "2026-11-26T00:00:00Z")],
		["10 11-23T01:00", "20 11-25T00:00 swap 1 for 10", "10 11-26T00:00"],
	],
	[
		"a swap over two turns names both people",
		[swap(2, 30, "2026-11-24T00:00:00Z", "2026-12-01T00:00:00Z")],
		["30 11-24T00:00 swap 2 for 10,20", "20 12-01T00:00"],
	],
	[
		"who takes their own turn again stands instead of nobody",
		[
			swap(1, 20, "2026-11-24T00:00:00Z", "2026-11-26T00:00:00Z"),
			swap(2, 10, "2026-11-24T00:00:00Z", "2026-11-26T00:00:00Z"),
		],
		["10 11-24T00:00 swap 2 for "],
	],
	[
		"what a swap changed before now is past",
		[swap(1, 20, "2026-11-20T00:00:00Z", "2026-11-24T11:00:00Z")],
		["10 11-24T11:00"],
	],
])("%s", (_, swaps, first) => {
	expect(plan(swaps).slice(0, first.length)).toEqual(first);
});

test("before the first week nobody is on call, and the plan begins with it", () => {
	expect(plan([], { startsOn: "2026-12-07" })[0]).toBe("10 12-07T01:00");
	expect(plan([], { people: [] })).toEqual([]);
});
