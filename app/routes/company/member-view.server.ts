import { type Followed, followedName } from "../../home/followed.ts";
import type { MemberPage } from "../../home/member-page.server.ts";
import type { Language } from "../../i18n/language.ts";
import type { Translate } from "../../i18n/translate.ts";
import { NOT_KNOWN } from "../../metrics/dimension.ts";
import { nameOfMember } from "../../metrics/name-of-member.ts";
import { formatScope } from "../../metrics/scope.ts";
import type { MemberView } from "../../ui/member-view.ts";
import { tileView } from "../home/tile-views.server.ts";
import { keyTableView } from "./key-table.server.ts";

interface Reader {
	readonly language: Language;
	readonly t: Translate;
	readonly now: Date;
}

/** What the room read of a member, in the reader's language. */
export function memberView(
	{ member, tiles, sources, below }: MemberPage,
	followed: readonly Followed[],
	{ language, t, now }: Reader,
): MemberView {
	const nameOf = (one: MemberPage["member"]["parents"][number]) =>
		nameOfMember(one, language) ?? t("member.unknown");
	const { dimension, code } = member;
	const name = nameOf(member);
	const to = `/company/${formatScope({ [dimension]: member.id })}`;
	const tileReader = {
		sources,
		followed: new Set(followed.map(followedName)),
		placeOf: () => name,
		now,
		language,
		t,
	};
	return {
		dimension,
		name,
		code: code === name ? null : code,
		isNotKnown: member.id === NOT_KNOWN,
		isNamed: member.known,
		retiredOn: member.retiredOn,
		parents: member.parents.map((parent) => ({
			dimension: parent.dimension,
			name: nameOf(parent),
			to: `/company/${formatScope({ [parent.dimension]: parent.id })}`,
		})),
		tiles: tiles.map((tile) => tileView(tile, tileReader)),
		below:
			below &&
			keyTableView(below, { name, code: null, to }, { language, t, now }),
	};
}
