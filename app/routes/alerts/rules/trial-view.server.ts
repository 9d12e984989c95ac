import {
	backtestRule,
	type Trial,
	type TriedInstance,
} from "../../../alerts/backtest-rule.server.ts";
import type { RuleContent } from "../../../alerts/rule.ts";
import type { RuleChoices } from "../../../alerts/rule-choices.server.ts";
import type { RequestContext } from "../../../context.server.ts";
import type { Language } from "../../../i18n/language.ts";
import type { Translate } from "../../../i18n/translate.ts";
import type {
	MetricDefinition,
	MetricUnit,
} from "../../../metrics/definition.ts";
import { ALL, type Dimension } from "../../../metrics/dimension.ts";
import { readDimensionMembers } from "../../../metrics/dimension-members.server.ts";
import type {
	TrialAnswer,
	TrialEpisode,
	TrialLine,
	TrialView,
} from "../../../ui/rule-trial-view.ts";
import {
	EMPTY_RULE,
	type RuleTyped,
	TRIED_FIELDS,
} from "../../../ui/rule-typed.ts";
import { type Naming, naming } from "../../metrics/member-naming.ts";
import { checkedRule } from "./checked-rule.server.ts";

/** More would hide each other. */
const MOST_LINES = 4;
const MOST_POINTS = 360;
const MOST_LISTED = 60;

const unitOf = (
	{ condition }: RuleContent,
	metric: MetricDefinition | undefined,
): MetricUnit => {
	if (condition.kind === "usual") return "score";
	if (condition.kind === "change" && condition.in === "percent")
		return "percent";
	return metric?.unit ?? "count";
};

/** Of neighbours the one farthest on the bad side stays, so that no peak is lost. */
function thinned(
	points: TriedInstance["points"],
	side: TrialView["side"],
): TrialLine["points"] {
	const each = Math.ceil(points.length / MOST_POINTS);
	const found: (readonly [number, number | null])[] = [];
	for (let i = 0; i < points.length; i += each) {
		const group = points.slice(i, i + each);
		const worst = group.reduce((a, b) => {
			if (a.measured === null) return b;
			if (b.measured === null) return a;
			const isWorse =
				side === "below" ? b.measured < a.measured : b.measured > a.measured;
			return isWorse ? b : a;
		});
		found.push([
			worst.at,
			worst.measured === null ? null : Number(worst.measured.toPrecision(6)),
		]);
	}
	return found;
}

function drawn(instances: Trial["instances"]): readonly TriedInstance[] {
	const eventful = instances
		.filter(({ episodes }) => episodes.length > 0)
		.sort((a, b) => b.episodes.length - a.episodes.length);
	return eventful.length > 0
		? eventful.slice(0, MOST_LINES)
		: instances.slice(0, 2);
}

export function trialView(
	trial: Trial,
	rule: RuleContent,
	metric: MetricDefinition | undefined,
	nameOf: (memberId: number) => string,
): TrialView {
	const { side } = rule.condition;
	const episodes = trial.instances
		.flatMap(({ memberId, episodes, silences }): TrialEpisode[] => [
			...episodes.map(({ level, firedAt, until, peak }) => ({
				name: nameOf(memberId),
				level,
				firedAt,
				until,
				peak: peak.measured,
			})),
			...silences.map(({ from, until }) => ({
				name: nameOf(memberId),
				level: null,
				firedAt: from,
				until,
				peak: null,
			})),
		])
		.sort((a, b) => b.firedAt - a.firedAt);
	const silences = episodes.filter(({ level }) => level === null).length;
	return {
		step: trial.step,
		from: trial.from,
		until: trial.until,
		unit: unitOf(rule, metric),
		side,
		lines: drawn(trial.instances).map(({ memberId, points }) => ({
			name: nameOf(memberId),
			points: thinned(points, side),
		})),
		episodes: episodes.slice(0, MOST_LISTED),
		fired: episodes.length - silences,
		silences,
		largest:
			trial.instances.length < trial.instanceCount
				? { n: trial.instances.length, all: trial.instanceCount }
				: null,
	};
}

interface Reader {
	readonly t: Translate;
	readonly language: Language;
}

async function namesOf(
	context: Pick<RequestContext, "db">,
	by: Dimension | null,
	{ language, t }: Reader,
): Promise<Naming> {
	if (by === null) return () => t("scope.company");
	return naming(await readDimensionMembers(context, by), language, t);
}

/** Tries what was typed, whatever of it does not matter for that. */
export async function tryTyped(
	context: Pick<RequestContext, "db" | "now" | "master">,
	typed: RuleTyped,
	choices: RuleChoices,
	reader: Reader,
): Promise<TrialAnswer> {
	const tried: RuleTyped = {
		...EMPTY_RULE,
		...Object.fromEntries(TRIED_FIELDS.map((name) => [name, typed[name]])),
		name: "-",
	};
	const checked = await checkedRule(context, tried, choices, 0, reader.t);
	if ("problems" in checked) return checked;
	const { rule } = checked;
	const [trial, nameOf] = await Promise.all([
		backtestRule(
			context.db,
			rule,
			context.master.company.timeZone,
			context.now(),
		),
		namesOf(context, rule.by, reader),
	]);
	const metric = choices.definitions.find(({ key }) => key === rule.metric);
	return {
		trial: trialView(trial, rule, metric, (id) =>
			id === ALL ? (metric?.name[reader.language] ?? rule.metric) : nameOf(id),
		),
	};
}
