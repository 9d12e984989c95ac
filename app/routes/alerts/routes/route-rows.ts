import type { Route } from "../../../alerts/route.ts";
import type { RoutingBook } from "../../../alerts/routing-book.server.ts";
import {
	type RoutingChange,
	routingChanges,
	subjectsOf,
} from "../../../alerts/routing-changes.ts";
import { scopeDimensions } from "../../../metrics/scope.ts";
import type { ChangedRouting, RouteRow } from "../../../ui/routes-view.ts";
import { naming } from "../../metrics/member-naming.ts";
import { matcherParts } from "../routing/matcher-words.ts";
import {
	NOBODYS,
	type Reader,
	receiverView,
} from "../routing/receiver-words.ts";

/** Every route as a row, in the order in which they are asked. */
export function routeRows(
	book: RoutingBook,
	reader: Reader,
	now: Date,
): RouteRow[] {
	let takesAll = false;
	return book.routes.map((route, index) => {
		const isShadowed = takesAll;
		takesAll ||= route.matcher === null && !route.goOn;
		return {
			id: route.id,
			place: index + 1,
			when: route.matcher && matcherParts(route.matcher, book, reader),
			receivers: route.receivers.map((one) =>
				receiverView(one, book, NOBODYS, now, reader.language),
			),
			goOn: route.goOn,
			isShadowed,
		};
	});
}

/** What other routes would mean for each rule in force. */
export function changedRouting(
	book: RoutingBook,
	after: readonly Route[],
	reader: Reader,
	now: Date,
): ChangedRouting[] {
	const { t, language } = reader;
	const nameOf = naming(book.members, language, t);
	const all = [...book.routes, ...after];
	return book.rules
		.filter(({ enabled }) => enabled)
		.flatMap((rule) => {
			const view = (receivers: RoutingChange["before"]) =>
				receivers.map((one) => receiverView(one, book, rule, now, language));
			return routingChanges(book.routes, after, subjectsOf(rule, all)).map(
				({ subject, before, after }): ChangedRouting => ({
					rule: { id: rule.id, name: rule.name },
					as: subject.as === null ? "" : t(`routing.as.${subject.as}`),
					place: scopeDimensions(subject.scope)
						.map((dimension) => nameOf(subject.scope[dimension] ?? 0))
						.join(" · "),
					before: view(before),
					after: view(after),
				}),
			);
		});
}
