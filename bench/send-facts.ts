import http from "node:http";
import type { Company } from "./start-company.ts";

export interface Sent {
	readonly accepted: number;
	readonly seconds: number;
}

/** Sends the bodies over so many kept-alive connections, each as soon as the one before it was answered. */
export async function sendFacts(
	company: Company,
	kind: string,
	bodies: Iterable<Buffer>,
	connections: number,
): Promise<Sent> {
	const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
	const waiting = bodies[Symbol.iterator]();
	let accepted = 0;
	const start = performance.now();
	const sendAll = async () => {
		for (let next = waiting.next(); !next.done; next = waiting.next()) {
			const taken = await post(company, kind, next.value, agent);
			accepted += taken;
		}
	};
	await Promise.all(Array.from({ length: connections }, sendAll));
	agent.destroy();
	return { accepted, seconds: (performance.now() - start) / 1000 };
}

function post(
	{ address, token }: Company,
	kind: string,
	body: Buffer,
	agent: http.Agent,
): Promise<number> {
	return new Promise((resolve, reject) => {
		const request = http.request(`${address}/api/ingest/${kind}`, {
			method: "POST",
			agent,
			headers: {
				Authorization: `Bearer ${token}`,
				"Content-Type": "application/x-ndjson",
				"Content-Length": body.length,
			},
		});
		request.on("error", reject);
		request.on("response", (response) => {
			let text = "";
			response.on("data", (piece) => {
				text += piece;
			});
			response.on("end", () => {
				if (response.statusCode !== 200)
					reject(new Error(`${response.statusCode}: ${text}`));
				else resolve(JSON.parse(text).accepted);
			});
		});
		request.end(body);
	});
}
