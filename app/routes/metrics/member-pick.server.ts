import type { Dimension } from "../../metrics/dimension.ts";
import type { MemberName } from "../../metrics/observation.ts";
import { formatScope, type Scope } from "../../metrics/scope.ts";
import { searchableText } from "../../search/searchable-text.server.ts";
import { matches } from "../../ui/catalogue-view.ts";
import type {
	MemberPick,
	MetricChoice,
	PickableMember,
} from "../../ui/metric-view.ts";
import type { Naming } from "./member-naming.ts";
import { choiceAddress, scopeAddress } from "./metric-choice.ts";

/** So many are offered at once; with more the reader types a part of the name. */
const MOST_OFFERED = 200;

/** The members of a dimension that a query finds, each with the address that narrows the page down to it. */
export function memberPick(
	{
		dimension,
		query,
	}: { readonly dimension: Dimension; readonly query: string },
	members: readonly MemberName[],
	scope: Scope,
	choice: MetricChoice,
	nameOf: Naming,
	locale: string,
): MemberPick {
	const collator = new Intl.Collator(locale);
	const found = members
		.map(
			({ id, code, name }): PickableMember => ({
				id,
				name: nameOf(id),
				code,
				search: searchableText(
					[code, ...Object.values(name)].filter((text) => text !== null),
				),
				to: scopeAddress(choice, formatScope({ ...scope, [dimension]: id })),
			}),
		)
		.filter(({ search }) => matches(search, query))
		.sort((a, b) => collator.compare(a.name, b.name));
	return {
		dimension,
		query,
		members: found.slice(0, MOST_OFFERED),
		found: found.length,
		close: choiceAddress(choice),
	};
}
