import { createServer } from "node:http";
import { createRequestHandler } from "@remix-run/express";
import compression from "compression";
import express, { type Response } from "express";
import { readConfig } from "./app/config.server.ts";
import {
	closeAppContext,
	createAppContext,
	type RequestContext,
} from "./app/context.server.ts";
import { healthAnswer, readinessAnswer } from "./app/http/health.ts";
import { syncDefinitions } from "./app/metrics/sync-definitions.server.ts";
import { migrationState } from "./db/migrate.ts";
import { asChild } from "./server/as-child.ts";
import { closeGracefully } from "./server/close-gracefully.ts";
import { followedRequest, followRequest } from "./server/follow-request.ts";
import { openPages } from "./server/open-pages.ts";
import { writeLog } from "./server/write-log.ts";

const SECOND = 1000;
const GRACE = 10 * SECOND;

const config = readConfig();
const context = await createAppContext(config, {
	name: "nebula web",
	connections: 10,
});
// The metrics that come with this version of the product.
await syncDefinitions(context.db, context.now());
const open = new Map<Response, AbortController>();
let accepting = true;

const app = express();
app.disable("x-powered-by");
app.set("trust proxy", config.trustProxy);
app.use(
	followRequest({
		development: !config.production,
		trustsProxy: config.trustProxy !== false,
		open,
	}),
);
app.get("/healthz", (_request, response) => {
	const { status, body } = healthAnswer();
	response.status(status).set("Cache-Control", "no-store").json(body);
});
app.get("/readyz", async (_request, response) => {
	const { status, body } = await readinessAnswer({
		accepting,
		pendingMigrations: async () => (await migrationState(context.db)).pending,
	});
	response.status(status).set("Cache-Control", "no-store").json(body);
});
app.use(
	compression({
		// A compressed event stream costs 600 KB of memory a reader, and holds messages back.
		filter: (request, response) =>
			!/text\/event-stream/.test(String(response.getHeader("Content-Type"))) &&
			compression.filter(request, response),
	}),
);

const server = createServer(app);
// A sender on a slow line may take this long over 64 MB; headers still have to come within a minute.
server.requestTimeout = 1800 * SECOND;
// Longer than the proxies in front keep theirs, so that none sends into a connection that we just closed.
server.keepAliveTimeout = 65 * SECOND;

const pages = await openPages(config, server);
app.use(pages.files);
app.all(
	"*",
	createRequestHandler({
		build: pages.build,
		mode: config.production ? "production" : "development",
		getLoadContext: (request, response) =>
			({
				...context,
				...followedRequest(response),
				clientAddress: request.ip ?? "",
			}) satisfies RequestContext,
	}),
);

const child = asChild({
	grace: GRACE,
	state: () => ({ live: context.live.state }),
	async stop() {
		accepting = false;
		await closeGracefully(server, open, GRACE);
		await pages.close();
		await closeAppContext(context);
	},
});
server.on("error", (error) => {
	console.error(
		`cannot listen on ${config.host}:${config.port}: ${error.message}`,
	);
	process.exit(1);
});
server.listen(config.port, config.host, () => {
	const address = server.address();
	const port =
		typeof address === "object" && address ? address.port : config.port;
	writeLog({ web: "listening", host: config.host, port });
	child.ready({ port });
});
