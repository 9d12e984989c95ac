import { spawn } from "node:child_process";
import { environmentWith } from "../../app/config.server.ts";

export interface ProgramOptions {
	readonly program: string;
	readonly args: readonly string[];
	readonly cwd: string;
	readonly env?: Readonly<Record<string, string>>;
	/** The last thing it said, for a sign of life. */
	readonly say?: (line: string) => void;
}

/** Runs a program to its end and gives its exit code and everything that it said. */
export function runProgram({
	program,
	args,
	cwd,
	env = {},
	say,
}: ProgramOptions): Promise<{ code: number; text: string }> {
	return new Promise((resolve, reject) => {
		const child = spawn(program, args, {
			cwd,
			env: environmentWith({ NO_COLOR: "1", ...env }),
			stdio: ["ignore", "pipe", "pipe"],
		});
		let text = "";
		for (const stream of [child.stdout, child.stderr])
			stream.on("data", (chunk: Buffer) => {
				text += chunk.toString();
				say?.(
					text
						.trimEnd()
						.slice(text.trimEnd().lastIndexOf("\n") + 1)
						.trim()
						.slice(0, 100),
				);
			});
		child.on("error", reject);
		child.on("close", (code) => resolve({ code: code ?? 1, text }));
	});
}
