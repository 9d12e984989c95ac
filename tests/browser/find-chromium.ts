import fs from "node:fs";
import type { Config } from "../../app/config.server.ts";

const USUAL_PLACES = [
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
	"/usr/bin/google-chrome-stable",
	"/snap/bin/chromium",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The browser that drives the browser tests: the one that CHROMIUM names, else the first in the usual places. */
export function findChromium({
	chromium,
}: Pick<Config, "chromium">): string | null {
	if (chromium !== null) {
		if (fs.existsSync(chromium)) return chromium;
		throw new Error(
			`CHROMIUM is '${chromium}', where there is nothing: the path of a Chromium or Chrome is allowed`,
		);
	}
	return USUAL_PLACES.find((place) => fs.existsSync(place)) ?? null;
}
