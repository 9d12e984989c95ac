import { execFileSync } from "node:child_process";
import fs from "node:fs";

interface Process {
	readonly pid: number;
	readonly parent: number;
	readonly command: string;
}

/** Small systems have no ps, others no /proc. */
function allProcesses(): Process[] {
	if (!fs.existsSync("/proc/self/stat"))
		return execFileSync("ps", ["-A", "-o", "pid=,ppid=,command="], {
			encoding: "utf8",
		})
			.split("\n")
			.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [])
			.map(([, pid, parent, command = ""]) => ({
				pid: Number(pid),
				parent: Number(parent),
				command,
			}));
	return fs
		.readdirSync("/proc")
		.filter((name) => /^\d+$/.test(name))
		.flatMap((pid) => {
			try {
				const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
				// The name in brackets may hold anything; the parent is the second word after it.
				const [, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
				const command = fs
					.readFileSync(`/proc/${pid}/cmdline`, "utf8")
					.replaceAll("\0", " ");
				return [{ pid: Number(pid), parent: Number(parent), command }];
			} catch {
				// It ended while we looked.
				return [];
			}
		});
}

/** The process that runs a file of ours under another one, however far below. */
export function processBelow(ancestor: number, file: string): number {
	const all = allProcesses();
	const isBelow = (pid: number): boolean => {
		const parent = all.find((one) => one.pid === pid)?.parent ?? 0;
		return parent === ancestor || (parent > 1 && isBelow(parent));
	};
	const found = all.find(
		({ pid, command }) => command.trim().endsWith(file) && isBelow(pid),
	);
	if (!found) throw new Error(`no ${file} runs under process ${ancestor}`);
	return found.pid;
}
