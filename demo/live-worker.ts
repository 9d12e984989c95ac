import { readConfig } from "../app/config.server.ts";
import { closeAppContext, createAppContext } from "../app/context.server.ts";
import { asChild } from "../server/as-child.ts";
import { keepFactsComing } from "./live.ts";
import { readWorld } from "./read-world.ts";

const GRACE = 5000;

/** The process of `npm run demo -- --live`: facts go on happening in the company that was loaded before. */
const context = await createAppContext(readConfig(), {
	name: "nebula demo live",
	connections: 4,
});
const stopping = new AbortController();
const world = await readWorld(context.db);
if (world === null)
	throw new Error("there is no simulated company in this database");
const live = keepFactsComing(context, world, { signal: stopping.signal });
// Whoever started us starts us again.
live.catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
asChild({
	grace: GRACE,
	async stop() {
		stopping.abort();
		await live;
		await closeAppContext(context);
	},
}).ready({});
