import { Link } from "@remix-run/react";
import type { CardProblem } from "../scorecards/card-problem.ts";
import { TEMPLATE_KEYS } from "../scorecards/templates.ts";
import { CardForm } from "./card-form.tsx";
import type { CardFormChoices } from "./card-form-choices.ts";
import { CardRefused } from "./card-problem-list.tsx";
import type { CardTyped } from "./card-typed.ts";
import { ChoiceField } from "./choice-field.tsx";
import { LinkTabs } from "./link-tabs.tsx";
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
	readonly template: string;
	readonly person: string;
	readonly quarter: string;
}

export function NewCardPage({
	typed,
	choices,
	refused,
	people,
	quarters,
	template,
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
			<p className="plate mb-1.5">{t("scorecard.form.template")}</p>
			<div className="mb-5 flex">
				<LinkTabs
					label={t("scorecard.form.template")}
					tabs={(["", ...TEMPLATE_KEYS] as const).map((key) => ({
						to: `?${new URLSearchParams({ template: key, person, quarter })}`,
						text: t(
							key === ""
								? "scorecard.form.template.none"
								: `scorecard.form.template.${key}`,
						),
						current: key === template,
					}))}
				/>
			</div>
			<CardRefused problems={refused} />
			<CardForm
				typed={typed}
				choices={choices}
				refused={refused}
				withBase
				head={
					<>
						<input type="hidden" name="template" value={template} />
						<fieldset className="flex flex-wrap gap-2.5">
							<legend className="plate mb-1.5">
								{t("scorecard.form.who")}
							</legend>
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
					</>
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
