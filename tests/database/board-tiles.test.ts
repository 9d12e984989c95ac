import { beforeAll, expect, test } from "vitest";
import { readTiles } from "../../app/boards/read-tiles.server.ts";
import type { Tile, TileContent } from "../../app/boards/tile.ts";
import type { TileReading } from "../../app/boards/tile-reading.ts";
import { observe } from "../../app/metrics/observe.server.ts";
import { parsePeriod } from "../../app/metrics/period.ts";
import { parseScope } from "../../app/metrics/scope.ts";
import { createDb } from "../../db/client.ts";
import { buildObservedCompany, NOW } from "../observed-company.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
beforeAll(() => buildObservedCompany(box));

const board = (...contents: TileContent[]): Tile[] =>
	contents.map((content, index) => ({ ...content, id: index + 1 }));
const about = (metric: string, scope = "", period = "2026-10") => ({
	metric,
	scope,
	period,
	width: 1 as const,
});
const read = async (tiles: Tile[]): Promise<readonly TileReading[]> =>
	(await readTiles(box, tiles, NOW)).tiles;

test("each tile shows what its metric shows when it is asked alone", async () => {
	const tiles = board(
		{ form: "number", ...about("nps") },
		{ form: "number", ...about("nps", "line:1") },
		{ form: "chart", ...about("nps", "line:1"), grain: "week" },
		{ form: "chart", ...about("net-revenue", "line:1"), grain: "week" },
		{ form: "chart", ...about("net-revenue"), grain: null },
		{ form: "bars", ...about("nps"), by: "line" },
		{ form: "table", ...about("net-revenue", "line:1"), by: "region" },
	);
	const readings = await read(tiles);
	expect(readings.map(({ is }) => is)).toEqual([
		"number",
		"number",
		"chart",
		"chart",
		"chart",
		"split",
		"split",
	]);
	for (const reading of readings) {
		if (!("subject" in reading)) throw new Error("a tile without a subject");
		const { tile } = reading;
		const { observed } = await observe(box, {
			metrics: [tile.metric],
			scope: parseScope(tile.scope),
			period: parsePeriod(tile.period),
			grain: reading.is === "chart" ? reading.grain : null,
			by: reading.is === "split" ? reading.tile.by : null,
			compare: "previous",
			now: NOW,
		});
		const [one] = observed;
		if (reading.is === "number")
			expect(reading.figure).toEqual({
				current: one?.total,
				previous: one?.compared,
			});
		else expect(reading.total).toEqual(one?.total);
		if (reading.is === "chart") expect(reading.points).toEqual(one?.points);
		if (reading.is === "split") expect(reading.members).toEqual(one?.members);
	}
	expect(readings[4]).toMatchObject({ grain: "day" });
	expect(readings[0]).toMatchObject({ figure: { current: { sample: 112 } } });
});

test("a metric that is gone says so on its tile, and so does one that can't be read that way; the rest stays", async () => {
	const readings = await read(
		board(
			{ form: "number", ...about("happiness") },
			{ form: "chart", ...about("happiness"), grain: null },
			{ form: "bars", ...about("happiness"), by: "line" },
			{ form: "chart", ...about("nps", "", "last-3700-days"), grain: "hour" },
			{ form: "number", ...about("nps", "line:") },
			{ form: "note", width: 2, text: "Read me" },
			{ form: "number", ...about("nps") },
		),
	);
	expect(readings).toMatchObject([
		{ is: "unreadable", code: "unknown-metric" },
		{ is: "unreadable", code: "unknown-metric" },
		{ is: "unreadable", code: "unknown-metric" },
		{ is: "unreadable", code: "too-many-points" },
		{ is: "unreadable", code: "bad-scope" },
		{ is: "text", tile: { text: "Read me" } },
		{ is: "number", figure: { current: { state: "ok" } } },
	]);
});

test("a database that is away is no tile's fault: it is thrown", async () => {
	const away = createDb(box.pool);
	await expect(
		readTiles(
			{ db: away.withSchema("nowhere") },
			board({ form: "number", ...about("nps") }),
			NOW,
		),
	).rejects.toMatchObject({ code: "42P01" });
});

test("twenty tiles that ask alike cost no more readings than one of each kind", async () => {
	const count = async (tiles: Tile[]) => {
		let queries = 0;
		const db = createDb(box.pool).withPlugin({
			transformQuery: ({ node }) => {
				queries++;
				return node;
			},
			transformResult: async ({ result }) => result,
		});
		await readTiles({ db }, tiles, NOW);
		return queries;
	};
	const metrics = ["nps", "nps-response-rate"];
	const few = board(
		...metrics.flatMap((metric): TileContent[] => [
			{ form: "number", ...about(metric) },
			{ form: "chart", ...about(metric), grain: "day" },
		]),
	);
	const many = board(
		...Array.from({ length: 5 }, () =>
			few.map(({ id: _, ...content }) => content as TileContent),
		).flat(),
	);
	await count(few);
	expect(await count(many)).toBe(await count(few));
});
