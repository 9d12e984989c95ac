import type { Dimension } from "../../app/metrics/dimension.ts";
import type { Db } from "../client.ts";

export const listUnknownMembers = (
	db: Db,
	dimension: Dimension,
	limit: number,
) =>
	db
		.selectFrom("member")
		.select(["id", "code", "first_seen_at"])
		.where("dimension", "=", dimension)
		.where("known", "=", false)
		.orderBy("first_seen_at", "desc")
		.orderBy("id", "desc")
		.limit(limit)
		.execute();

export const countUnknownMembers = (db: Db) =>
	db
		.selectFrom("member")
		.select(["dimension", (at) => at.fn.countAll<number>().as("count")])
		.where("known", "=", false)
		.groupBy("dimension")
		.execute();
