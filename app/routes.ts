import {
	index,
	layout,
	type RouteConfig,
	route,
} from "@remix-run/route-config";

export default [
	layout("routes/inside.tsx", [
		index("routes/home.ts"),
		route("metrics", "routes/metrics/catalogue.tsx"),
		route("metrics/:key", "routes/metrics/metric.tsx"),
		route("boards", "routes/boards/boards.tsx"),
		route("boards/add", "routes/boards/add.tsx"),
		route("boards/:id", "routes/boards/board.tsx"),
		route("boards/:id/edit", "routes/boards/edit.tsx"),
		route("boards/:id/share", "routes/boards/share.tsx"),
		route("batches", "routes/batches/batches.tsx"),
		route("batches/:id", "routes/batches/batch.tsx"),
		route("sources", "routes/sources.tsx"),
		route("unknown-members", "routes/unknown-members.tsx"),
		route("*", "routes/missing.tsx"),
	]),
	route("boards/:id/wall", "routes/boards/board-wall.tsx"),
	route("wall/:secret", "routes/boards/wall.tsx"),
	route("sign-in", "routes/sign-in.tsx"),
	route("sign-out", "routes/sign-out.ts"),
	route("preferences", "routes/preferences.ts"),
	route("sparks.svg", "routes/metrics/sparks.ts"),
	route("batches/:id/rejects.csv", "routes/batches/rejects-csv.ts"),
	route("api/ingest/:kind", "routes/api-ingest.ts"),
	route("api/ingest/:kind/schema", "routes/api-ingest-schema.ts"),
] satisfies RouteConfig;
