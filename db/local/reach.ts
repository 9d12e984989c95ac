import pg from "pg";

/** `starting`: a server is there and recovers, starts or shuts down; asking again later helps. */
export type Reach = "answers" | "starting" | "silent";

/** SQLSTATE cannot_connect_now. */
const CANNOT_CONNECT_NOW = "57P03";

export async function reach(url: string): Promise<Reach> {
	const client = new pg.Client({
		connectionString: url,
		connectionTimeoutMillis: 2000,
		application_name: "nebula reach",
	});
	// A server that goes down while we ask is an answer too.
	client.on("error", () => {});
	try {
		await client.connect();
		return "answers";
	} catch (error) {
		const { code } = error as { code?: string };
		return code === CANNOT_CONNECT_NOW ? "starting" : "silent";
	} finally {
		await client.end().catch(() => {});
	}
}
