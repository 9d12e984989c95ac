import {
	ENTRY_KINDS,
	type EntryKind,
	type ShownHit,
} from "../search/search-entry.ts";

const KEPT = 6;

const isHit = (value: unknown): value is ShownHit => {
	if (typeof value !== "object" || value === null) return false;
	const { kind, href, name, hint } = value as Record<string, unknown>;
	return (
		ENTRY_KINDS.includes(kind as EntryKind) &&
		typeof href === "string" &&
		/^\/[a-z]/.test(href) &&
		typeof name === "string" &&
		(hint === null || typeof hint === "string")
	);
};

/** What the browser kept; whatever else stands there by now is no choice of ours. */
export function parseChoices(text: string | null): ShownHit[] {
	try {
		const kept: unknown = JSON.parse(text ?? "[]");
		return Array.isArray(kept) ? kept.filter(isHit).slice(0, KEPT) : [];
	} catch {
		return [];
	}
}

/** The newest first, each once. */
export const withChoice = (
	choices: readonly ShownHit[],
	{ kind, href, name, hint }: ShownHit,
): ShownHit[] =>
	[
		{ kind, href, name, hint },
		...choices.filter((one) => one.href !== href),
	].slice(0, KEPT);
