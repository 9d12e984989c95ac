import { Form, Link, useLocation, useSubmit } from "@remix-run/react";
import { useRef, useState } from "react";
import { COMPARISONS, GRAINS } from "../metrics/grain.ts";
import { ChoiceField } from "./choice-field.tsx";
import type { MetricView } from "./metric-view.ts";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

const PRESETS = [
	"last-7-days",
	"last-28-days",
	"last-90-days",
	"last-365-days",
	"this-month",
	"last-month",
	"this-quarter",
	"last-quarter",
	"this-year",
] as const;

const isPreset = (text: string) => PRESETS.some((name) => name === text);

/** The periods to choose from, with the one in the address among them whatever it is. */
function usePeriods(view: MetricView) {
	const { t } = useReader();
	const figures = useFigures();
	const { period } = view.choice;
	const { from, to } = view.total;
	const other = period !== "own" && !isPreset(period);
	return [
		...(other ? [{ value: period, text: figures.days(from, to) }] : []),
		...PRESETS.map((value) => ({ value, text: t(`metric.period.${value}`) })),
		{ value: "own", text: t("metric.period.own") },
	];
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
