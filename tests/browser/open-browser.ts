import { type Browser, chromium } from "playwright-core";
import { readConfig } from "../../app/config.server.ts";
import { findChromium } from "./find-chromium.ts";

/** As root Chromium has no sandbox; in a container /dev/shm is small; nothing is fetched from outside. */
const FLAGS = [
	"--headless",
	"--no-sandbox",
	"--disable-dev-shm-usage",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

/** A Chromium of the test's own; close it in afterAll. */
export async function openBrowser(): Promise<Browser> {
	const executablePath = findChromium(readConfig());
	if (executablePath === null)
		throw new Error(
			"no Chromium found: install it (apt-get install chromium fonts-noto-cjk) or set CHROMIUM to its path",
		);
	return chromium.launch({ executablePath, args: FLAGS });
}
