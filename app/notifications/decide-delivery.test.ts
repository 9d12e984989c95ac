import { expect, test } from "vitest";
import { type Addressee, decideDelivery } from "./decide-delivery.ts";
import type { Mark } from "./message.ts";
import { USUAL_PREFERENCE } from "./preference.ts";

const DAY = new Date("2026-11-24T10:00:00Z");
const NIGHT = new Date("2026-11-24T23:00:00Z");
const quiet = {
	...USUAL_PREFERENCE,
	quiet: { from: "22:00", to: "07:00", days: [1, 2, 3, 4, 5, 6, 7] },
};
const mei: Addressee = {
	hasLeft: false,
	hasEmail: true,
	timeZone: "UTC",
	preference: quiet,
	onCall: false,
};
const only = (...channels: ("inbox" | "email")[]) => ({
	...quiet,
	channels: { ...quiet.channels, warning: channels },
});
const held = {
	do: "hold",
	reason: "quiet-hours",
	until: new Date("2026-11-25T07:00:00Z"),
};

test.each<[string, Partial<Addressee>, Mark, Date, object]>([
	[
		"by day a warning goes by what they chose",
		{},
		"warning",
		DAY,
		{ do: "deliver", reason: "not-quiet", channels: ["inbox", "email"] },
	],
	[
		"what is over goes to the inbox alone unless they chose more",
		{},
		"resolved",
		DAY,
		{ do: "deliver", channels: ["inbox"] },
	],
	["at night a warning is held until they wake", {}, "warning", NIGHT, held],
	[
		"at night a critical is held from whoever is not on call",
		{},
		"critical",
		NIGHT,
		held,
	],
	[
		"at night a critical reaches whoever is on call",
		{ onCall: true },
		"critical",
		NIGHT,
		{ do: "deliver", reason: "on-call" },
	],
	[
		"at night a warning does not, on call or not",
		{ onCall: true },
		"warning",
		NIGHT,
		held,
	],
	[
		"somebody without quiet hours is told at night",
		{ preference: USUAL_PREFERENCE },
		"warning",
		NIGHT,
		{ do: "deliver", reason: "not-quiet" },
	],
	[
		"without an address the inbox remains",
		{ hasEmail: false },
		"warning",
		DAY,
		{ do: "deliver", channels: ["inbox"] },
	],
	[
		"email alone without an address is nothing",
		{ hasEmail: false, preference: only("email") },
		"warning",
		DAY,
		{ do: "drop", reason: "no-address" },
	],
	[
		"who chose no channel is told nothing",
		{ preference: only() },
		"warning",
		DAY,
		{ do: "drop", reason: "no-channel" },
	],
	[
		"who has left is told nothing",
		{ hasLeft: true, onCall: true },
		"critical",
		DAY,
		{ do: "drop", reason: "has-left" },
	],
])("%s", (_sentence, change, mark, now, decision) => {
	expect(decideDelivery({ ...mei, ...change }, mark, now)).toMatchObject(
		decision,
	);
});
