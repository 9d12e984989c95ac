import type { BonusRule } from "../scorecards/card.ts";
import type { CardProblem } from "../scorecards/card-problem.ts";
import { CardField } from "./card-field.tsx";
import { PointsFields } from "./points-fields.tsx";
import { useReader } from "./reader-context.tsx";

interface Properties {
	readonly bonus: BonusRule;
	readonly scope: string;
	readonly problems: readonly CardProblem[];
	readonly onChange: (change: {
		readonly bonus?: BonusRule;
		readonly scope?: string;
	}) => void;
}

const MODIFIER = "bonus.modifier";

/** How a score becomes a percent of the base. Its NPS points are `nps` and `factor`, drawn in the same fields as a curve's. */
export function CardBonusFields({
	bonus,
	scope,
	problems,
	onChange,
}: Properties) {
	const { t } = useReader();
	const { modifier } = bonus;
	const set = (change: Partial<BonusRule>) =>
		onChange({ bonus: { ...bonus, ...change } });
	const setModifier = (change: Partial<BonusRule["modifier"]>) =>
		set({ modifier: { ...modifier, ...change } });
	return (
		<fieldset className="grid min-w-0 gap-x-4 gap-y-3 border border-line bg-panel px-3.5 pt-2 pb-3.5 md:grid-cols-2 xl:grid-cols-3">
			<legend className="sr-only">{t("scorecard.form.bonus")}</legend>
			<p aria-hidden="true" className="plate col-span-full">
				{t("scorecard.form.bonus")}
			</p>
			<div>
				<p className="mb-1 text-xs font-medium">
					{t("scorecard.form.bonus.curve")}
				</p>
				<PointsFields
					at="bonus.curve"
					points={bonus.curve}
					problems={problems}
					valueLabel={t("scorecard.form.score")}
					scoreLabel={t("scorecard.form.bonus.percent")}
					onChange={(curve) => set({ curve })}
				/>
			</div>
			<div>
				<p className="mb-1 text-xs font-medium">
					{t("scorecard.form.bonus.modifier")}
				</p>
				<div className="grid grid-cols-2 gap-x-2 gap-y-1">
					<span aria-hidden="true" className="text-2xs text-muted">
						{t("scorecard.form.bonus.nps")}
					</span>
					<span aria-hidden="true" className="text-2xs text-muted">
						{t("scorecard.form.bonus.factor")}
					</span>
					{modifier.points.map((point, i) =>
						(["nps", "factor"] as const).map((field) => (
							<input
								// biome-ignore lint/suspicious/noArrayIndexKey: a point is its place
								key={`${i} ${field}`}
								className="field w-full"
								name={`${MODIFIER}.points.${i}.${field}`}
								aria-label={`${t(`scorecard.form.bonus.${field}`)} ${i + 1}`}
								inputMode="decimal"
								autoComplete="off"
								value={point[field]}
								onChange={(event) =>
									setModifier({
										points: modifier.points.map((one, j) =>
											j === i ? { ...one, [field]: event.target.value } : one,
										),
									})
								}
							/>
						)),
					)}
				</div>
				<CardField
					at={`${MODIFIER}.points`}
					label={t("scorecard.form.bonus.modifier")}
					problems={problems}
					quiet
				>
					{({ id, "aria-describedby": described }) => (
						<output id={id} aria-describedby={described} className="sr-only" />
					)}
				</CardField>
			</div>
			<div className="grid content-start gap-2.5 sm:grid-cols-2">
				<CardField
					at="scope"
					label={t("scorecard.form.bonus.scope")}
					problems={problems}
					className="sm:col-span-2"
				>
					{(attributes) => (
						<input
							{...attributes}
							className="field w-full"
							list="card-scopes"
							autoComplete="off"
							value={scope}
							onChange={(event) => onChange({ scope: event.target.value })}
						/>
					)}
				</CardField>
				<CardField
					at={`${MODIFIER}.kind`}
					label={t("scorecard.form.bonus.kind")}
					problems={problems}
				>
					{(attributes) => (
						<select
							{...attributes}
							className="field w-full"
							value={modifier.kind}
							onChange={(event) =>
								setModifier({
									kind: event.target.value === "lines" ? "lines" : "steps",
								})
							}
						>
							{(["steps", "lines"] as const).map((kind) => (
								<option key={kind} value={kind}>
									{t(`scorecard.form.bonus.kind.${kind}`)}
								</option>
							))}
						</select>
					)}
				</CardField>
				<CardField
					at={`${MODIFIER}.neutral`}
					label={t("scorecard.form.bonus.neutral")}
					problems={problems}
				>
					{(attributes) => (
						<input
							{...attributes}
							className="field w-full"
							inputMode="decimal"
							value={modifier.neutral}
							onChange={(event) => setModifier({ neutral: event.target.value })}
						/>
					)}
				</CardField>
				<CardField
					at="bonus.cap"
					label={t("scorecard.form.bonus.cap")}
					problems={problems}
				>
					{(attributes) => (
						<input
							{...attributes}
							className="field w-full"
							inputMode="decimal"
							value={bonus.cap}
							onChange={(event) => set({ cap: event.target.value })}
						/>
					)}
				</CardField>
				<label className="flex items-center gap-2 text-sm sm:col-span-2">
					<input
						type="checkbox"
						name={`${MODIFIER}.always`}
						value="yes"
						checked={modifier.always}
						onChange={(event) => setModifier({ always: event.target.checked })}
						className="size-4 accent-accent"
					/>
					{t("scorecard.form.bonus.always")}
				</label>
			</div>
		</fieldset>
	);
}
