import { Form, Link, useNavigation } from "@remix-run/react";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { RuleAlerts } from "./rule-alerts.tsx";
import { RuleForm } from "./rule-form.tsx";
import type { RuleFormChoices } from "./rule-form-choices.ts";
import { RulePrecision } from "./rule-precision.tsx";
import type { RuleRefusal } from "./rule-refusal.ts";
import { RuleSaid } from "./rule-said.tsx";
import { RuleSaysText } from "./rule-says.tsx";
import type { RuleTyped } from "./rule-typed.ts";
import type { RuleView } from "./rule-view.ts";
import { useFigures } from "./use-figures.ts";

interface Properties {
	readonly view: RuleView;
	readonly typed: RuleTyped;
	readonly choices: RuleFormChoices;
	readonly mayChange: boolean;
	readonly mayDelete: boolean;
	readonly refusal: RuleRefusal | null;
}

function History({ view }: { view: RuleView }) {
	const { t } = useReader();
	const figures = useFigures();
	return (
		<section aria-labelledby="versions" className="min-w-0">
			<h2 id="versions" className="plate mb-1.5">
				{t("alertRules.history")}
			</h2>
			<ol className="grid gap-px border border-line bg-line">
				{view.versions.map((made) => (
					<li key={made.version} className="bg-panel px-3.5 py-2 text-sm">
						<p className="flex flex-wrap gap-x-3 text-xs text-muted">
							<span className="font-medium text-ink">
								{t("alertRules.version", { version: made.version })}
							</span>
							<span>
								<Link to={`/people/${made.byId}`} className="hover:text-accent">
									{made.by}
								</Link>
								{" · "}
								{figures.instant(made.at)}
							</span>
							{!made.enabled && <span>{t("alertRules.off")}</span>}
						</p>
						<RuleSaysText says={made.says} />
					</li>
				))}
			</ol>
		</section>
	);
}

function DeleteForm({ refusal }: { refusal: RuleRefusal | null }) {
	const { t } = useReader();
	const busy = useNavigation().state !== "idle";
	const wrong = refusal?.reason;
	return (
		<details
			className="border border-line bg-panel print:hidden"
			open={wrong !== undefined || undefined}
		>
			<summary className="px-4 py-2.5 font-medium">
				{t("alertRules.delete")}
			</summary>
			<Form method="post" className="border-t border-line px-4 pt-3 pb-4">
				<p className="max-w-prose text-muted">{t("alertRules.delete.text")}</p>
				<label className="mt-3 block">
					<span className="block font-medium">
						{t("alertRules.delete.reason")}
					</span>
					<input
						className="field mt-1 w-full max-w-xl"
						name="reason"
						maxLength={500}
						defaultValue={wrong?.typed ?? ""}
						aria-invalid={wrong !== undefined}
						aria-describedby={wrong ? "reason-problem" : undefined}
						autoComplete="off"
					/>
				</label>
				{wrong && (
					<p id="reason-problem" role="alert" className="mt-1 text-sm text-bad">
						{t("alertRules.problem.reason", { least: wrong.least })}
					</p>
				)}
				<button
					type="submit"
					name="intent"
					value="delete"
					className="button mt-3"
					disabled={busy}
				>
					{t("alertRules.delete")}
				</button>
			</Form>
		</details>
	);
}

export function RulePage({
	view,
	typed,
	choices,
	mayChange,
	mayDelete,
	refusal,
}: Properties) {
	const { t } = useReader();
	const figures = useFigures();
	const stands = view.deletedAt
		? t("alertRules.deleted", { when: figures.instant(view.deletedAt) })
		: !view.enabled
			? t("alertRules.off")
			: view.open > 0
				? t("alertRules.firing", { n: view.open })
				: t("alertRules.quiet");
	return (
		<>
			<p className="plate mb-1">
				<Link to="/alerts/rules" className="hover:text-accent">
					{t("alertRules.back")}
				</Link>
			</p>
			<PageHead title={view.name}>
				{mayChange && (
					<Form method="post">
						<button
							type="submit"
							name="intent"
							value={view.enabled ? "disable" : "enable"}
							className="button"
						>
							{t(view.enabled ? "alertRules.disable" : "alertRules.enable")}
						</button>
					</Form>
				)}
			</PageHead>
			<div className="mb-6 space-y-2">
				<p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
					<span className="font-semibold" data-testid="stands">
						{stands}
					</span>
					<span>
						<span className="text-muted">
							{t("alertRules.col.precision")}:{" "}
						</span>
						<RulePrecision {...view} />
					</span>
					<span className="text-muted">
						{t("alertRules.col.owner")}: {view.owner}
					</span>
					<Link to={view.metricAddress} className="text-accent hover:underline">
						{view.says.metric ?? view.says.metricKey}
					</Link>
				</p>
				{view.criesWolf && (
					<p className="border-l-2 border-warn pl-2 text-sm">
						{t("alertRules.wolf.text")}
					</p>
				)}
				<div className="text-sm">
					<RuleSaysText says={view.says} />
				</div>
				{view.notes && (
					<p className="max-w-prose text-sm whitespace-pre-line">
						{view.notes}
					</p>
				)}
				{view.link && (
					<a
						href={view.link}
						rel="noreferrer"
						className="block text-sm break-all text-accent hover:underline"
					>
						{view.link}
					</a>
				)}
			</div>
			<div className="grid gap-6">
				<div className="grid gap-6 2xl:grid-cols-2">
					<RuleAlerts view={view} />
					<History view={view} />
				</div>
				{mayChange && (
					<section aria-labelledby="change" className="print:hidden">
						<h2 id="change" className="mb-3 text-base font-semibold">
							{t("alertRules.change")}
						</h2>
						<RuleForm
							typed={refusal?.reason ? typed : (refusal?.typed ?? typed)}
							choices={choices}
							problems={refusal?.problems ?? []}
							said={<RuleSaid refusal={refusal} />}
							trial={refusal?.trial ?? null}
							basedOn={view.version}
							owner={view.owner}
						/>
					</section>
				)}
				{mayDelete && <DeleteForm refusal={refusal} />}
			</div>
		</>
	);
}
