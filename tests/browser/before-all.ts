import { readConfig } from "../../app/config.server.ts";
import { buildPages } from "../../commands/processes/build-pages.ts";
import { removeOrphans } from "../remove-orphans.ts";

/** The browser sees what users get: the built pages, built anew if the sources changed. */
export default async function beforeBrowserTests() {
	await removeOrphans();
	await buildPages(readConfig().root);
}
