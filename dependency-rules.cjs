/** Who may import whom: the table of docs/architecture.md. dependency-rules.test.ts shows that each ban fires.
 * @type {import("dependency-cruiser").IConfiguration} */
const PURE_ROOMS =
	"^app/(alerts|metrics|ingest|master|identity|audit|i18n|home|boards|search|directory|live|notifications|scorecards)/";
const EFFECTS = "\\.server\\.ts$|\\.tsx$|\\.test\\.ts$";
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
		may("metrics", ["audit"]),
		may("master", ["metrics", "identity", "audit"]),
		may("ingest", ["metrics", "master", "identity", "audit"]),
		may("alerts", [
			"metrics",
			"ingest",
			"master",
			"notifications",
			"identity",
			"audit",
			"i18n",
		]),
		may("scorecards", [
			"metrics",
			"ingest",
			"master",
			"notifications",
			"identity",
			"audit",
			"i18n",
		]),
		may("live", ["metrics"]),
		may("home", ["alerts", "metrics", "ingest", "master", "identity", "audit"]),
		may("boards", ["metrics", "identity", "audit"]),
		may("directory", ["master", "identity", "audit"]),
		may("search", ["metrics", "master", "identity", "boards", "directory"]),
		may("notifications", ["identity", "audit", "i18n"]),
		may("scorecards", ["metrics", "identity", "audit"]),
		may("i18n", []),
		may("ui", [
			"alerts",
			"i18n",
			"metrics",
			"ingest",
			"identity",
			"audit",
			"home",
			"boards",
			"search",
			"directory",
			"live",
			"notifications",
			"scorecards",
		]),
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
			comment:
				"jobs call on rooms; only the runner itself keeps its claims in the database",
			severity: "error",
			from: {
				path: "^jobs/",
				pathNot: "^jobs/(worker|run-job\\.server|keep-schedule\\.server)\\.ts$",
			},
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
			name: "nobody-imports-the-starters",
			comment:
				"what starts processes stands above everything: rooms, pages and SQL know nothing of it",
			severity: "error",
			from: { path: "^(app|db)/" },
			to: { path: "^(jobs|server|commands|demo|bench|tests)/|^server\\.ts$" },
		},
		{
			name: "pure-stays-pure",
			comment:
				"a file of a room that is not .server.ts or .tsx touches nothing: no SQL, no framework",
			severity: "error",
			from: {
				path: PURE_ROOMS,
				pathNot: EFFECTS,
			},
			to: {
				path: "^db/|\\.server\\.ts$|node_modules/(pg|kysely|express|@remix-run|react)/",
				dependencyTypesNot: ["type-only"],
			},
		},
		{
			name: "pure-stays-off-node",
			comment:
				"it also runs in the browser, and in a table test with no machine around it",
			severity: "error",
			from: { path: PURE_ROOMS, pathNot: EFFECTS },
			to: { dependencyTypes: ["core"], dependencyTypesNot: ["type-only"] },
		},
	],
	options: {
		doNotFollow: { path: "node_modules" },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: "tsconfig.json" },
		exclude: { path: "^(build|\\.data)/" },
	},
};
