import type { AuditFilter } from "../../audit/audit-filter.ts";
import { isDay } from "../../metrics/day.ts";

/** What can't be read counts as not said: a filter is never an error. */
export function readAuditChoice(search: URLSearchParams): AuditFilter {
	const text = (name: string) =>
		(search.get(name) ?? "").trim().slice(0, 200) || null;
	const day = (name: string) => {
		const value = text(name);
		return value !== null && isDay(value) ? value : null;
	};
	const before = text("before") ?? "";
	return {
		actor: text("actor"),
		action: text("action"),
		objectType: text("type"),
		objectId: text("id"),
		from: day("from"),
		to: day("to"),
		before: /^[1-9]\d{0,14}$/.test(before) ? Number(before) : null,
	};
}
