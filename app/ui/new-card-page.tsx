import { Link } from "@remix-run/react";
import type { CardProblem } from "../scorecards/card-problem.ts";
import { CardForm } from "./card-form.tsx";
import type { CardFormChoices } from "./card-form-choices.ts";
import { CardProblemList } from "./card-problem-list.tsx";
import type { CardTyped } from "./card-typed.ts";
import { ChoiceField } from "./choice-field.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";

interface Choice {
	readonly value: string;
	readonly text: string;
}

interface Properties {
	readonly typed: CardTyped;
	readonly choices: CardFormChoices;
	readonly refused: readonly CardProblem[];
	readonly people: readonly Choice[];
	readonly quarters: readonly Choice[];
	readonly person: string;
	readonly quarter: string;
}

export function NewCardPage({
	typed,
	choices,
	refused,
	people,
	quarters,
	person,
	quarter,
}: Properties) {
	const { t } = useReader();
	return (
		<>
			<p className="plate">
				<Link to="/scorecards" className="hover:text-accent">
					{t("scorecards.title")}
				</Link>
			</p>
			<PageHead
				title={t("scorecard.form.new")}
				lead={t("scorecard.form.new.lead")}
			/>
			{refused.length > 0 && (
				<div
					role="alert"
					className="my-3 border-l-2 border-bad bg-bad-soft px-3 py-2"
				>
					<CardProblemList problems={refused} />
				</div>
			)}
			<CardForm
				typed={typed}
				choices={choices}
				refused={refused}
				withBase
				head={
					<fieldset className="flex flex-wrap gap-2.5">
						<legend className="plate mb-1.5">{t("scorecard.form.who")}</legend>
						<ChoiceField
							name="person"
							label={t("scorecard.form.person")}
							value={person}
							options={[
								{ value: "", text: t("scorecard.form.choose") },
								...people,
							]}
						/>
						<ChoiceField
							name="quarter"
							label={t("scorecards.quarter")}
							value={quarter}
							options={quarters}
						/>
					</fieldset>
				}
				buttons={
					<button
						type="submit"
						name="do"
						value="save"
						className="button button-primary"
					>
						{t("scorecard.save")}
					</button>
				}
			/>
		</>
	);
}
