import { expect, test } from "vitest";
import type { Role } from "../identity/role.ts";
import { type HomeState, whatNeedsMe } from "./needs-me.ts";
import { observation } from "./sample-observations.ts";

const metric = {
	key: "bad-review-rate",
	direction: "lower",
	target: 5,
} as const;
const off = observation(9, { low: 7, high: 12 });
const unclear = observation(6, { low: 3, high: 9 });
const source = {
	source: "Shop",
	kind: "reviews",
	completeThrough: "2026-11-08T00:00:00.000Z",
	promiseMinutes: 60,
	behindPromise: true,
};
const STATE: HomeState = {
	alerts: [],
	readings: [
		{ metric, line: null, observation: off },
		{ metric, line: 3, observation: off },
		{ metric: { ...metric, key: "other" }, line: 3, observation: unclear },
	],
	sources: [source, { ...source, source: "CRM", behindPromise: false }],
	rejects: [
		{ id: 12, rejected: 3 },
		{ id: 11, rejected: 1 },
	],
	unknownMembers: 4,
};

const kinds = (roles: Role[], state: HomeState = STATE) =>
	whatNeedsMe({ roles: ["employee", ...roles] }, state).map(({ kind }) => kind);

test.each<[string, Role[], string[]]>([
	["an employee is asked for nothing", [], []],
	["a committee member is asked for nothing here", ["committee"], []],
	["a lead answers for the line", ["lead"], ["off-target"]],
	[
		"an executive answers for the company and for a line of their own",
		["executive"],
		["off-target", "off-target"],
	],
	[
		"a metric owner tends the facts",
		["metric-owner"],
		["source-behind", "rejects", "unknown-members"],
	],
	[
		"who leads and administers has both, the company before its data",
		["lead", "admin"],
		["off-target", "source-behind", "rejects", "unknown-members"],
	],
])("%s", (_, roles, wanted) => {
	expect(kinds(roles)).toEqual(wanted);
});

const alert = {
	id: 4,
	name: "Bad reviews",
	metric: "bad-review-rate",
	metricName: null,
	unit: "percent",
	scope: "line:3",
	level: "critical",
	value: 9,
	since: "2026-11-08T00:00:00.000Z",
	acknowledgedBy: null,
} as const;

test("an alert that fires and concerns somebody comes first, whatever their role", () => {
	const state = { ...STATE, alerts: [alert] };
	expect(kinds([], state)).toEqual(["alert"]);
	expect(kinds(["lead"], state)).toEqual(["alert", "off-target"]);
});

test("a lead is told of the line, not of what an interval leaves open", () => {
	expect(whatNeedsMe({ roles: ["lead"] }, STATE)).toEqual([
		{
			kind: "off-target",
			metric: "bad-review-rate",
			line: 3,
			observation: off,
		},
	]);
});

test("rejects are counted together; one batch alone is named", () => {
	expect(whatNeedsMe({ roles: ["admin"] }, STATE)).toContainEqual({
		kind: "rejects",
		lines: 4,
		batches: 2,
		batch: null,
	});
	const one = { ...STATE, rejects: [{ id: 12, rejected: 3 }] };
	expect(whatNeedsMe({ roles: ["admin"] }, one)).toContainEqual({
		kind: "rejects",
		lines: 3,
		batches: 1,
		batch: 12,
	});
});

test("where all is well nobody is asked for anything", () => {
	const calm: HomeState = {
		alerts: [],
		readings: [],
		sources: [{ ...source, behindPromise: false }],
		rejects: [],
		unknownMembers: 0,
	};
	expect(kinds(["admin", "lead", "executive", "metric-owner"], calm)).toEqual(
		[],
	);
});
