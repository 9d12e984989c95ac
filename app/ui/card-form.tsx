import { Form, useNavigation } from "@remix-run/react";
import { type ReactNode, useState } from "react";
import type { CardProblem } from "../scorecards/card-problem.ts";
import { type CardRules, checkCard } from "../scorecards/check-card.ts";
import { CardBonusFields } from "./card-bonus-fields.tsx";
import { CardField } from "./card-field.tsx";
import type { CardFormChoices } from "./card-form-choices.ts";
import { CardLineFields } from "./card-line-fields.tsx";
import { CardProblemList } from "./card-problem-list.tsx";
import { type CardTyped, editTyped, type FormDeed } from "./card-typed.ts";
import { useReader } from "./reader-context.tsx";
import { WeightSums } from "./weight-sums.tsx";

interface Properties {
	readonly typed: CardTyped;
	readonly choices: CardFormChoices;
	/** What the server refused. */
	readonly refused: readonly CardProblem[];
	/** Fields of its own, above the lines. */
	readonly head?: ReactNode;
	/** What can be done with it. */
	readonly buttons: ReactNode;
	/** An amendment changes no money. */
	readonly withBase: boolean;
}

const rulesOf = ({ metrics, userWeight }: CardFormChoices): CardRules => ({
	metrics: new Map(metrics.map(({ value, ...metric }) => [value, metric])),
	userWeight,
});

/** Where a problem is said, if not beside its field. */
const isWhole = ({ at }: Pick<CardProblem, "at">) => !/[.]|^scope$/.test(at);

/** A card as it is written; what is not right yet stands beside its field while it is typed. */
export function CardForm({
	typed: first,
	choices,
	refused,
	head,
	buttons,
	withBase,
}: Properties) {
	const { t } = useReader();
	const busy = useNavigation().state !== "idle";
	const [{ content, base }, setTyped] = useState(first);
	const problems = [
		...checkCard(content, rulesOf(choices)),
		// What the form itself finds it finds anew; the rest only the server knows.
		...refused.filter(
			(one) => /^base/.test(one.at) || (isWhole(one) && one.at !== "lines"),
		),
	];
	// An empty field is not told that it is wrong before somebody tried to fill it in.
	const said = problems.filter(
		({ value, at }) => value !== "" || isWhole({ at }),
	);
	const setContent = (change: Partial<CardTyped["content"]>) =>
		setTyped((known) => ({
			...known,
			content: { ...known.content, ...change },
		}));
	const onDeed = (deed: FormDeed) =>
		setTyped((known) => editTyped(known, deed));
	const setBase = (change: Partial<CardTyped["base"]>) =>
		setTyped((known) => ({ ...known, base: { ...known.base, ...change } }));
	return (
		<Form
			method="post"
			className="space-y-4 [&_:is(input,select,button)]:scroll-mb-20"
			aria-busy={busy}
		>
			{/* Enter in a field saves, and does not move a line. */}
			<button
				type="submit"
				name="do"
				value="save"
				className="sr-only"
				tabIndex={-1}
				aria-hidden="true"
			/>
			{head}
			<div className="space-y-3">
				{content.lines.map((line, index) => (
					<CardLineFields
						key={line.id}
						line={line}
						index={index}
						count={content.lines.length}
						choices={choices}
						problems={said}
						onChange={(changed) =>
							setContent({
								lines: content.lines.map((one, i) =>
									i === index ? changed : one,
								),
							})
						}
						onDeed={onDeed}
					/>
				))}
				<button
					type="submit"
					name="do"
					value="line-add 0"
					className="button"
					onClick={(event) => {
						event.preventDefault();
						onDeed({ deed: "add", index: 0 });
					}}
				>
					{t("scorecard.form.line.add")}
				</button>
			</div>
			<CardBonusFields
				bonus={content.bonus}
				scope={content.scope}
				problems={said}
				onChange={setContent}
			/>
			{withBase && (
				<fieldset className="border border-line bg-panel px-3.5 pt-2 pb-3.5">
					<legend className="sr-only">{t("scorecard.form.base")}</legend>
					<div className="flex flex-wrap gap-2.5">
						<CardField
							at="base.amount"
							label={t("scorecard.form.base")}
							problems={said}
						>
							{(attributes) => (
								<input
									{...attributes}
									className="field"
									inputMode="decimal"
									autoComplete="off"
									value={base.amount}
									onChange={(event) => setBase({ amount: event.target.value })}
								/>
							)}
						</CardField>
						<CardField
							at="base.currency"
							label={t("scorecard.form.currency")}
							problems={said}
						>
							{(attributes) => (
								<input
									{...attributes}
									className="field w-20"
									maxLength={3}
									autoComplete="off"
									value={base.currency}
									onChange={(event) =>
										setBase({ currency: event.target.value })
									}
								/>
							)}
						</CardField>
					</div>
					<p className="mt-1 text-2xs text-muted">
						{t("scorecard.form.base.hidden")}
					</p>
				</fieldset>
			)}
			<WeightSums lines={content.lines} choices={choices} />
			<div>
				<p
					className={`text-sm font-medium ${problems.length > 0 ? "" : "text-good"}`}
				>
					{problems.length > 0
						? t("scorecard.form.problems", { n: problems.length })
						: t("scorecard.form.ready")}
				</p>
				<CardProblemList problems={problems.filter(isWhole)} />
			</div>
			<p className="flex flex-wrap gap-2">{buttons}</p>
			<datalist id="card-scopes">
				{choices.scopes.map(({ value, text }) => (
					<option key={value} value={value}>
						{text}
					</option>
				))}
			</datalist>
		</Form>
	);
}
