import { expect, test } from "vitest";
import { type CommitFailure, commitFailure } from "./commit-error.ts";

test.each<[string, unknown, CommitFailure]>([
	[
		"a key of the facts is there already",
		{ code: "23505", constraint: "order_line_pkey" },
		"known-fact",
	],
	[
		"the idempotency key is there already",
		{ code: "23505", constraint: "batch_idempotency" },
		"repeated",
	],
	[
		"the batch itself is there already",
		{ code: "23505", constraint: "batch_pkey" },
		"committed",
	],
	["a deadlock", { code: "40P01" }, "collision"],
	["a serialization failure", { code: "40001" }, "collision"],
	["a lock was not to be had", { code: "55P03" }, "collision"],
	["the server shuts down", { code: "57P01" }, "database-away"],
	["another process crashed", { code: "57P02" }, "database-away"],
	["the server starts", { code: "57P03" }, "database-away"],
	["the disk is full", { code: "53100" }, "database-away"],
	["too many connections", { code: "53300" }, "database-away"],
	["a connection failure", { code: "08006" }, "database-away"],
	["nobody listens", { code: "ECONNREFUSED" }, "database-away"],
	["the connection was cut", { code: "ECONNRESET" }, "database-away"],
	["the socket is gone", { code: "ENOENT" }, "database-away"],
	[
		"the driver's own error",
		new Error("Connection terminated unexpectedly"),
		"database-away",
	],
	[
		"a connection that broke before the query",
		new Error("Client has encountered a connection error and is not queryable"),
		"database-away",
	],
	["a number out of range", { code: "22003" }, "other"],
	["an error without a code", new Error("x"), "other"],
	["a code that is a number", { code: 23505 }, "other"],
	["null", null, "other"],
	["a text", "23505", "other"],
])("%s", (_sentence, error, failure) => {
	expect(commitFailure(error)).toBe(failure);
});
