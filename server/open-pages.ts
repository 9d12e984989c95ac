import type { Server } from "node:http";
import path from "node:path";
import type { ServerBuild } from "@remix-run/node";
import express, { type RequestHandler } from "express";
import type { Config } from "../app/config.server.ts";

export interface Pages {
	/** Scripts, styles and images. */
	readonly files: RequestHandler;
	readonly build: ServerBuild | (() => Promise<ServerBuild>);
	close(): Promise<void>;
}

/** From build/: names carry a hash, so that a browser keeps them for good. */
async function builtPages(root: string): Promise<Pages> {
	const client = path.join(root, "build/client");
	const files = express.Router();
	files.use(
		"/assets",
		express.static(path.join(client, "assets"), {
			immutable: true,
			maxAge: "1y",
		}),
		// A name that is gone after an upgrade is not a page.
		(_request, response) => {
			response.status(404).type("text").send("not found");
		},
	);
	files.use(express.static(client, { maxAge: "1h", index: false }));
	return {
		files,
		build: await import(path.join(root, "build/server/index.js")),
		close: async () => {},
	};
}

/** From the sources, with changes shown at once. */
async function livePages(root: string, server: Server): Promise<Pages> {
	const { createServer } = await import("vite");
	const vite = await createServer({
		root,
		server: { middlewareMode: true, hmr: { server } },
	});
	return {
		files: vite.middlewares,
		build: () =>
			vite.ssrLoadModule(
				"virtual:remix/server-build",
			) as Promise<unknown> as Promise<ServerBuild>,
		close: () => vite.close(),
	};
}

export const openPages = (config: Config, server: Server): Promise<Pages> =>
	config.production ? builtPages(config.root) : livePages(config.root, server);
