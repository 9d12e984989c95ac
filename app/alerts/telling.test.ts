import { expect, test } from "vitest";
import { type RecordedEvent, readTellings, toldTo } from "./telling.ts";

const at = (second: number) => new Date(1_795_000_000_000 + 1000 * second);
const first: RecordedEvent = {
	at: at(1),
	kind: "decision",
	content: {
		tell: true,
		reason: "first",
		as: "critical",
		text: "first critical",
	},
};
const told: RecordedEvent = {
	at: at(2),
	kind: "told",
	content: {
		messageKey: "announcement:1",
		reason: "first",
		as: "critical",
		with: [8],
		recipients: [
			{
				kind: "person",
				id: 3,
				outcome: "held",
				reason: "quiet-hours",
				via: ["email"],
			},
			{ kind: "endpoint", id: 4, outcome: "sent", reason: "endpoint" },
			{ kind: "robot", id: 5, outcome: "sent" },
		],
	},
};
const hold = (
	text: string,
	content: Record<string, unknown>,
): RecordedEvent => ({
	at: at(0),
	kind: "decision",
	content: { tell: false, text, ...content },
});

test("who was told and what became of it is read as it was recorded", () => {
	const { tellings, underWay } = readTellings([told, first]);
	expect(underWay).toBe(false);
	expect(tellings).toMatchObject([
		{
			reason: "first",
			as: "critical",
			with: [8],
			recipients: [{ id: 3 }, { id: 4 }],
		},
	]);
	expect(toldTo({ tellings }, 3)).toMatchObject([
		{ recipient: { outcome: "held", reason: "quiet-hours", via: ["email"] } },
	]);
	expect(toldTo({ tellings }, 4)).toEqual([]);
});

test("what is decided and not composed yet is under way", () => {
	expect(readTellings([first]).underWay).toBe(true);
	expect(readTellings([]).underWay).toBe(false);
});

test.each<[string, RecordedEvent, unknown]>([
	[
		"a silence, with its number and what will be told afterwards",
		hold("silenced first 12", { reason: "silenced", held: "first" }),
		{ reason: "silenced", held: "first", byId: 12 },
	],
	[
		"the past",
		hold("past first", { reason: "past", held: "first" }),
		{ reason: "past", held: "first", byId: null },
	],
	[
		"nothing to tell",
		hold("not-announced", { reason: "not-announced", held: null }),
		{ reason: "not-announced", held: null, byId: null },
	],
])("names %s as the reason that nobody was told", (_, event, expected) => {
	expect(readTellings([event]).holds).toMatchObject([expected as object]);
});

test("a reason that nobody knows is left out rather than guessed", () => {
	expect(readTellings([hold("x", { reason: "mood" })]).holds).toEqual([]);
});
