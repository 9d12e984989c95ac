/** Something that the operator can mend; the text says how. */
export class CommandError extends Error {
	readonly code = "command";
}
