import type { BoardPage } from "../../boards/board-page.server.ts";
import type { MetricTile } from "../../boards/tile.ts";
import type { TileReading } from "../../boards/tile-reading.ts";
import type { Language } from "../../i18n/language.ts";
import type { Translate } from "../../i18n/translate.ts";
import { NOT_KNOWN } from "../../metrics/dimension.ts";
import { scopeDimensions } from "../../metrics/scope.ts";
import type { BoardView, TileSubject, TileView } from "../../ui/board-view.ts";
import { describeFormula } from "../../ui/describe-formula.ts";
import { type Naming, naming } from "../metrics/member-naming.ts";

/** The page that shows the same with everything behind it. */
function addressOf(tile: MetricTile): string {
	const search = new URLSearchParams();
	for (const [name, value] of [
		["scope", tile.scope],
		["period", tile.period],
		["by", "by" in tile ? tile.by : ""],
		["grain", "grain" in tile ? (tile.grain ?? "") : ""],
	] as const)
		if (value !== "") search.set(name, value);
	const text = search.toString();
	return `/metrics/${tile.metric}${text && `?${text}`}`;
}

type Subjected = Extract<TileReading, { subject: unknown }>;

function subjectOf(
	{ tile, subject }: Subjected,
	nameOf: Naming,
	language: Language,
	t: Translate,
): TileSubject {
	const { metric, scope } = subject;
	return {
		key: metric.key,
		unit: metric.unit,
		direction: metric.direction,
		target: metric.target,
		windowDays: metric.windowDays,
		name: metric.name[language],
		formula: describeFormula(metric.formula, t),
		completeThrough: subject.completeThrough,
		scope: scopeDimensions(scope).map((dimension) => ({
			dimension,
			name: nameOf(scope[dimension] ?? NOT_KNOWN),
		})),
		period: tile.period,
		address: addressOf(tile),
	};
}

function tileView(
	reading: TileReading,
	nameOf: Naming,
	language: Language,
	t: Translate,
): TileView {
	const { tile } = reading;
	if (reading.is === "text")
		return {
			is: "text",
			tile,
			heading: reading.tile.form === "heading",
			text: reading.tile.text,
		};
	if (reading.is === "unreadable")
		return {
			is: "unreadable",
			tile,
			metric: reading.tile.metric,
			code: reading.code,
		};
	const subject = subjectOf(reading, nameOf, language, t);
	switch (reading.is) {
		case "number": {
			const { figureKey, figure } = reading;
			return { is: "number", tile, subject, figureKey, figure };
		}
		case "chart": {
			const { grain, total, compared, points } = reading;
			return { is: "chart", tile, subject, grain, total, compared, points };
		}
		case "split":
			return {
				is: "split",
				tile,
				subject,
				bars: reading.tile.form === "bars",
				by: reading.tile.by,
				total: reading.total,
				members: reading.members.map(({ memberId, total, compared }) => ({
					id: memberId,
					name: nameOf(memberId),
					total,
					compared,
				})),
				memberCount: reading.memberCount,
			};
	}
}

/** What the room of boards read, as this reader's page shows it. */
export function boardView(
	page: BoardPage,
	now: Date,
	language: Language,
	t: Translate,
): BoardView {
	const nameOf = naming(page.names, language, t);
	return {
		id: page.id,
		title: page.title,
		version: page.version,
		owner: page.owner,
		changedAt: page.changedAt.toISOString(),
		changedBy: page.changedBy,
		tiles: page.tiles.map((reading) => tileView(reading, nameOf, language, t)),
		asOf: now.toISOString(),
	};
}
