import { en } from "../../i18n/en.ts";
import type { Language } from "../../i18n/language.ts";
import type { MessageKey, Translate } from "../../i18n/translate.ts";
import type { FactList } from "../../metrics/facts/fact-lists.ts";
import type { FactsPage, ShownFact } from "../../metrics/facts/facts-page.ts";
import type { ShownValue } from "../../metrics/facts/shown-fact.ts";
import type { Field } from "../../metrics/kind.ts";
import { isDistinct } from "../../metrics/measure-reference.ts";
import { scopeDimensions } from "../../metrics/scope.ts";
import { describeFormula } from "../../ui/describe-formula.ts";
import type {
	FactCell,
	FactColumn,
	FactRow,
	FactsLink,
	FactsView,
	SumRow,
} from "../../ui/facts-view.ts";
import { formatDays } from "../../ui/format-time.ts";
import { kindName } from "../../ui/kind-name.ts";
import { type FactsQuestion, factsAddress } from "./facts-choice.ts";
import { type Naming, naming } from "./member-naming.ts";

interface Reader {
	readonly t: Translate;
	readonly language: Language;
	readonly locale: string;
}

const isMessage = (key: string): key is MessageKey => Object.hasOwn(en, key);

/** Texts of the catalogue that have no parameters, by a key made at run time; what has no words yet stands as it is. */
const word = (t: Translate, area: string, name: string): string => {
	const key = `${area}.${name}`;
	return isMessage(key) ? (t as (key: MessageKey) => string)(key) : name;
};

function cellOf(
	field: Field,
	{ value, hidden }: ShownValue,
	currency: string | null,
	t: Translate,
): FactCell {
	if (hidden === "whole") return { is: "hidden" };
	if (value === null) return { is: "nothing" };
	switch (field.type) {
		case "amount":
			return { is: "amount", amount: String(value), currency: currency ?? "" };
		case "integer":
			return { is: "number", value: Number(value) };
		case "instant":
			return { is: "instant", at: String(value) };
		case "choice":
			return { is: "text", text: word(t, "choice", String(value)) };
		default:
			return hidden
				? { is: "masked", text: String(value) }
				: { is: "text", text: String(value) };
	}
}

/** What the scope narrows down to is the same in every row. */
const otherDimensions = ({ dimensions, scope }: FactsPage) =>
	dimensions.filter((name) => scope[name] === undefined);

function columnsOf(page: FactsPage, t: Translate): FactColumn[] {
	const shapes: Readonly<Record<string, FactColumn["shape"]>> = {
		amount: "number",
		integer: "number",
	};
	return [
		...page.fields.map((name): FactColumn => {
			const field = page.kind.fields[name];
			const long = field?.type === "text" && field.freeText;
			return {
				name,
				label: word(t, "field", name),
				shape: long ? "text" : (shapes[field?.type ?? ""] ?? "short"),
			};
		}),
		...otherDimensions(page).map(
			(name): FactColumn => ({
				name,
				label: t(`dimension.${name}`),
				shape: "short",
			}),
		),
	];
}

function rowOf(
	fact: ShownFact,
	page: FactsPage,
	nameOf: Naming,
	t: Translate,
): FactRow {
	const { id, source, version, batchId, at, measures, currency } = fact;
	return {
		id,
		source,
		version,
		batchId,
		at,
		measures,
		cells: [
			...fact.values.map((value, i) =>
				cellOf(
					page.kind.fields[page.fields[i] ?? ""] as Field,
					value,
					currency,
					t,
				),
			),
			...otherDimensions(page).map((name): FactCell => {
				const member = fact.memberIds[page.dimensions.indexOf(name)] ?? 0;
				return member === 0
					? { is: "nothing" }
					: { is: "text", text: nameOf(member) };
			}),
		],
	};
}

/** Columns in which this page's facts say nothing are left out. */
function withoutEmpty(
	columns: readonly FactColumn[],
	rows: readonly FactRow[],
) {
	const used = columns.map((_, i) =>
		rows.some(({ cells }) => cells[i]?.is !== "nothing"),
	);
	return {
		columns: columns.filter((_, i) => used[i]),
		rows: rows.map((row) => ({
			...row,
			cells: row.cells.filter((_, i) => used[i]),
		})),
	};
}

const termOf = (list: FactList, reference: string) =>
	list.terms.find((term) => term.reference === reference);

function sumRows(page: FactsPage, t: Translate): SumRow[] {
	return page.sums.flatMap(({ kind, facts, sums }) => {
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
	const shown = withoutEmpty(
		columnsOf(page, t),
		page.facts.map((fact) => rowOf(fact, page, nameOf, t)),
	);
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
		sumsFrom: page.sums.some(({ from }) => from === "stored-sums")
			? "stored-sums"
			: "facts",
		agrees: page.agrees,
		notes: notesOf(page, reader),
		...shown,
		measures: list.measures.map((measure) => {
			const reference = `${list.kind.key}.${measure}`;
			return {
				label: word(t, "measure", reference),
				unit: termOf(list, reference)?.unit ?? "count",
			};
		}),
		listed: sums?.listed ?? null,
		seesPersonal: page.seesPersonal,
		isFuture: Date.parse(page.total.fromAt) > now.getTime(),
		older: page.next && to({ after: page.next }),
		stopped: page.stopped,
		newest: question.after && to({}),
		csv: to({ after: question.after }, "facts.csv"),
	};
}
