import { Link } from "@remix-run/react";
import type { ListedRule } from "../alerts/rule-list.server.ts";
import { TEMPLATES } from "../alerts/templates.ts";
import { AlertTabs } from "./alert-tabs.tsx";
import { EmptyState } from "./empty-state.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { RulePrecision } from "./rule-precision.tsx";
import { type RuleSays, RuleSaysText } from "./rule-says.tsx";

export interface RuleRow extends Omit<ListedRule, "rule"> {
	readonly id: number;
	readonly name: string;
	readonly enabled: boolean;
	readonly says: RuleSays;
}

function Templates() {
	const { t } = useReader();
	return (
		<section aria-labelledby="templates" className="mt-6 print:hidden">
			<h2 id="templates" className="plate mb-1.5">
				{t("alertRules.templates")}
			</h2>
			<ul className="flex flex-wrap gap-2">
				{TEMPLATES.map((name) => (
					<li key={name}>
						<Link
							to={`/alerts/rules/new?template=${name}`}
							className="button inline-flex items-center"
						>
							{t(`alertRules.template.${name}`)}
						</Link>
					</li>
				))}
			</ul>
		</section>
	);
}

const now = ({ enabled, open }: RuleRow) =>
	enabled ? (open > 0 ? "fires" : "quiet") : "off";

/** Every rule; those that cry wolf first. */
export function RuleListPage({
	rules,
	mayCreate,
}: {
	rules: readonly RuleRow[];
	mayCreate: boolean;
}) {
	const { t } = useReader();
	return (
		<>
			<AlertTabs current="rules" />
			<PageHead title={t("alertRules.title")} lead={t("alertRules.lead")}>
				{mayCreate && (
					<Link
						to="/alerts/rules/new"
						className="button button-primary inline-flex items-center"
					>
						{t("alertRules.new")}
					</Link>
				)}
			</PageHead>
			{rules.length === 0 ? (
				<EmptyState
					title={t("alertRules.empty")}
					text={t("alertRules.empty.text")}
				/>
			) : (
				<div className="overflow-x-auto border border-line bg-panel">
					<table className="figures" data-testid="rules">
						<caption className="sr-only">{t("alertRules.title")}</caption>
						<thead>
							<tr>
								<th scope="col">{t("alertRules.col.rule")}</th>
								<th scope="col">{t("alertRules.col.now")}</th>
								<th scope="col">{t("alertRules.col.precision")}</th>
								<th scope="col">{t("alertRules.col.says")}</th>
								<th scope="col">{t("alertRules.col.owner")}</th>
							</tr>
						</thead>
						<tbody>
							{rules.map((row) => (
								<tr key={row.id}>
									<th scope="row" className="min-w-28">
										<Link
											to={`/alerts/rules/${row.id}`}
											className="font-medium text-accent hover:underline"
										>
											{row.name}
										</Link>
									</th>
									<td className={row.open > 0 ? "font-medium" : "text-muted"}>
										{row.enabled && row.open > 0
											? t("alertRules.firing", { n: row.open })
											: t(`alertRules.${now(row)}`)}
									</td>
									<td className="min-w-36">
										<RulePrecision {...row} />
									</td>
									<td className="min-w-56">
										<RuleSaysText says={row.says} />
									</td>
									<td>{row.owner}</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			)}
			{mayCreate && <Templates />}
		</>
	);
}
