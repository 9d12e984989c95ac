/** One line of JSON on standard output, as log collectors read it. */
export function writeLog(entry: Readonly<Record<string, unknown>>): void {
	process.stdout.write(
		`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`,
	);
}
