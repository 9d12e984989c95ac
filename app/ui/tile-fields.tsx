import { type ReactNode, useId } from "react";
import { TILE_FORMS, TILE_WIDTHS } from "../boards/tile.ts";
import { DIMENSION_NAMES } from "../metrics/dimension.ts";
import { GRAINS } from "../metrics/grain.ts";
import { useReader } from "./reader-context.tsx";
import { BOARD_PERIODS, type TileTyped } from "./tile-fields-input.ts";

/** Which fields a form of tile has is decided by style alone, so that it needs no script. The form around has the class `group/tile`. */
const FOR_METRIC =
	"group-has-[option[value=heading]:checked]/tile:hidden group-has-[option[value=note]:checked]/tile:hidden";
const FOR_TEXT =
	"hidden group-has-[option[value=heading]:checked]/tile:flex group-has-[option[value=note]:checked]/tile:flex";
const FOR_CHART = "hidden group-has-[option[value=chart]:checked]/tile:flex";
const FOR_SPLIT =
	"hidden group-has-[option[value=bars]:checked]/tile:flex group-has-[option[value=table]:checked]/tile:flex";

/** The lists that the fields suggest from, once a page. */
export const METRIC_LIST = "metric-names";
export const SCOPE_LIST = "scope-names";

export interface TileChoices {
	/** Names in the reader's language. */
	readonly metrics: readonly string[];
	/** As `Product line: Audio`. */
	readonly scopes: readonly string[];
}

export function TileChoiceLists({ choices }: { choices: TileChoices }) {
	return (
		<>
			<datalist id={METRIC_LIST}>
				{choices.metrics.map((name) => (
					<option key={name} value={name} />
				))}
			</datalist>
			<datalist id={SCOPE_LIST}>
				{choices.scopes.map((name) => (
					<option key={name} value={name} />
				))}
			</datalist>
		</>
	);
}

interface FieldProperties {
	readonly label: string;
	readonly when?: string;
	readonly children: (id: string) => ReactNode;
}

function Field({ label, when = "flex", children }: FieldProperties) {
	const id = useId();
	return (
		<div className={`${when} min-w-0 flex-col gap-0.5`}>
			<label htmlFor={id} className="text-2xs text-muted">
				{label}
			</label>
			{children(id)}
		</div>
	);
}

function Choice({
	label,
	when,
	name,
	value,
	options,
}: {
	label: string;
	when?: string;
	name: string;
	value: string;
	options: readonly { readonly value: string; readonly text: string }[];
}) {
	return (
		<Field label={label} {...(when === undefined ? {} : { when })}>
			{(id) => (
				<select id={id} className="field" name={name} defaultValue={value}>
					{options.map((option) => (
						<option key={option.value} value={option.value}>
							{option.text}
						</option>
					))}
				</select>
			)}
		</Field>
	);
}

interface Properties {
	readonly typed: TileTyped;
	/** What the server says about the field that it refused. */
	readonly problemId?: string | undefined;
}

/** All that a tile can be: metric by typing, scope, period, form and width. */
export function TileFields({ typed, problemId }: Properties) {
	const { t } = useReader();
	const known = BOARD_PERIODS.some((name) => name === typed.period);
	const refused = problemId ? { "aria-describedby": problemId } : {};
	return (
		<>
			<Choice
				label={t("boards.field.form")}
				name="form"
				value={typed.form}
				options={TILE_FORMS.map((value) => ({
					value,
					text: t(`boards.form.${value}`),
				}))}
			/>
			<Field
				label={t("boards.field.metric")}
				when={`flex flex-1 basis-52 ${FOR_METRIC}`}
			>
				{(id) => (
					<input
						id={id}
						className="field w-full"
						name="metric"
						list={METRIC_LIST}
						defaultValue={typed.metric}
						placeholder={t("boards.field.metric.hint")}
						autoComplete="off"
						maxLength={200}
						{...refused}
					/>
				)}
			</Field>
			<Field
				label={t("boards.field.scope")}
				when={`flex flex-1 basis-44 ${FOR_METRIC}`}
			>
				{(id) => (
					<input
						id={id}
						className="field w-full"
						name="scope"
						list={SCOPE_LIST}
						defaultValue={typed.scope}
						placeholder={t("scope.company")}
						autoComplete="off"
						maxLength={300}
						{...refused}
					/>
				)}
			</Field>
			<Choice
				label={t("metric.period")}
				when={`flex ${FOR_METRIC}`}
				name="period"
				value={typed.period}
				options={[
					{ value: "", text: t("boards.field.period.own") },
					...(typed.period === "" || known
						? []
						: [{ value: typed.period, text: typed.period }]),
					...BOARD_PERIODS.map((value) => ({
						value,
						text: t(`metric.period.${value}`),
					})),
				]}
			/>
			<Choice
				label={t("metric.grain")}
				when={FOR_CHART}
				name="grain"
				value={typed.grain}
				options={["" as const, ...GRAINS].map((value) => ({
					value,
					text: t(`metric.grain.${value || "auto"}`),
				}))}
			/>
			<Choice
				label={t("metric.by")}
				when={FOR_SPLIT}
				name="by"
				value={typed.by}
				options={DIMENSION_NAMES.map((value) => ({
					value,
					text: t(`dimension.${value}`),
				}))}
			/>
			<Field
				label={t("boards.field.text")}
				when={`${FOR_TEXT} flex-1 basis-72`}
			>
				{(id) => (
					<textarea
						id={id}
						className="field w-full"
						name="text"
						rows={2}
						maxLength={500}
						defaultValue={typed.text}
						{...refused}
					/>
				)}
			</Field>
			<Choice
				label={t("boards.field.width")}
				name="width"
				value={typed.width}
				options={["", ...TILE_WIDTHS.map(String)].map((value) => ({
					value,
					text:
						value === ""
							? t("metric.grain.auto")
							: t("boards.width", { n: Number(value) }),
				}))}
			/>
		</>
	);
}
