import { Form, Link, useNavigation } from "@remix-run/react";
import type { SourceTerms } from "../ingest/source-terms.ts";
import { type AdminProblem, AdminProblemText, Done } from "./admin-problem.tsx";
import { useCompany } from "./company-context.tsx";
import { formatLocal } from "./format-time.ts";
import { kindName } from "./kind-name.ts";
import { LengthField, type TypedLength, typedLength } from "./length-field.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

export interface TypedTerms {
	readonly promise: TypedLength;
	readonly after: TypedLength;
	readonly through: string;
}

/** What was typed, so that a form that failed shows it again. */
export function typedTerms(form: FormData): TypedTerms {
	const text = (name: string) => String(form.get(name) ?? "").slice(0, 50);
	return {
		promise: { amount: text("promise"), unit: text("promise-unit") },
		after: { amount: text("after"), unit: text("after-unit") },
		through: text("through"),
	};
}

interface Properties {
	readonly terms: SourceTerms;
	readonly answer:
		| { readonly saved: boolean }
		| { readonly problem: AdminProblem; readonly typed?: TypedTerms }
		| null;
}

interface PartProperties {
	readonly terms: SourceTerms;
	readonly typed: TypedTerms | undefined;
	readonly busy: boolean;
}

function Terms({ terms, typed, busy }: PartProperties) {
	const { t } = useReader();
	return (
		<section aria-labelledby="terms">
			<h2 id="terms" className="plate border-b border-line pb-1">
				{t("admin.source.terms")}
			</h2>
			<Form method="post" className="mt-3 space-y-4">
				<LengthField
					name="promise"
					label={t("admin.source.promise")}
					hint={t("admin.source.promise.hint")}
					value={typed?.promise ?? typedLength(terms.promiseMinutes)}
				/>
				<LengthField
					name="after"
					label={t("admin.source.after")}
					hint={t("admin.source.after.hint")}
					value={typed?.after ?? typedLength(terms.completeAfterMinutes)}
				/>
				<button
					type="submit"
					name="intent"
					value="terms"
					className="button button-primary"
					disabled={busy}
				>
					{t("admin.source.save")}
				</button>
			</Form>
		</section>
	);
}

function Through({ terms, typed, busy }: PartProperties) {
	const { t } = useReader();
	const { timeZone } = useCompany();
	const stated = terms.completeThrough;
	return (
		<section aria-labelledby="through">
			<h2 id="through" className="plate border-b border-line pb-1">
				{t("admin.source.through")}
			</h2>
			<p className="mt-2 max-w-prose text-muted">
				{t("admin.source.through.text")}
			</p>
			<Form method="post" className="mt-3">
				<label>
					<span className="block text-sm">
						{t("admin.source.through.zone", { zone: timeZone })}
					</span>
					<input
						className="field"
						type="datetime-local"
						name="through"
						defaultValue={
							typed?.through || (stated ? formatLocal(stated, timeZone) : "")
						}
					/>
				</label>
				<p className="mt-3 flex flex-wrap gap-2">
					<button
						type="submit"
						name="intent"
						value="complete"
						className="button"
						disabled={busy}
					>
						{t("admin.source.through.set")}
					</button>
					<button
						type="submit"
						name="intent"
						value="take-back"
						className="button"
						disabled={busy || stated === null}
					>
						{t("admin.source.through.clear")}
					</button>
				</p>
			</Form>
		</section>
	);
}

function Retire({ terms, busy }: Omit<PartProperties, "typed">) {
	const { t } = useReader();
	const figures = useFigures();
	return (
		<section aria-labelledby="retire">
			<h2 id="retire" className="plate border-b border-line pb-1">
				{t("admin.source.retire")}
			</h2>
			<p className="mt-2 max-w-prose text-muted">
				{t("admin.source.retire.text")}
			</p>
			{terms.retiredAt && (
				<p className="mt-2 font-medium">
					{t("admin.source.retired.since", {
						when: figures.instant(terms.retiredAt),
					})}
				</p>
			)}
			<Form method="post" className="mt-3">
				<button
					type="submit"
					name="intent"
					value={terms.retiredAt ? "await" : "retire"}
					className="button"
					disabled={busy}
				>
					{t(
						terms.retiredAt
							? "admin.source.retire.undo"
							: "admin.source.retire.submit",
					)}
				</button>
			</Form>
		</section>
	);
}

/** What holds for one source of one kind, each part changed by itself. */
export function SourceForm({ terms, answer }: Properties) {
	const { t } = useReader();
	const busy = useNavigation().state !== "idle";
	const refused = answer && "problem" in answer ? answer : null;
	const typed = refused?.typed;
	// What was saved is shown anew; what was refused stays as it was typed.
	const version = refused ? "typed" : JSON.stringify(terms);
	return (
		<>
			<PageHead
				title={t("admin.source.title", {
					source: terms.source,
					kind: kindName(terms.kind, t),
				})}
			>
				<Link to="/admin/sources" className="button">
					{t("admin.source.back")}
				</Link>
			</PageHead>
			{refused && <AdminProblemText problem={refused.problem} />}
			{answer && "saved" in answer && <Done text={t("admin.source.saved")} />}
			<div key={version} className="grid max-w-5xl gap-8 lg:grid-cols-2">
				<Terms terms={terms} typed={typed} busy={busy} />
				<div className="space-y-8">
					<Through terms={terms} typed={typed} busy={busy} />
					<Retire terms={terms} busy={busy} />
				</div>
			</div>
		</>
	);
}
