import { Form, Link, useLocation, useSubmit } from "@remix-run/react";
import { useRef, useState } from "react";
import { COMPARISONS, GRAINS } from "../metrics/grain.ts";
import { ChoiceField } from "./choice-field.tsx";
import type { CalendarPeriod, MetricView } from "./metric-view.ts";
import { recentWords } from "./period-words.ts";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

const ROLLING = [
	"last-7-days",
	"last-28-days",
	"last-90-days",
	"last-365-days",
] as const;
const CALENDAR = [
	"this-week",
	"last-week",
	"this-month",
	"last-month",
	"this-quarter",
	"last-quarter",
	"this-year",
	"last-year",
] as const;

/** The periods to choose from, with the one in the address among them whatever it is. */
function usePeriods(view: MetricView) {
	const { t } = useReader();
	const figures = useFigures();
	const { period } = view.choice;
	const { from, to } = view.total;
	const say = ({ unit, year, part, text }: CalendarPeriod): string => {
		if (unit === "month")
			return figures.bucket(
				{ from: `${text}-01`, to: `${text}-01`, fromAt: "" },
				"month",
			);
		return unit === "quarter"
			? t("metric.period.quarter", { year: String(year), quarter: part })
			: t("metric.period.year", { year: String(year) });
	};
	const options = [
		...ROLLING.map((value) => ({
			value,
			text: t(`metric.period.${value}`),
			group: t("metric.period.group.rolling"),
		})),
		...CALENDAR.map((value) => ({
			value,
			text: t(`metric.period.${value}`),
			group: t("metric.period.group.calendar"),
		})),
		...view.calendar.map((one) => ({
			value: one.text,
			text: say(one),
			group: t(`metric.period.group.${one.unit}`),
		})),
		{ value: "own", text: t("metric.period.own") },
	];
	const known = options.some(({ value }) => value === period);
	return known
		? options
		: [
				{
					value: period,
					text: recentWords(period, t) ?? figures.days(from, to),
				},
				...options,
			];
}

const Arrow = ({ path }: { path: string }) => (
	<svg
		aria-hidden="true"
		viewBox="0 0 6.5 8"
		className="size-2.5 fill-none stroke-current stroke-[1.3]"
	>
		<path d={path} />
	</svg>
);

/** To the period before and the one after, each an address of its own. */
function PeriodSteps({ view }: { view: MetricView }) {
	const { t } = useReader();
	const steps = [
		["earlier", view.earlier, "M5 1 1.5 4 5 7"],
		["later", view.later, "M1.5 1 5 4 1.5 7"],
	] as const;
	return (
		<fieldset className="flex">
			<legend className="sr-only">{t("metric.period.step")}</legend>
			{steps.map(([name, to, path]) => {
				const box =
					"grid size-8 place-items-center border border-line-strong not-first:border-l-0";
				return to ? (
					<Link
						key={name}
						to={to}
						preventScrollReset
						aria-label={t(`metric.period.${name}`)}
						title={t(`metric.period.${name}`)}
						className={`${box} bg-panel hover:text-accent`}
					>
						<Arrow path={path} />
					</Link>
				) : (
					<span key={name} aria-hidden="true" className={`${box} opacity-40`}>
						<Arrow path={path} />
					</span>
				);
			})}
		</fieldset>
	);
}

function OwnDays({ view }: { view: MetricView }) {
	const { t } = useReader();
	const { from, to } = view.total;
	return (
		<>
			<label className="flex flex-col gap-0.5">
				<span className="text-2xs text-muted">{t("metric.from")}</span>
				<input className="field" type="date" name="from" defaultValue={from} />
			</label>
			<label className="flex flex-col gap-0.5">
				<span className="text-2xs text-muted">{t("metric.to")}</span>
				<input className="field" type="date" name="to" defaultValue={to} />
			</label>
		</>
	);
}

/** Leads to a board with what the page shows now: its scope, period and breakdown go along. */
function AddToBoard({ view }: { view: MetricView }) {
	const { t } = useReader();
	const { search } = useLocation();
	const question = new URLSearchParams(search);
	question.set("metric", view.key);
	return (
		<Link
			className="button ml-auto inline-flex items-center print:hidden"
			to={`/boards/add?${question}`}
		>
			{t("boards.addTo")}
		</Link>
	);
}

/** What is asked of the metric: a plain GET form, so that the answer has an address; with JavaScript a choice takes effect at once. */
export function MetricControls({
	view,
	reading,
}: {
	view: MetricView;
	reading: boolean;
}) {
	const { t } = useReader();
	const submit = useSubmit();
	const form = useRef<HTMLFormElement>(null);
	const periods = usePeriods(view);
	const { choice } = view;
	const [own, setOwn] = useState(choice.period === "own");
	const choose = () => submit(form.current);
	return (
		<Form
			ref={form}
			method="get"
			className="mb-4 flex flex-wrap items-end gap-3 border-y border-line py-2.5"
		>
			{choice.scope && (
				<input type="hidden" name="scope" value={choice.scope} />
			)}
			{choice.version && (
				<input type="hidden" name="version" value={choice.version} />
			)}
			<ChoiceField
				name="period"
				label={t("metric.period")}
				value={choice.period}
				options={periods}
				onChoose={(value) => {
					setOwn(value === "own");
					if (value !== "own") choose();
				}}
			/>
			<PeriodSteps view={view} />
			{own && <OwnDays view={view} />}
			<ChoiceField
				name="grain"
				label={t("metric.grain")}
				value={choice.grain}
				options={["" as const, ...GRAINS].map((value) => ({
					value,
					text: t(`metric.grain.${value || "auto"}`),
				}))}
				onChoose={choose}
			/>
			<ChoiceField
				name="by"
				label={t("metric.by")}
				value={choice.by}
				options={[
					{ value: "", text: t("metric.by.none") },
					...view.dimensions.map((value) => ({
						value,
						text: t(`dimension.${value}`),
					})),
				]}
				onChoose={choose}
			/>
			<ChoiceField
				name="compare"
				label={t("metric.compare")}
				value={choice.compare}
				options={[...COMPARISONS, "none" as const].map((value) => ({
					value,
					text: t(`metric.compare.${value}`),
				}))}
				onChoose={choose}
			/>
			<button type="submit" className="button">
				{reading ? t("metric.updating") : t("metric.show")}
			</button>
			<AddToBoard view={view} />
		</Form>
	);
}
