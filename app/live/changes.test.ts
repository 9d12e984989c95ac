import { expect, test } from "vitest";
import {
	both,
	concerns,
	EVERYTHING,
	NOTHING,
	readAnnouncement,
} from "./changes.ts";

const nps = { metric: "nps", kinds: ["nps-invitations"] };
const refunds = {
	metric: "revenue-after-refunds",
	kinds: ["order-lines", "returns"],
};
const said = (...payloads: string[]) =>
	payloads.map(readAnnouncement).reduce(both, NOTHING);

test.each([
	["nothing said", said(), nps, false],
	["its kind", said('{"kind":"nps-invitations","commit":5}'), nps, true],
	["another kind", said('{"kind":"reviews","commit":5}'), nps, false],
	["one of its two kinds", said('{"kind":"returns"}'), refunds, true],
	[
		"several commits, the last of them its own",
		said('{"kind":"reviews"}', '{"kind":"returns"}'),
		refunds,
		true,
	],
	["its own definition", said('{"metric":"nps"}'), nps, true],
	["another metric's definition", said('{"metric":"net-revenue"}'), nps, false],
	[
		"a metric that does not exist counts nothing, until it is defined",
		said('{"metric":"new"}'),
		{ metric: "new", kinds: [] },
		true,
	],
	["anything at all", EVERYTHING, nps, true],
	["words that are not ours are taken for anything", said("?"), nps, true],
	["an empty word too", said(""), nps, true],
	["and one of another shape", said('{"kind":7}'), nps, true],
])("%s", (_, changes, counted, expected) => {
	expect(concerns(changes, counted)).toBe(expected);
});
