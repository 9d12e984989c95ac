import type { RoutingBook } from "../../../alerts/routing-book.server.ts";
import type { ComposeChoices } from "../../../boards/compose-choices.server.ts";
import { scopeText } from "../../../boards/scope-text.ts";
import { METRIC_GROUPS } from "../../../metrics/definition.ts";
import type { RoutingChoices } from "../../../ui/routing-view.ts";
import { scopeWords } from "../../boards/tile-form.ts";
import { naming } from "../../metrics/member-naming.ts";
import { type Reader, receiverList } from "./receiver-words.ts";

/** What the forms of routes, policies and mute timings offer. */
export function routingChoices(
	book: RoutingBook,
	{ members }: Pick<ComposeChoices, "members">,
	reader: Reader,
): RoutingChoices {
	const { t, language } = reader;
	const nameOf = naming(members, language, t);
	return {
		rules: book.rules.map(({ id, name }) => ({
			value: String(id),
			text: name,
		})),
		metrics: METRIC_GROUPS.flatMap((group) =>
			book.definitions
				.filter((metric) => metric.group === group)
				.map(({ key, name }) => ({
					value: key,
					text: name[language],
					group: t(`group.${group}`),
				})),
		),
		teams: book.teamNames
			.filter(({ gone }) => !gone)
			.map((team) => ({ value: String(team.id), text: team[language] })),
		labels: [...new Set(book.rules.flatMap(({ labels }) => labels))].sort(),
		scopes: members.map(({ id, dimension }) =>
			scopeText([{ dimension, name: nameOf(id) }], scopeWords(t)),
		),
		receivers: receiverList(book, reader).texts,
	};
}
