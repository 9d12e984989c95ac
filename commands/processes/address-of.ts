import type { Config } from "../../app/config.server.ts";

const EVERYWHERE = ["0.0.0.0", "::"];

/** What to type into a browser on this machine. */
export const addressOf = ({ host, port }: Pick<Config, "host" | "port">) =>
	`http://${EVERYWHERE.includes(host) || host === "127.0.0.1" ? "localhost" : host.includes(":") ? `[${host}]` : host}:${port}`;
