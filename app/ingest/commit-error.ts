/** What a failed commit means for the batch, by PostgreSQL's error code. */
export type CommitFailure =
	/** A fact of it is known: sort out its versions. */
	| "known-fact"
	/** A request with its idempotency key was committed meanwhile. */
	| "repeated"
	/** This very batch is in: its commit was carried out, only the answer to it was lost. */
	| "committed"
	/** Two transactions stood in each other's way: try again. */
	| "collision"
	/** The database is away: the sender tries again later. */
	| "database-away"
	| "other";

const field = (error: unknown, name: string): string => {
	const value =
		typeof error === "object" && error !== null
			? (error as Record<string, unknown>)[name]
			: undefined;
	return typeof value === "string" ? value : "";
};

export function commitFailure(error: unknown): CommitFailure {
	const code = field(error, "code");
	if (code === "23505") {
		const constraint = field(error, "constraint");
		if (constraint === "batch_idempotency") return "repeated";
		return constraint === "batch_pkey" ? "committed" : "known-fact";
	}
	if (code === "40P01" || code === "40001" || code === "55P03")
		return "collision";
	// 08 connection, 57P0x shutdown or crash, 53 out of resources; the driver's own errors have a name of Node's or none.
	if (
		/^(08|57P0|53)/.test(code) ||
		/^(ECONN|ENOENT|EPIPE|ETIMEDOUT)/.test(code) ||
		/Connection terminated|is not queryable|timeout exceeded when trying to connect/.test(
			field(error, "message"),
		)
	)
		return "database-away";
	return "other";
}
