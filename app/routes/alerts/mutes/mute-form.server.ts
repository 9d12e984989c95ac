import { checkMute, type MuteContent } from "../../../alerts/check-mute.ts";
import { holdsAt, type MuteTiming } from "../../../alerts/mute.ts";
import { muteWeek } from "../../../alerts/mute-week.ts";
import type { RoutingBook } from "../../../alerts/routing-book.server.ts";
import { subjectsOf } from "../../../alerts/routing-changes.ts";
import { matches } from "../../../alerts/silence.ts";
import type { RequestContext } from "../../../context.server.ts";
import type { MuteHours, MuteRow, MuteTyped } from "../../../ui/routes-view.ts";
import {
	EMPTY_MATCHER,
	type SettingProblem,
} from "../../../ui/routing-view.ts";
import {
	matcherOfForm,
	matcherTyped,
	readMatcher,
} from "../routing/matcher-form.server.ts";
import { matcherParts } from "../routing/matcher-words.ts";
import type { Reader } from "../routing/receiver-words.ts";

/** The week on the company's clock, and the rules in force of which it mutes something. */
export const muteHours = (
	mute: MuteContent,
	{ rules }: Pick<RoutingBook, "rules">,
	now: Date,
	companyZone: string,
): MuteHours => ({
	week: muteWeek(mute, now, companyZone),
	weekdays: mute.weekdays,
	from: mute.from,
	to: mute.to,
	timeZone: mute.timeZone,
	holdsNow: holdsAt(mute, now),
	rules: rules
		.filter(
			(rule) =>
				rule.enabled &&
				subjectsOf(rule, [mute]).some((subject) =>
					matches(mute.matcher, subject),
				),
		)
		.map(({ id, name }) => ({ id, name })),
});

export const muteRow = (
	mute: MuteTiming,
	book: RoutingBook,
	reader: Reader,
	now: Date,
	companyZone: string,
): MuteRow => ({
	id: mute.id,
	name: mute.name,
	when: matcherParts(mute.matcher, book, reader),
	...muteHours(mute, book, now, companyZone),
});

export const emptyMute = (timeZone: string): MuteTyped => ({
	name: "",
	matcher: EMPTY_MATCHER,
	days: ["1", "2", "3", "4", "5"],
	from: "22:00",
	to: "07:00",
	timeZone,
});

export function readMuteTyped(form: FormData): MuteTyped {
	const text = (name: string) => String(form.get(name) ?? "").slice(0, 200);
	return {
		name: text("name"),
		matcher: readMatcher(form),
		days: form.getAll("day").slice(0, 10).map(String),
		from: text("from"),
		to: text("to"),
		timeZone: text("timeZone").trim(),
	};
}

export const muteTyped = (
	mute: MuteTiming,
	book: RoutingBook,
	reader: Reader,
): MuteTyped => ({
	name: mute.name,
	matcher: matcherTyped(mute.matcher, book, reader),
	days: mute.weekdays.map(String),
	from: mute.from,
	// A field for a time of day has no 24:00; midnight means the same.
	to: mute.to === "24:00" ? "00:00" : mute.to,
	timeZone: mute.timeZone,
});

/** The mute timing that was typed, or everything that is wrong with it. */
export async function muteOfForm(
	context: Pick<RequestContext, "db">,
	typed: MuteTyped,
	book: RoutingBook,
	reader: Reader,
): Promise<
	| { readonly content: MuteContent }
	| { readonly problems: readonly SettingProblem[] }
> {
	const chosen = await matcherOfForm(context, typed.matcher, book, reader);
	const content: MuteContent = {
		name: typed.name.trim(),
		matcher: chosen.matcher,
		weekdays: [...new Set(typed.days.map(Number))],
		from: typed.from,
		to: typed.to,
		timeZone: typed.timeZone,
	};
	const problems: SettingProblem[] = [
		...chosen.problems,
		...checkMute(content)
			// A choice that can't be meant says so itself.
			.filter(
				({ code }) => code !== "names-nothing" || chosen.problems.length === 0,
			)
			.map(({ field, code, value, allowed }) => ({
				field,
				code,
				value: String(value ?? ""),
				allowed: allowed.join("–"),
			})),
	];
	return problems.length > 0 ? { problems } : { content };
}
