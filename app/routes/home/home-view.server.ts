import { followedName } from "../../home/followed.ts";
import type { HomePage, HomeRequest } from "../../home/home-page.server.ts";
import type { Language } from "../../i18n/language.ts";
import type { Translate } from "../../i18n/translate.ts";
import type { Observation } from "../../metrics/observation.ts";
import {
	formatScope,
	parseScope,
	type Scope,
	scopeDimensions,
} from "../../metrics/scope.ts";
import type { HomeView } from "../../ui/home-view.ts";
import { metricFace } from "../company/metric-faces.server.ts";
import { explainedAddress } from "../metrics/drill-down.ts";
import { naming } from "../metrics/member-naming.ts";
import { tileView } from "./tile-views.server.ts";

/** Which of the places the tiles are for; what is none of them leaves it to the page. */
export const readShown = (text: string | null): HomeRequest["shown"] => {
	if (text === "company") return text;
	return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
};

interface Reader {
	readonly language: Language;
	readonly t: Translate;
	readonly now: Date;
}

const ofLine = (line: number | null): Scope => (line === null ? {} : { line });

function places(page: HomePage, placeOf: (scope: Scope) => string) {
	const shown = formatScope(page.scope);
	const tab = (scope: Scope, to: string) => ({
		to,
		text: placeOf(scope),
		current: formatScope(scope) === shown,
	});
	if (page.lines.length === 0) return [];
	return [
		...page.lines.map(({ id }, i) =>
			tab({ line: id }, i === 0 ? "/" : `/?show=${id}`),
		),
		tab({}, "/?show=company"),
	];
}

/** What the room read, as this reader's first page shows it. */
export function homeView(
	page: HomePage,
	personName: string,
	{ language, t, now }: Reader,
): HomeView {
	const { sources } = page;
	const nameOf = naming(page.names, language, t);
	const placeOf = (scope: Scope) => {
		const parts = scopeDimensions(scope).map((name) =>
			nameOf(scope[name] ?? 0),
		);
		return parts.length === 0 ? t("scope.company") : parts.join(" · ");
	};
	const metricOf = (key: string) => {
		const metric = page.metrics.find((each) => each.key === key);
		if (!metric) throw new Error(`'${key}' was ranked but not read`);
		return metric;
	};
	const faceOf = (key: string) =>
		metricFace(metricOf(key), sources, now, language, t);
	const addressOf = (key: string, scope: Scope) =>
		explainedAddress(metricOf(key), scope);
	const tiles = {
		sources,
		followed: new Set(page.followed.map(followedName)),
		placeOf,
		now,
		language,
		t,
	};
	const shown = formatScope(page.scope);
	return {
		personName,
		places: places(page, placeOf),
		place: {
			name: placeOf(page.scope),
			to: shown === "" ? "/company" : `/company/${shown}`,
		},
		tiles: page.tiles.map((tile) => tileView(tile, tiles)),
		changes: page.changes.map((change) => {
			const { contributor, candidate } = change;
			return {
				metric: faceOf(change.metric),
				to: addressOf(change.metric, ofLine(change.line)),
				place: placeOf(ofLine(change.line)),
				verdict: change.verdict,
				z: change.z,
				meetsTarget: change.meetsTarget,
				current: candidate.current,
				previous: candidate.previous as Observation,
				contributor: contributor && {
					dimension: contributor.dimension,
					name: nameOf(contributor.memberId),
					share: contributor.share,
					to: addressOf(change.metric, {
						...ofLine(change.line),
						[contributor.dimension]: contributor.memberId,
					}),
				},
			};
		}),
		needs: page.needs.map((need) =>
			need.kind === "alert"
				? {
						...need,
						metric: need.metricName?.[language] ?? need.metric,
						unit: need.unit,
						place: placeOf(parseScope(need.scope)),
						acknowledgedBy: need.acknowledgedBy?.[language] ?? null,
					}
				: need.kind === "off-target"
					? {
							kind: need.kind,
							metric: faceOf(need.metric),
							to: addressOf(need.metric, ofLine(need.line)),
							place: placeOf(ofLine(need.line)),
							observation: need.observation,
						}
					: need,
		),
		followed: page.followedTiles.map((tile) => tileView(tile, tiles)),
	};
}
