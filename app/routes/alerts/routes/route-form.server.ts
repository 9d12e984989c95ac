import { checkRoute, type RouteContent } from "../../../alerts/check-route.ts";
import type { Route } from "../../../alerts/route.ts";
import type { RoutingBook } from "../../../alerts/routing-book.server.ts";
import type { AppContext } from "../../../context.server.ts";
import type { RouteTyped } from "../../../ui/routes-view.ts";
import {
	EMPTY_MATCHER,
	NO_RECEIVERS,
	type SettingProblem,
} from "../../../ui/routing-view.ts";
import {
	matcherOfForm,
	matcherTyped,
	readMatcher,
} from "../routing/matcher-form.server.ts";
import { type Reader, receiverList } from "../routing/receiver-words.ts";
import {
	readReceivers,
	receiversOfForm,
	receiversTyped,
} from "../routing/receivers-form.ts";

export const EMPTY_ROUTE: RouteTyped = {
	which: "some",
	matcher: EMPTY_MATCHER,
	receivers: NO_RECEIVERS,
	goOn: false,
};

export const readRouteTyped = (form: FormData): RouteTyped => ({
	which: form.get("which") === "every" ? "every" : "some",
	matcher: readMatcher(form),
	receivers: readReceivers(form, ""),
	goOn: form.get("goOn") === "yes",
});

export const routeTyped = (
	{ matcher, receivers, goOn }: Route,
	book: RoutingBook,
	reader: Reader,
): RouteTyped => ({
	which: matcher === null ? "every" : "some",
	matcher: matcherTyped(matcher ?? {}, book, reader),
	receivers: receiversTyped(receivers, receiverList(book, reader)),
	goOn,
});

const FIELD = { matcher: "which", receivers: "who" } as const;

/** The route that was typed, or everything that is wrong with it. */
export async function routeOfForm(
	context: Pick<AppContext, "db">,
	typed: RouteTyped,
	book: RoutingBook,
	reader: Reader,
): Promise<
	| { readonly content: RouteContent }
	| { readonly problems: readonly SettingProblem[] }
> {
	const chosen = await matcherOfForm(context, typed.matcher, book, reader);
	const told = receiversOfForm(
		typed.receivers,
		receiverList(book, reader),
		"who",
	);
	const isEvery = typed.which === "every";
	const content: RouteContent = {
		matcher: isEvery ? null : chosen.matcher,
		receivers: told.receivers,
		goOn: typed.goOn,
	};
	const problems: SettingProblem[] = [...chosen.problems, ...told.problems];
	// What was chosen must not fall under the table.
	if (isEvery && Object.values(typed.matcher).some((value) => value !== ""))
		problems.push({ field: "which", code: "both", value: "", allowed: "" });
	for (const { code, field, value, allowed } of checkRoute(content))
		if (code !== "names-nothing" || chosen.problems.length === 0)
			problems.push({
				field: FIELD[field as keyof typeof FIELD] ?? field,
				code,
				value: String(value ?? ""),
				allowed: String(allowed.at(-1) ?? ""),
			});
	return problems.length > 0 ? { problems } : { content };
}
