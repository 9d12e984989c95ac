import { Form, Link } from "@remix-run/react";
import type { RotaUses } from "../alerts/rota-uses.ts";
import { AlertTabs } from "./alert-tabs.tsx";
import type { ShiftView } from "./on-call-view.ts";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { RotaForm } from "./rota-form.tsx";
import { RotaStrip } from "./rota-strip.tsx";
import type { RotaAnswer, RotaFormChoices, RotaTyped } from "./rota-typed.ts";
import { ShiftTable } from "./shift-table.tsx";
import { useUsesText } from "./use-uses-text.ts";

interface Properties {
	/** Null for a new one. */
	readonly rota: {
		readonly id: number;
		readonly name: string;
		readonly uses: RotaUses;
	} | null;
	readonly typed: RotaTyped;
	readonly choices: RotaFormChoices;
	/** What the form as it stands would give; null where something of it is wrong. */
	readonly weeks: readonly ShiftView[] | null;
	readonly answer: RotaAnswer | null;
}

function Delete({ uses }: { uses: RotaUses }) {
	const { t } = useReader();
	const usesText = useUsesText();
	const isUsed = uses.routes.length + uses.policies.length > 0;
	return (
		<section
			aria-labelledby="delete"
			className="mt-8 max-w-xl border-t border-line pt-4"
		>
			<h2 id="delete" className="font-semibold">
				{t("onCall.delete")}
			</h2>
			{isUsed ? (
				<p className="mt-1 text-sm text-muted">
					{t("onCall.delete.used", { list: usesText(uses) })}
				</p>
			) : (
				<Form method="post" className="mt-1">
					<p className="mb-2 text-sm text-muted">{t("onCall.delete.text")}</p>
					<button
						type="submit"
						name="intent"
						value="delete"
						className="button text-bad"
					>
						{t("onCall.delete.submit")}
					</button>
				</Form>
			)}
		</section>
	);
}

/** Makes or changes a rota; what it gives stands beside it before it is saved. */
export function RotaPage({ rota, typed, choices, weeks, answer }: Properties) {
	const { t } = useReader();
	const usesText = useUsesText();
	const { said = null, problems = [] } = answer ?? {};
	return (
		<>
			<AlertTabs current="on-call" />
			<PageHead
				title={
					rota ? t("onCall.changing", { name: rota.name }) : t("onCall.new")
				}
			>
				<Link
					to="/alerts/on-call"
					className="text-sm text-accent hover:underline"
				>
					{t("takeOver.back")}
				</Link>
			</PageHead>
			{said !== null && (
				<p
					role="alert"
					className="mb-4 max-w-xl border-l-2 border-bad bg-bad-soft px-3 py-2 text-sm"
				>
					{said === "problems"
						? t("onCall.said.problems", { n: problems.length })
						: said === "in-use"
							? t("onCall.said.in-use", {
									list: rota ? usesText(rota.uses) : "",
								})
							: t("onCall.said.failed")}
				</p>
			)}
			<div className="grid gap-6 xl:grid-cols-[minmax(0,32rem)_minmax(0,1fr)]">
				{/* What the server rearranged is another form. */}
				<RotaForm
					key={typed.people.join("\n")}
					typed={typed}
					choices={choices}
					problems={problems}
				/>
				<section
					aria-labelledby="weeks"
					aria-live="polite"
					data-testid="weeks"
					className="min-w-0"
				>
					<h2 id="weeks" className="plate mb-1.5">
						{t("onCall.preview.title")}
					</h2>
					<div className="border border-line bg-panel px-3.5 py-3">
						{weeks === null ? (
							<p className="text-sm text-muted">{t("onCall.preview.empty")}</p>
						) : (
							<>
								<RotaStrip shifts={weeks} />
								<ShiftTable
									caption={t("onCall.preview.title")}
									shifts={weeks}
								/>
							</>
						)}
					</div>
				</section>
			</div>
			{rota && <Delete uses={rota.uses} />}
		</>
	);
}
