import { Link } from "@remix-run/react";
import { AlertTabs } from "./alert-tabs.tsx";
import { EmptyState } from "./empty-state.tsx";
import { PageHead } from "./page-head.tsx";
import { PolicySteps } from "./policy-steps.tsx";
import { useReader } from "./reader-context.tsx";
import type { PolicyRow } from "./routes-view.ts";
import { RuleLinks } from "./rule-links.tsx";

function Policy({
	policy,
	mayChange,
}: {
	policy: PolicyRow;
	mayChange: boolean;
}) {
	const { t } = useReader();
	const { id, name, steps, rules } = policy;
	return (
		<li className="min-w-0 border border-line bg-panel px-4 py-3">
			<div className="flex flex-wrap items-baseline gap-x-4">
				<h2 className="min-w-0 flex-1 font-semibold break-words">{name}</h2>
				{mayChange && (
					<Link
						to={`/alerts/policies/${id}`}
						className="button inline-flex items-center print:hidden"
						aria-label={`${t("routes.change")}: ${name}`}
					>
						{t("routes.change")}
					</Link>
				)}
			</div>
			<PolicySteps steps={steps} />
			<p className="mt-2 text-xs text-muted">
				{rules.length === 0 ? (
					t("policies.used.none")
				) : (
					<>
						{t("policies.used")}: <RuleLinks rules={rules} />
					</>
				)}
			</p>
		</li>
	);
}

/** Every escalation policy with its steps, and the rules that name it. */
export function PolicyListPage({
	policies,
	mayChange,
}: {
	policies: readonly PolicyRow[];
	mayChange: boolean;
}) {
	const { t } = useReader();
	return (
		<>
			<AlertTabs current="policies" />
			<PageHead title={t("policies.title")} lead={t("policies.lead")}>
				{mayChange && (
					<Link
						to="/alerts/policies/new"
						className="button button-primary inline-flex items-center"
					>
						{t("policies.new")}
					</Link>
				)}
			</PageHead>
			{policies.length === 0 ? (
				<EmptyState
					title={t("policies.empty")}
					text={t("policies.empty.text")}
				/>
			) : (
				<ul
					data-testid="policies"
					className="grid items-start gap-3 xl:grid-cols-2"
				>
					{policies.map((policy) => (
						<Policy key={policy.id} policy={policy} mayChange={mayChange} />
					))}
				</ul>
			)}
			{!mayChange && (
				<p className="mt-3 text-xs text-muted">{t("policies.may")}</p>
			)}
		</>
	);
}
