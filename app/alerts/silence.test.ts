import { expect, test } from "vitest";
import {
	checkSilence,
	matches,
	type Silence,
	type SilenceInput,
	silencing,
} from "./silence.ts";
import type { AlertSubject, Matcher } from "./subject.ts";

const subject: AlertSubject = {
	ruleId: 7,
	metric: "bad-review-rate",
	labels: ["quality", "night"],
	teamId: 3,
	scope: { line: 1, store: 4 },
	as: "warning",
};

test.each<[string, Matcher, boolean]>([
	["its rule", { ruleId: 7 }, true],
	["another rule", { ruleId: 8 }, false],
	["its metric", { metric: "bad-review-rate" }, true],
	["another metric", { metric: "nps" }, false],
	["one of its labels", { label: "night" }, true],
	["a label it does not carry", { label: "nigh" }, false],
	["its team", { teamId: 3 }, true],
	["another team", { teamId: 4 }, false],
	["as what it would be told", { as: "warning" }, true],
	["as something else", { as: "critical" }, false],
	["its own scope", { scope: { line: 1, store: 4 } }, true],
	["a scope around it", { scope: { line: 1 } }, true],
	["another member of a dimension", { scope: { line: 2 } }, false],
	["a dimension it does not name", { scope: { region: 1 } }, false],
	[
		"a scope within it holds only of itself",
		{ scope: { line: 1, store: 4, channel: 2 } },
		false,
	],
	[
		"everything named has to hold",
		{ metric: "bad-review-rate", label: "day" },
		false,
	],
	["several that hold", { ruleId: 7, scope: { store: 4 } }, true],
	["nothing named matches nothing", {}, false],
	["the whole company alone names nothing", { scope: {} }, false],
	["a part left undefined names nothing", { ruleId: undefined }, false],
])("matcher: %s", (_, matcher, expected) => {
	expect(matches(matcher, subject)).toBe(expected);
});

test("a member that is not known is a member like any other", () => {
	const unknown = { ...subject, scope: { store: 0 } };
	expect(matches({ scope: { store: 0 } }, unknown)).toBe(true);
	expect(matches({ scope: { store: 0 } }, subject)).toBe(false);
});

test("nothing to tell matches no level", () => {
	expect(matches({ as: "warning" }, { ...subject, as: null })).toBe(false);
});

const silence = (
	id: number,
	from: string,
	until: string,
	matcher: Matcher = { ruleId: 7 },
): Silence => ({
	id,
	matcher,
	from: new Date(from),
	until: new Date(until),
	authorId: 1,
	comment: "moving house",
});
const first = silence(1, "2026-11-24T08:00:00Z", "2026-11-24T10:00:00Z");
const longer = silence(2, "2026-11-24T09:00:00Z", "2026-11-24T12:00:00Z");
const twin = silence(3, "2026-11-24T09:30:00Z", "2026-11-24T12:00:00Z");
const other = silence(4, "2026-11-24T00:00:00Z", "2026-11-25T00:00:00Z", {
	ruleId: 9,
});

test.each<[string, string, number | null]>([
	["before it begins", "2026-11-24T07:59:59.999Z", null],
	["from its first moment", "2026-11-24T08:00:00Z", 1],
	["of two the one that lasts longer", "2026-11-24T09:00:00Z", 2],
	["of equals the older one", "2026-11-24T09:30:00Z", 2],
	["its end is not counted", "2026-11-24T12:00:00Z", null],
])("silenced: %s", (_, now, id) => {
	expect(
		silencing([other, twin, longer, first], subject, new Date(now))?.id ?? null,
	).toBe(id);
});

const good: SilenceInput = {
	matcher: { metric: "nps" },
	from: new Date("2026-11-24T08:00:00Z"),
	until: new Date("2026-11-25T08:00:00Z"),
	comment: "  stocktaking ",
};

test("a good silence comes back with its comment trimmed", () => {
	expect(checkSilence(good)).toEqual({
		silence: { ...good, comment: "stocktaking" },
	});
});

test.each<[string, Partial<SilenceInput>, string[]]>([
	["ends as it begins", { until: good.from }, ["ends-before-it-begins until"]],
	["90 days are allowed", { until: new Date("2027-02-22T08:00:00Z") }, []],
	[
		"a moment more is not",
		{ until: new Date("2027-02-22T08:00:00.001Z") },
		["too-long until"],
	],
	["no comment", { comment: " \n" }, ["comment-missing comment"]],
	["a novel", { comment: "x".repeat(1001) }, ["comment-too-long comment"]],
	["nothing named", { matcher: { scope: {} } }, ["names-nothing matcher"]],
	[
		"times that are none, and everything else at once",
		{ from: null, until: new Date(Number.NaN), comment: "", matcher: {} },
		[
			"not-a-time from",
			"not-a-time until",
			"comment-missing comment",
			"names-nothing matcher",
		],
	],
])("check: %s", (_, change, expected) => {
	const checked = checkSilence({ ...good, ...change });
	expect(
		"problems" in checked
			? checked.problems.map(({ code, field }) => `${code} ${field}`)
			: [],
	).toEqual(expected);
});
