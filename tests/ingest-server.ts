import { createServer, request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequestHandler } from "@remix-run/express";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import express from "express";
import { createSource } from "../app/identity/create-source.server.ts";
import { createToken } from "../app/identity/create-token.server.ts";
import type { IngestContext } from "../app/ingest/ingest-batch.server.ts";
import { KINDS } from "../app/metrics/kinds/all.ts";
import * as ingestRoute from "../app/routes/api-ingest.ts";
import * as schemaRoute from "../app/routes/api-ingest-schema.ts";
import type { Db } from "../db/client.ts";
import { NOW } from "./ingest-fixture.ts";

const ROUTES = {
	ingest: { path: "api/ingest/:kind", module: ingestRoute },
	schema: { path: "api/ingest/:kind/schema", module: schemaRoute },
};

/** The routes of ingest behind Remix's own handler and a real socket, without the pages. */
const build = {
	entry: {
		module: { default: () => new Response("no page", { status: 500 }) },
	},
	routes: Object.fromEntries(
		Object.entries(ROUTES).map(([id, route]) => [id, { id, ...route }]),
	),
	assets: {
		entry: { imports: [], module: "" },
		routes: Object.fromEntries(
			Object.entries(ROUTES).map(([id, { path, module }]) => [
				id,
				{
					id,
					path,
					hasLoader: "loader" in module,
					hasAction: "action" in module,
					hasErrorBoundary: false,
					module: "",
				},
			]),
		),
		url: "",
		version: "test",
	},
	basename: "/",
	publicPath: "/",
	assetsBuildDirectory: "",
	future: {},
	mode: "production",
	isSpaMode: false,
} as unknown as ServerBuild;

export interface IngestServer {
	readonly url: string;
	readonly port: number;
	close(): Promise<void>;
}

export async function startIngestServer(
	context: IngestContext,
): Promise<IngestServer> {
	const app = express();
	app.all(
		"*",
		createRequestHandler({
			build,
			mode: "production",
			getLoadContext: () => context as unknown as AppLoadContext,
		}),
	);
	const server = createServer(app);
	await new Promise<void>((resolve) =>
		server.listen(0, "127.0.0.1", () => resolve()),
	);
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		port,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

const by = { personId: null, name: "test" };

/** A source with a token for it; the token's text. */
export async function buildToken(
	db: Db,
	kinds: readonly string[] | "all" = "all",
	sourceKey = "shop",
): Promise<string> {
	await createSource(db, { key: sourceKey, name: sourceKey, by }, NOW);
	const { secret } = await createToken(
		db,
		{
			name: "sender",
			sourceKey,
			kinds,
			knownKinds: KINDS.map(({ key }) => key),
			expiresAt: null,
			by,
		},
		NOW,
	);
	return secret;
}

export interface Answered {
	readonly status: number;
	readonly body: {
		readonly error?: { readonly code: string; readonly message: string };
		readonly batch?: number | null;
		readonly accepted?: number;
		readonly duplicates?: number;
		readonly rejected?: number;
		readonly repeated?: boolean;
		readonly rejects?: readonly {
			readonly line: number;
			readonly field: string;
			readonly code: string;
			readonly value: string;
			readonly allowed: string;
		}[];
	};
	readonly headers: Readonly<Record<string, unknown>>;
}

export interface Post {
	readonly kind?: string;
	readonly query?: string;
	readonly headers?: Readonly<Record<string, string>>;
	/** Whole, or in pieces (then without a Content-Length). */
	readonly body: string | Buffer | AsyncIterable<Buffer>;
}

/** Sends a request over a connection of its own and reads the answer, also one that comes before all was sent. */
export function post(
	server: IngestServer,
	token: string,
	{ kind = "order-lines", query = "", headers = {}, body }: Post,
): Promise<Answered> {
	return new Promise((resolve, reject) => {
		const request = httpRequest(
			`${server.url}/api/ingest/${kind}${query}`,
			{
				method: "POST",
				agent: false,
				headers: { Authorization: `Bearer ${token}`, ...headers },
			},
			(response) => {
				let text = "";
				response.on("data", (piece) => {
					text += piece;
				});
				response.on("error", reject);
				response.on("end", () => {
					const isJson = response.headers["content-type"]?.includes("json");
					resolve({
						status: response.statusCode ?? 0,
						body: isJson ? JSON.parse(text) : {},
						headers: response.headers,
					});
				});
			},
		);
		request.on("error", reject);
		const write = async () => {
			if (typeof body === "string" || Buffer.isBuffer(body))
				return request.end(body);
			for await (const piece of body) {
				if (request.destroyed) return;
				if (!request.write(piece)) await drained(request);
			}
			request.end();
		};
		void write();
	});
}

const drained = (stream: import("node:stream").Writable) =>
	new Promise<void>((resolve) => {
		const done = () => {
			stream.off("drain", done).off("close", done);
			resolve();
		};
		stream.once("drain", done).once("close", done);
	});
