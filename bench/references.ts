import http from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";

export const at = (sorted: readonly number[], share: number): number =>
	sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

export const spread = (taken: number[]): { p50: number; p99: number } => {
	const sorted = Float64Array.from(taken).sort() as unknown as number[];
	return { p50: at(sorted, 0.5), p99: at(sorted, 0.99) };
};

export interface NotifyReference {
	stop(): Promise<number[]>;
}

/** Bare NOTIFY, from its commit to another connection, five times a second until it is stopped: under the same load as what it is held against. */
export async function notifyRoundTrips(url: string): Promise<NotifyReference> {
	const speaker = new pg.Client(url);
	const hearer = new pg.Client(url);
	await Promise.all([speaker.connect(), hearer.connect()]);
	await hearer.query("listen bench");
	const taken: number[] = [];
	hearer.on("notification", ({ payload }) =>
		taken.push(performance.now() - Number(payload)),
	);
	const timer = setInterval(() => {
		void speaker.query("select pg_notify('bench', $1)", [
			String(performance.now()),
		]);
	}, 200);
	return {
		async stop() {
			clearInterval(timer);
			await Promise.all([speaker.end(), hearer.end()]);
			return taken;
		},
	};
}

/** A server that does nothing but write the same text to so many event streams, five times a second: from the write to the reader. */
export async function bareStreams(
	count: number,
	size: number,
	seconds: number,
): Promise<number[]> {
	const open = new Set<http.ServerResponse>();
	const server = http.createServer((_request, response) => {
		response.writeHead(200, { "Content-Type": "text/event-stream" });
		response.write(":\n\n");
		open.add(response);
	});
	await new Promise<void>((resolve) =>
		server.listen(0, "127.0.0.1", () => resolve()),
	);
	const { port } = server.address() as AddressInfo;
	const taken: number[] = [];
	const requests = await Promise.all(
		Array.from(
			{ length: count },
			() =>
				new Promise<http.ClientRequest>((resolve) => {
					const request = http.get(
						{ port, host: "127.0.0.1", agent: false },
						(response) => {
							let rest = "";
							response.setEncoding("utf8");
							response.on("error", () => {});
							response.on("data", (piece: string) => {
								rest += piece;
								if (!rest.endsWith("\n\n")) return;
								const sent = /^data: ([\d.]+) /m.exec(rest)?.[1];
								rest = "";
								if (sent) taken.push(performance.now() - Number(sent));
							});
							resolve(request);
						},
					);
				}),
		),
	);
	for (let beat = 0; beat < seconds * 5; beat++) {
		await new Promise((resolve) => setTimeout(resolve, 200));
		const text = `data: ${performance.now()} ${"x".repeat(size)}\n\n`;
		for (const response of open) response.write(text);
	}
	await new Promise((resolve) => setTimeout(resolve, 300));
	for (const request of requests) request.on("error", () => {}).destroy();
	server.closeAllConnections();
	server.close();
	return taken;
}
