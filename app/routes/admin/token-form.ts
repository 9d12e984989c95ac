const DAY = 86_400_000;

export interface TokenInput {
	readonly name: string;
	readonly sourceKey: string;
	readonly kinds: readonly string[] | "all";
	readonly expiresAt: Date | null;
}

/** What the form says; whether it can be so is the identity room's to judge. */
export function readTokenForm(form: FormData, now: Date): TokenInput {
	const text = (name: string) => String(form.get(name) ?? "").trim();
	const days = text("expires");
	return {
		name: text("name"),
		sourceKey: text("source"),
		kinds: form.get("all") === "yes" ? "all" : form.getAll("kind").map(String),
		// Never is said, not left out: a form that lost the field makes no eternal token.
		expiresAt:
			days === "never"
				? null
				: new Date(now.getTime() + Math.min(Number(days) || 0, 3650) * DAY),
	};
}
