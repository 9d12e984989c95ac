import { Interrupted, type Told, untilTold } from "./until-told.ts";

const textOf = (error: unknown): string => {
	if (!(error instanceof Error)) return String(error);
	// An error with a code explains itself; another one is a fault of ours, and its place helps.
	return "code" in error ? error.message : (error.stack ?? error.message);
};

/** As shells number it: ended by SIGINT. */
const INTERRUPTED = 130;

/** Runs a command to its end: its failure is one clear text and exit code 1. */
export async function runCommand(
	work: (told: Told) => Promise<void>,
): Promise<void> {
	try {
		await work(untilTold());
		process.exit(0);
	} catch (error) {
		console.error(textOf(error));
		process.exit(error instanceof Interrupted ? INTERRUPTED : 1);
	}
}
