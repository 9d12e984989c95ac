/** What somebody did, as the trail keeps it. */
export interface AuditRow {
	readonly id: number;
	readonly at: string;
	readonly personId: number | null;
	readonly actor: string;
	readonly action: string;
	readonly objectType: string;
	readonly objectId: string;
	/** What it is called today, where that says more than its number. */
	readonly objectName: string | null;
	readonly address: string | null;
	readonly changes: readonly FieldChange[];
}

export interface FieldChange {
	readonly field: string;
	/** Null where it was not there. */
	readonly before: string | null;
	readonly after: string | null;
}

/** Nothing of the kind is ever recorded; should it be, it is not shown. */
const SECRET = /secret|password|passwort|token_?hash|hash$/i;

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** Each leaf under its path, so that a change deep inside is one line. */
function leaves(value: unknown, path: string, into: Map<string, string>): void {
	if (isRecord(value))
		for (const [name, inner] of Object.entries(value))
			leaves(inner, path === "" ? name : `${path}.${name}`, into);
	else if (path !== "" && value !== undefined)
		into.set(
			path,
			SECRET.test(path)
				? "…"
				: typeof value === "string"
					? value
					: JSON.stringify(value),
		);
}

/** What differs between before and after, field by field; where only one was recorded, all of it. */
export function fieldChanges(before: unknown, after: unknown): FieldChange[] {
	const was = new Map<string, string>();
	const is = new Map<string, string>();
	leaves(before, "", was);
	leaves(after, "", is);
	return [...new Set([...was.keys(), ...is.keys()])]
		.map((field) => ({
			field,
			before: was.get(field) ?? null,
			after: is.get(field) ?? null,
		}))
		.filter((change) => change.before !== change.after);
}
