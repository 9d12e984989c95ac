/** Who may import whom: the table of docs/architecture.md. tests/database/dependency-rules.test.ts shows that each ban fires.
 * @type {import("dependency-cruiser").IConfiguration} */
const room = (name) => `^app/${name}/`;
/** A room may import itself, those it may call on, and db. */
const may = (name, others) => ({
	name: `${name}-calls-on`,
	comment: `${name} may call on ${others.join(", ") || "no other room"}`,
	severity: "error",
	from: { path: room(name) },
	to: {
		path: "^app/",
		pathNot: [room(name), ...others.map(room), "^app/config\\.server\\.ts$"],
	},
});
module.exports = {
	forbidden: [
		{
			name: "no-cycles",
			severity: "error",
			from: {},
			to: { circular: true },
		},
		may("audit", []),
		may("identity", ["audit"]),
		may("metrics", []),
		may("master", ["metrics", "identity", "audit"]),
		may("ingest", ["metrics", "master", "identity", "audit"]),
		may("i18n", []),
		may("ui", ["i18n", "metrics"]),
		{
			name: "routes-never-db",
			severity: "error",
			from: {
				path: "^app/(routes|ui|http|i18n)/|^app/(root|entry\\.[a-z]+)\\.tsx$",
			},
			to: { path: "^db/" },
		},
		{
			name: "jobs-never-routes-or-db",
			comment: "jobs call on rooms; the worker alone opens the database",
			severity: "error",
			from: { path: "^jobs/", pathNot: "^jobs/worker\\.ts$" },
			to: {
				path: "^app/(routes|ui|http)/|^db/",
				dependencyTypesNot: ["type-only"],
			},
		},
		{
			name: "db-only-pure",
			comment: "db may know the rooms' pure files only",
			severity: "error",
			from: { path: "^db/" },
			to: { path: "^app/.*(\\.server\\.ts|\\.tsx)$|^app/routes/|^jobs/" },
		},
		{
			name: "pure-stays-pure",
			comment:
				"a file of a room that is not .server.ts or .tsx touches nothing: no SQL, no Node, no framework",
			severity: "error",
			from: {
				path: "^app/(metrics|ingest|master|identity|audit|i18n)/",
				pathNot: "\\.server\\.ts$|\\.tsx$|\\.test\\.ts$|\\.server\\.test\\.ts$",
			},
			to: {
				path: "^db/|^node:|\\.server\\.ts$|node_modules/(pg|kysely|express|@remix-run|react)/",
				dependencyTypesNot: ["type-only"],
			},
		},
	],
	options: {
		doNotFollow: { path: "node_modules" },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: "tsconfig.json" },
		exclude: { path: "^(build|\\.data)/" },
	},
};
