import { Form, useNavigation } from "@remix-run/react";
import type { BatchDetail } from "./batch-row.ts";
import { useReader } from "./reader-context.tsx";

export type UndoProblem =
	| { readonly code: "reason"; readonly value: string; readonly least: number }
	| { readonly code: "confirm"; readonly value: string }
	| { readonly code: "failed"; readonly value: string }
	| { readonly code: "already" };

interface Properties {
	readonly batch: BatchDetail;
	readonly problem: UndoProblem | null;
}

function ProblemText({ problem }: { problem: UndoProblem }) {
	const { t } = useReader();
	return (
		<p
			id="undo-problem"
			role="alert"
			className="mt-3 border-l-2 border-bad bg-bad-soft px-3 py-2 text-sm"
		>
			{problem.code === "reason" &&
				t("batch.undo.reason.missing", {
					value: problem.value,
					least: problem.least,
				})}
			{problem.code === "confirm" && t("batch.undo.confirm.missing")}
			{problem.code === "failed" && t("error.form.text")}
			{problem.code === "already" && t("batch.undo.already")}
		</p>
	);
}

/** Says what undoing does before it asks for the reason and the tick; opened by hand, or because it was refused. */
export function UndoForm({ batch, problem }: Properties) {
	const { t } = useReader();
	const sending = useNavigation().state !== "idle";
	const typed = problem && "value" in problem ? problem.value : "";
	const id = String(batch.id);
	return (
		<details
			className="border border-line bg-panel"
			open={problem !== null || undefined}
		>
			<summary className="px-4 py-2.5 font-medium">
				{t("batch.undo.title")}
			</summary>
			<Form method="post" className="border-t border-line px-4 pt-3 pb-4">
				<p className="max-w-prose text-muted">
					{t("batch.undo.text", { n: batch.accepted })}
				</p>
				{problem && <ProblemText problem={problem} />}
				<label className="mt-3 block">
					<span className="block font-medium">{t("batch.undo.reason")}</span>
					<textarea
						className="field mt-1 w-full max-w-xl"
						name="reason"
						rows={2}
						maxLength={500}
						defaultValue={typed}
						aria-invalid={problem?.code === "reason"}
						aria-describedby={problem ? "undo-problem undo-hint" : "undo-hint"}
						required
					/>
					<span id="undo-hint" className="block text-xs text-muted">
						{t("batch.undo.reason.hint")}
					</span>
				</label>
				<label className="mt-3 flex items-center gap-2">
					<input
						type="checkbox"
						name="confirm"
						value="yes"
						className="size-4 accent-accent"
						required
					/>
					{t("batch.undo.confirm", { id })}
				</label>
				<button type="submit" className="button mt-3" disabled={sending}>
					{sending ? t("batch.undo.submitting") : t("batch.undo.submit")}
				</button>
			</Form>
		</details>
	);
}
