import {
	type CardLine,
	NO_DATA_POLICIES,
	type NoDataPolicy,
} from "../scorecards/card.ts";
import type { CardProblem } from "../scorecards/card-problem.ts";
import { UserMark } from "./basis-mark.tsx";
import { CardField } from "./card-field.tsx";
import type { CardFormChoices } from "./card-form-choices.ts";
import { type FormDeed, writeDeed } from "./card-typed.ts";
import { PointsFields } from "./points-fields.tsx";
import { useReader } from "./reader-context.tsx";
import { ScoreCurve } from "./score-curve.tsx";
import { useHydrated } from "./use-hydrated.ts";

interface Properties {
	readonly line: CardLine;
	readonly index: number;
	readonly count: number;
	readonly choices: CardFormChoices;
	readonly problems: readonly CardProblem[];
	readonly onChange: (line: CardLine) => void;
	readonly onDeed: (deed: FormDeed) => void;
}

const BUTTONS = [
	["up", "↑"],
	["down", "↓"],
	["remove", "×"],
] as const;

/** One line: what is measured, how much it weighs, and how a value becomes a score. */
export function CardLineFields({
	line,
	index,
	count,
	choices,
	problems,
	onChange,
	onDeed,
}: Properties) {
	const { t } = useReader();
	const hydrated = useHydrated();
	const at = `lines.${index}`;
	const n = index + 1;
	const metric = choices.metrics.find(({ value }) => value === line.metric);
	const set = (change: Partial<CardLine>) => onChange({ ...line, ...change });
	const deed = (name: FormDeed["deed"]) => ({
		type: "submit" as const,
		name: "do",
		value: writeDeed({ deed: name, index }),
		formNoValidate: true,
		onClick: (event: { preventDefault: () => void }) => {
			event.preventDefault();
			onDeed({ deed: name, index });
		},
	});
	const text = (
		field: "scope" | "weight" | "floor",
		label: string,
		list?: string,
	) => (
		<CardField at={`${at}.${field}`} label={label} problems={problems}>
			{(attributes) => (
				<input
					{...attributes}
					className="field w-full"
					autoComplete="off"
					inputMode={field === "scope" ? undefined : "decimal"}
					list={list}
					value={line[field]}
					onChange={(event) => set({ [field]: event.target.value })}
				/>
			)}
		</CardField>
	);
	return (
		<fieldset className="min-w-0 border border-line bg-panel px-3.5 pt-2 pb-3.5">
			<legend className="sr-only">{t("scorecard.form.line", { n })}</legend>
			<input type="hidden" name={`${at}.id`} value={line.id} />
			<input
				type="hidden"
				name={`${at}.under`}
				value={line.under ? `${line.under.cardId} ${line.under.lineId}` : ""}
			/>
			<div className="mb-2 flex items-center gap-2">
				<span aria-hidden="true" className="plate">
					{t("scorecard.form.line", { n })}
				</span>
				{metric?.isUser && <UserMark />}
				<span className="ml-auto flex gap-1">
					{BUTTONS.map(([name, sign]) => (
						<button
							key={name}
							{...deed(name)}
							disabled={
								(name === "up" && index === 0) ||
								(name === "down" && index === count - 1)
							}
							aria-label={t(`scorecard.form.line.${name}`, { n })}
							className="button min-w-8 px-1.5"
						>
							<span aria-hidden="true">{sign}</span>
						</button>
					))}
				</span>
			</div>
			<div className="grid gap-x-4 gap-y-3 md:grid-cols-2 xl:grid-cols-[minmax(0,1.2fr)_minmax(0,14rem)_minmax(0,1fr)]">
				<div className="grid content-start gap-2.5 sm:grid-cols-2">
					<CardField
						at={`${at}.metric`}
						label={t("scorecard.form.metric")}
						problems={problems}
						className="sm:col-span-2"
					>
						{(attributes) => (
							<select
								{...attributes}
								className="field w-full"
								value={line.metric}
								onChange={(event) => set({ metric: event.target.value })}
							>
								<option value="">{t("scorecard.form.choose")}</option>
								{choices.metrics.map(({ value, text: name }) => (
									<option key={value} value={value}>
										{name}
									</option>
								))}
							</select>
						)}
					</CardField>
					{text("scope", t("scorecard.form.scope"), "card-scopes")}
					{text("weight", t("scorecard.form.weight"))}
					{text("floor", t("scorecard.form.floor"))}
					<CardField
						at={`${at}.noData`}
						label={t("scorecard.form.noData")}
						problems={problems}
					>
						{(attributes) => (
							<select
								{...attributes}
								className="field w-full"
								value={line.noData}
								onChange={(event) =>
									set({ noData: event.target.value as NoDataPolicy })
								}
							>
								{NO_DATA_POLICIES.map((policy) => (
									<option key={policy} value={policy}>
										{t(`scorecard.form.noData.${policy}`)}
									</option>
								))}
							</select>
						)}
					</CardField>
				</div>
				<div>
					<PointsFields
						at={`${at}.points`}
						points={line.points}
						problems={problems}
						valueLabel={t("scorecard.form.value")}
						scoreLabel={t("scorecard.form.score")}
						onChange={(points) => set({ points })}
					/>
					<button
						{...deed("point")}
						className="mt-1 min-h-6 text-xs font-medium text-accent hover:underline"
					>
						{t("scorecard.form.point.add")}
					</button>
				</div>
				<ScoreCurve
					name={metric?.text ?? t("scorecard.form.line", { n })}
					points={line.points}
					floor={line.floor}
					unit={metric?.unit ?? "count"}
					history={[]}
					{...(hydrated && {
						onMove: (i, point) =>
							set({
								points: line.points.map((one, j) => (j === i ? point : one)),
							}),
					})}
				/>
			</div>
		</fieldset>
	);
}
