import fs from "node:fs";

/** Processes as the kernel shows them. Linux only, like the bench. */
const TICKS_A_SECOND = 100;

interface Process {
	readonly pid: number;
	readonly parent: number;
	/** Of the processor, in user and system mode, with children that have ended. */
	readonly seconds: number;
}

function processes(): Process[] {
	return fs
		.readdirSync("/proc")
		.filter((name) => /^\d+$/.test(name))
		.flatMap((name) => {
			try {
				const stat = fs.readFileSync(`/proc/${name}/stat`, "utf8");
				// The name in parentheses may hold spaces; what follows has fixed places.
				const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
				const ticks = [11, 12, 13, 14].reduce(
					(sum, at) => sum + Number(fields[at]),
					0,
				);
				return [
					{
						pid: Number(name),
						parent: Number(fields[1]),
						seconds: ticks / TICKS_A_SECOND,
					},
				];
			} catch {
				return [];
			}
		});
}

/** Seconds of processor that a process and all below it have used. */
export function cpuSeconds(root: number): number {
	const all = processes();
	const family = new Set([root]);
	for (let before = 0; before !== family.size; ) {
		before = family.size;
		for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
	}
	return all
		.filter(({ pid }) => family.has(pid))
		.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** The most memory that a process ever held, in MB. */
export function peakMemory(pid: number): number {
	const status = fs.readFileSync(`/proc/${pid}/status`, "utf8");
	return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1000;
}
