import type { Language } from "../../i18n/language.ts";
import type { Translate } from "../../i18n/translate.ts";
import { NOT_KNOWN } from "../../metrics/dimension.ts";
import { nameOfMember } from "../../metrics/name-of-member.ts";
import type { MemberName } from "../../metrics/observation.ts";

export type Naming = (id: number) => string;

/** A member's name in the reader's language, else in any, else its code. */
export function naming(
	names: readonly MemberName[],
	language: Language,
	t: Translate,
): Naming {
	const known = new Map(
		names.map((name) => [name.id, nameOfMember(name, language)]),
	);
	return (id) =>
		id === NOT_KNOWN ? t("member.unknown") : (known.get(id) ?? String(id));
}
