import type { ReadingProgress } from "../../app/ingest/mapping/read-mapped-file.server.ts";

const BAR = 30;
const ON_SCREEN = 200;
const IN_LOG = 2000;

/** How far the reading of a file is: a bar on a terminal, now and then a line elsewhere. */
export function showReading(
	size: number,
	progress: ReadingProgress,
	out: NodeJS.WriteStream,
): { end(): void } {
	const start = performance.now();
	const text = () => {
		const share = size === 0 ? 1 : Math.min(1, progress.bytes / size);
		const seconds = ((performance.now() - start) / 1000).toFixed(1);
		const rows = `${progress.rows.toLocaleString("en")} rows, ${seconds} s`;
		const percent = `${Math.floor(share * 100)} %`.padStart(5);
		const stage = share === 1 ? "  writing" : "";
		if (!out.isTTY) return `${percent}  ${rows}${stage}`;
		const filled = Math.round(share * BAR);
		return `${"█".repeat(filled)}${"░".repeat(BAR - filled)} ${percent}  ${rows}${stage}`;
	};
	const draw = () => out.write(out.isTTY ? `\r${text()}\x1b[K` : `${text()}\n`);
	const timer = setInterval(draw, out.isTTY ? ON_SCREEN : IN_LOG);
	return {
		end() {
			clearInterval(timer);
			draw();
			if (out.isTTY) out.write("\n");
		},
	};
}
