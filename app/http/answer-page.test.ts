import { expect, test } from "vitest";
import { problemOf } from "./answer-page.server.ts";

const error = (code: string, message = "it said so") =>
	Object.assign(new Error(message), { code });

test.each([
	[
		"a metric that is gone",
		error("unknown-metric"),
		{ code: "metric-gone", subject: "nps" },
	],
	[
		"an address that can't be read quotes the rule",
		error("bad-period", "period 'x': allowed are …"),
		{
			code: "bad-address",
			subject: "nps",
			detail: "period 'x': allowed are …",
		},
	],
	[
		"a database that went away",
		error("57P01"),
		{ code: "database-away", subject: "nps", requestId: "r1" },
	],
	[
		"a socket that is not there",
		error("ENOENT"),
		{ code: "database-away", subject: "nps", requestId: "r1" },
	],
	[
		"a pool that waited in vain",
		new Error("timeout exceeded when trying to connect"),
		{ code: "database-away", subject: "nps", requestId: "r1" },
	],
	[
		"anything else is our fault, and says nothing of its inside",
		error("42703", "column secret does not exist"),
		{ code: "failed", subject: "nps", requestId: "r1" },
	],
])("%s", (_, thrown, problem) => {
	expect(problemOf(thrown, "nps", "r1")).toEqual(problem);
});
