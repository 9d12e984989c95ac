import type { Config } from "../../app/config.server.ts";
import { findChromium } from "../../tests/browser/find-chromium.ts";
import { step } from "../progress.mjs";
import { CommandError } from "./command-error.ts";
import { runProgram } from "./run-program.ts";

const PACKAGES = ["chromium", "fonts-noto-cjk"];
const BY_HAND = `install it (as root: apt-get install ${PACKAGES.join(" ")}) or set CHROMIUM to the path of a Chromium or Chrome`;

/** Finds the browser for the browser tests, or installs Debian's when we may. */
export async function ensureChromium({
	chromium,
	root,
}: Pick<Config, "chromium" | "root">): Promise<void> {
	if (findChromium({ chromium })) return;
	if (process.getuid?.() !== 0)
		throw new CommandError(`no Chromium found: ${BY_HAND}`);
	await step("install Chromium", async (say) => {
		for (const args of [
			["update", "-q"],
			["install", "-y", "-q", "--no-install-recommends", ...PACKAGES],
		]) {
			const { code, text } = await runProgram({
				program: "apt-get",
				args,
				cwd: root,
				env: { DEBIAN_FRONTEND: "noninteractive" },
				say,
			});
			if (code !== 0)
				throw new CommandError(
					`apt-get ${args[0]} failed; ${BY_HAND}:\n${text.trim()}`,
				);
		}
	});
}
