import type { Language } from "../../i18n/language.ts";
import type { Translate } from "../../i18n/translate.ts";
import type { FactList } from "../../metrics/facts/fact-lists.ts";
import type { FactsPage } from "../../metrics/facts/facts-page.ts";
import { isDistinct } from "../../metrics/measure-reference.ts";
import { scopeDimensions } from "../../metrics/scope.ts";
import { describeFormula } from "../../ui/describe-formula.ts";
import type { FactsLink, FactsView, SumRow } from "../../ui/facts-view.ts";
import { formatDays } from "../../ui/format-time.ts";
import { kindName } from "../../ui/kind-name.ts";
import { factRows, word } from "./fact-rows.server.ts";
import { type FactsQuestion, factsAddress } from "./facts-choice.ts";
import { naming } from "./member-naming.ts";

interface Reader {
	readonly t: Translate;
	readonly language: Language;
	readonly locale: string;
}

const termOf = (list: FactList, reference: string) =>
	list.terms.find((term) => term.reference === reference);

function sumRows(page: FactsPage, t: Translate): SumRow[] {
	return page.sums.flatMap(({ kind, facts, sums }) => {
		if (facts === null) return [];
		const list = page.lists.find((each) => each.kind.key === kind);
		return [
			{
				label: `${kindName(kind, t)}: ${t("facts.sums.facts")}`,
				unit: "count" as const,
				sum: String(facts),
			},
			...sums.map(({ reference, sum }) => ({
				label: word(t, "measure", reference),
				unit: (list && termOf(list, reference)?.unit) ?? ("count" as const),
				sum,
			})),
		];
	});
}

function notesOf(page: FactsPage, { t, locale }: Reader): string[] {
	const { list, scope, metric, total } = page;
	const notes: string[] = [];
	if (list.isLevel) notes.push(t("facts.level"));
	if (list.terms.some(isDistinct)) notes.push(t("facts.distinct"));
	if (metric.formula.kind === "repeat-share")
		notes.push(
			t("facts.window", {
				from: formatDays(page.listedFrom, page.listedFrom, locale),
				to: formatDays(page.listedTo, page.listedTo, locale),
			}),
		);
	const carried = scopeDimensions(scope).every((name) =>
		page.dimensions.includes(name),
	);
	if (!carried && total.value === null)
		notes.push(t("facts.split", { kind: kindName(list.kind.key, t) }));
	return notes;
}

/** What was read, as this reader's page shows it. */
export function factsView(
	page: FactsPage,
	question: FactsQuestion,
	reader: Reader,
	now: Date,
): FactsView {
	const { t, language } = reader;
	const { metric, list, scope } = page;
	const nameOf = naming(page.names, language, t);
	const asked: FactsQuestion = {
		...question,
		period: page.period,
		after: null,
	};
	const to = (change: Partial<FactsQuestion>, file?: string) =>
		factsAddress(metric.key, { ...asked, ...change }, file);
	const which = (value: string, text: string): FactsLink => ({
		text,
		to: to({ which: value }),
		current: page.which === value,
	});
	const sums = page.sums.find(({ kind }) => kind === list.kind.key);
	return {
		key: metric.key,
		group: metric.group,
		unit: metric.unit,
		direction: metric.direction,
		target: metric.target,
		name: metric.name[language],
		formula: describeFormula(metric.formula, t),
		total: page.total,
		back: to({ hourAt: null, kind: null, which: "counted" }).replace(
			"/facts",
			"",
		),
		scope: scopeDimensions(scope).map((dimension) => {
			const { [dimension]: id = 0, ...rest } = scope;
			return { dimension, name: nameOf(id), without: to({ scope: rest }) };
		}),
		kinds: page.sums.map(({ kind, facts }) => ({
			text: kind,
			to: to({ kind, which: "counted" }),
			current: kind === list.kind.key,
			facts,
		})),
		which: [
			which("counted", t("facts.which.counted")),
			...list.parts.map((part) =>
				which(
					part,
					t("facts.which.part", {
						measure: word(t, "measure", `${list.kind.key}.${part}`),
					}),
				),
			),
			...(list.countsAll ? [] : [which("all", t("facts.which.all"))]),
		],
		sums: sumRows(page, t),
		sumsFrom:
			page.sums.find(({ from }) => from === "nowhere")?.from ??
			page.sums.find(({ from }) => from === "stored-sums")?.from ??
			"facts",
		agrees: page.agrees,
		notes: notesOf(page, reader),
		...factRows(page, nameOf, t),
		measures: list.measures.map((measure) => {
			const reference = `${list.kind.key}.${measure}`;
			return {
				label: word(t, "measure", reference),
				unit: termOf(list, reference)?.unit ?? "count",
			};
		}),
		listed: sums?.listed ?? null,
		isFuture: Date.parse(page.total.fromAt) > now.getTime(),
		older: page.next && to({ after: page.next }),
		stopped: page.stopped,
		newest: question.after && to({}),
		csv: to({ after: question.after }, "facts.csv"),
	};
}
