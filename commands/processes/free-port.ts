import { createServer } from "node:net";
import { CommandError } from "./command-error.ts";

const TRIES = 100;

const isFree = (host: string, port: number): Promise<boolean> =>
	new Promise((resolve) => {
		const probe = createServer();
		probe.once("error", () => resolve(false));
		probe.listen(port, host, () => probe.close(() => resolve(true)));
	});

/** The port that was asked for, or the next one that nobody listens on. */
export async function freePort(host: string, wanted: number): Promise<number> {
	const last = Math.min(65_535, wanted + TRIES);
	for (let port = wanted; port <= last; port++)
		if (await isFree(host, port)) return port;
	throw new CommandError(
		`no port from ${wanted} to ${last} is free on ${host}: set PORT to one that is`,
	);
}
