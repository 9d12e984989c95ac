import type { Server } from "node:http";
import type { Response } from "express";

const isEndless = (response: Response) =>
	String(response.getHeader("Content-Type")).startsWith("text/event-stream");

/** Takes no new connection, ends event streams, and gives the rest so many milliseconds to be answered. */
export async function closeGracefully(
	server: Server,
	open: ReadonlyMap<Response, AbortController>,
	grace: number,
): Promise<void> {
	const closed = new Promise<void>((resolve) => server.close(() => resolve()));
	for (const [response, end] of open) {
		// The next answer on this connection would reach a server that is gone.
		if (!response.headersSent) response.set("Connection", "close");
		if (isEndless(response)) {
			end.abort();
			response.end();
		}
	}
	server.closeIdleConnections();
	const timer = setTimeout(() => server.closeAllConnections(), grace);
	await closed;
	clearTimeout(timer);
}
