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
		route("metrics/:key/facts", "routes/metrics/facts.tsx"),
		route("batches", "routes/batches/batches.tsx"),
		route("batches/:id", "routes/batches/batch.tsx"),
		route("sources", "routes/sources.tsx"),
		route("unknown-members", "routes/unknown-members.tsx"),
		route("*", "routes/missing.tsx"),
	]),
	route("metrics/:key/facts.csv", "routes/metrics/facts-csv.ts"),
	route("sign-in", "routes/sign-in.tsx"),
	route("sign-out", "routes/sign-out.ts"),
	route("preferences", "routes/preferences.ts"),
	route("sparks.svg", "routes/metrics/sparks.ts"),
	route("batches/:id/rejects.csv", "routes/batches/rejects-csv.ts"),
	route("api/ingest/:kind", "routes/api-ingest.ts"),
	route("api/ingest/:kind/schema", "routes/api-ingest-schema.ts"),
] satisfies RouteConfig;
