import { NOT_KNOWN } from "./dimension.ts";
import type { MemberName } from "./observation.ts";

/** A member's name in the reader's language, else in any, else its code. Null for 'not known', which the page's words name. */
export function nameOfMember(
	{ id, code, name }: MemberName,
	language: keyof MemberName["name"],
): string | null {
	if (id === NOT_KNOWN) return null;
	return (
		name[language] ??
		name.en ??
		name["zh-hans"] ??
		name["zh-hant"] ??
		code ??
		String(id)
	);
}

/** The row of facts that named no member. */
export const NO_MEMBER: MemberName = {
	id: NOT_KNOWN,
	code: null,
	name: { en: null, "zh-hant": null, "zh-hans": null },
};
