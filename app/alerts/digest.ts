import { LOCALES } from "../i18n/language.ts";
import type { Day } from "../metrics/day.ts";
import type { MetricDefinition } from "../metrics/definition.ts";
import type { Observation } from "../metrics/observation.ts";
import { formatScope, type Scope } from "../metrics/scope.ts";
import type { MessageContent } from "../notifications/message.ts";
import { type MessageReader, placeText, valueText } from "./message-words.ts";
import type { Level } from "./rule.ts";
import { type WallClock, weekdayOf } from "./wall-clock.ts";

export const DIGEST_SPANS = ["daily", "weekly"] as const;
export type DigestSpan = (typeof DIGEST_SPANS)[number];

/** From this hour of the company's clock on, what was yesterday is sent. */
const HOUR = 8;
const HOUR_MS = 3_600_000;
/** So late is a digest no longer news, as after a long rest of the whole house. */
const LATEST_HOUR = 20;
const DAY_MS = 24 * HOUR_MS;
const MOST_MOVED = 8;
const MOST_LISTED = 10;

export interface DueDigest {
	readonly span: DigestSpan;
	/** The days that it covers, both counted. */
	readonly from: Day;
	readonly to: Day;
}

const dayOf = (wall: number): Day =>
	new Date(wall).toISOString().slice(0, 10) as Day;

/** What is due at a moment: yesterday each morning, and on a Monday the week that is over. */
export function dueDigests(now: Date, clock: WallClock): DueDigest[] {
	const wall = clock.localOf(now.getTime());
	const hour = Math.floor((wall % DAY_MS) / HOUR_MS);
	if (hour < HOUR || hour >= LATEST_HOUR) return [];
	const to = dayOf(wall - DAY_MS);
	const due: DueDigest[] = [{ span: "daily", from: to, to }];
	if (weekdayOf(wall) === 1)
		due.push({ span: "weekly", from: dayOf(wall - 7 * DAY_MS), to });
	return due;
}

export interface DigestAlert {
	readonly id: number;
	readonly name: string;
	readonly scope: Scope;
	readonly worst: Level | null;
	readonly firedAt: Date;
	readonly endedAt: Date | null;
	readonly acknowledgedBy: string | null;
}

export interface DigestMove {
	readonly metric: MetricDefinition;
	readonly scope: Scope;
	readonly current: Observation;
	readonly previous: Observation | null;
}

export interface DigestFacts {
	readonly teamName: string;
	readonly due: DueDigest;
	readonly moved: readonly DigestMove[];
	readonly fired: readonly DigestAlert[];
	readonly open: readonly DigestAlert[];
}

const known = ({ state, value }: Observation): number | null =>
	state === "ok" ? value : null;

/** What moved most in proportion first; what can't be compared is left out. */
export const rankMoves = (moves: readonly DigestMove[]): DigestMove[] =>
	moves
		.flatMap((move) => {
			const now = known(move.current);
			const before = move.previous && known(move.previous);
			if (now === null || before === null || now === before) return [];
			const size = Math.abs(now - before) / Math.max(Math.abs(before), 1e-9);
			return [{ move, size }];
		})
		.sort((a, b) => b.size - a.size)
		.slice(0, MOST_MOVED)
		.map(({ move }) => move);

/** A digest in one language. Nothing to tell is told too: silence would look like a broken mail. */
export function digestContent(
	{ teamName, due, moved, fired, open }: DigestFacts,
	reader: MessageReader,
): MessageContent {
	const { t, language } = reader;
	const date = new Intl.DateTimeFormat(LOCALES[language], {
		dateStyle: "medium",
		timeZone: "UTC",
	});
	const day = (text: Day) => date.format(new Date(`${text}T00:00:00Z`));
	const days =
		due.from === due.to ? day(due.to) : `${day(due.from)} – ${day(due.to)}`;
	const value = (observation: Observation | null, metric: MetricDefinition) => {
		const of = observation && known(observation);
		return of === null ? "—" : valueText(of, metric.unit, reader);
	};
	const alertLine = ({ worst, scope, acknowledgedBy }: DigestAlert) => ({
		label: t(worst ? `tell.level.title.${worst}` : "tell.level.title.no-data"),
		place: placeText(scope, reader),
		who: acknowledgedBy
			? t("digest.acknowledged", { name: acknowledgedBy })
			: t("digest.nobody"),
	});
	const listed = (alerts: readonly DigestAlert[], heading: string) => {
		const lines = alerts.slice(0, MOST_LISTED).map((alert) => {
			const { label, place, who } = alertLine(alert);
			return {
				label: heading,
				value: t("digest.alert", {
					level: label,
					name: alert.name,
					place,
					who,
				}),
			};
		});
		if (alerts.length > MOST_LISTED)
			lines.push({
				label: heading,
				value: t("tell.list-end", { n: alerts.length - MOST_LISTED }),
			});
		return lines;
	};
	return {
		title: t(`digest.title.${due.span}`, { team: teamName, days }),
		summary:
			fired.length === 0 && open.length === 0
				? t("digest.summary.quiet")
				: t("digest.summary", { fired: fired.length, open: open.length }),
		details: [
			...rankMoves(moved).map(({ metric, scope, current, previous }) => ({
				label: t("digest.moved"),
				value: t("digest.move", {
					metric: metric.name[language],
					place: placeText(scope, reader),
					before: value(previous, metric),
					now: value(current, metric),
				}),
			})),
			...listed(fired, t("digest.fired")),
			...listed(open, t("digest.open")),
		],
		quotes: [],
		links: [
			{ text: t("digest.link.alerts"), path: "/alerts" },
			...rankMoves(moved)
				.slice(0, 3)
				.map(({ metric, scope }) => {
					const at = formatScope(scope);
					return {
						text: metric.name[language],
						path: `/metrics/${metric.key}${at ? `?scope=${at}` : ""}`,
					};
				}),
		],
		chart: null,
	};
}
