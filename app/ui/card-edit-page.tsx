import { Link } from "@remix-run/react";
import type { CardProblem } from "../scorecards/card-problem.ts";
import { CardForm } from "./card-form.tsx";
import type { CardFormChoices } from "./card-form-choices.ts";
import { CardRefused } from "./card-problem-list.tsx";
import type { CardTyped } from "./card-typed.ts";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";

interface Properties {
	readonly typed: CardTyped;
	readonly choices: CardFormChoices;
	readonly refused: readonly CardProblem[];
	readonly card: {
		readonly id: number;
		readonly name: string;
		readonly quarter: string;
		readonly revision: number;
		/** An amendment holds from one of these days on. */
		readonly days: { readonly from: string; readonly to: string };
	};
	readonly isAmendment: boolean;
	/** What was typed beside the card: the day and the reason of an amendment. */
	readonly from: string;
	readonly reason: string;
	readonly saved: boolean;
}

export function CardEditPage({
	typed,
	choices,
	refused,
	card,
	isAmendment,
	from,
	reason,
	saved,
}: Properties) {
	const { t } = useReader();
	const address = `/scorecards/${card.id}`;
	const head = (
		<>
			<input type="hidden" name="revision" value={card.revision} />
			{isAmendment && (
				<div className="flex flex-wrap gap-2.5">
					<label className="flex flex-col gap-0.5">
						<span className="text-2xs text-muted">
							{t("scorecard.form.from")}
						</span>
						<input
							type="date"
							name="from"
							min={card.days.from}
							max={card.days.to}
							required
							defaultValue={from}
							className="field"
						/>
					</label>
					<label className="flex min-w-0 flex-1 basis-64 flex-col gap-0.5">
						<span className="text-2xs text-muted">{t("scorecard.reason")}</span>
						<input
							name="reason"
							required
							defaultValue={reason}
							className="field w-full"
						/>
					</label>
				</div>
			)}
		</>
	);
	const button = (value: string, text: string, primary = false) => (
		<button
			type="submit"
			name="do"
			value={value}
			formNoValidate={value === "discard"}
			className={`button ${primary ? "button-primary" : ""}`}
		>
			{text}
		</button>
	);
	return (
		<>
			<p className="plate">
				<Link to="/scorecards" className="hover:text-accent">
					{t("scorecards.title")}
				</Link>
				<span aria-hidden="true"> /</span>{" "}
				<Link to={address} className="hover:text-accent">
					{card.name}
				</Link>
			</p>
			<PageHead
				title={t(isAmendment ? "scorecard.form.amend" : "scorecard.form.edit", {
					name: card.name,
					quarter: card.quarter,
				})}
				{...(isAmendment && { lead: t("scorecard.form.amend.lead") })}
			/>
			<CardRefused problems={refused} />
			<p role="status" className="min-h-5 text-sm text-muted">
				{saved && t("scorecard.saved")}
			</p>
			<CardForm
				typed={typed}
				choices={choices}
				refused={refused}
				withBase={!isAmendment}
				head={head}
				buttons={
					isAmendment ? (
						button("amend", t("scorecard.amendment.propose"), true)
					) : (
						<>
							{button("save", t("scorecard.save"))}
							{button("submit", t("scorecard.submit"), true)}
							{button("discard", t("scorecard.discard"))}
						</>
					)
				}
			/>
		</>
	);
}
