import { Link } from "@remix-run/react";
import type { DefinitionVersion } from "../metrics/definition.ts";
import type { MetricDependents } from "../metrics/metric-dependents.server.ts";
import { DefinitionHistory } from "./definition-history.tsx";
import type { DefinitionRefusal } from "./definition-preview-view.ts";
import { MetricDependentList } from "./metric-dependents.tsx";
import { MetricForm } from "./metric-form.tsx";
import type { MetricFormChoices } from "./metric-form-choices.ts";
import type { MetricTyped } from "./metric-typed.ts";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";

export function EditMetricPage({
	metric,
	typed,
	choices,
	refusal,
	history,
	dependents,
}: {
	metric: {
		readonly key: string;
		readonly name: string;
		readonly version: number;
	};
	typed: MetricTyped;
	choices: MetricFormChoices;
	refusal: DefinitionRefusal | null;
	history: readonly DefinitionVersion[];
	dependents: MetricDependents;
}) {
	const { t } = useReader();
	return (
		<>
			<p className="plate">
				<Link to="/metrics" className="hover:text-accent">
					{t("catalogue.title")}
				</Link>
				<span aria-hidden="true"> / </span>
				<Link to={`/metrics/${metric.key}`} className="hover:text-accent">
					{metric.name}
				</Link>
			</p>
			<PageHead
				title={t("define.change", { name: metric.name })}
				lead={t("define.change.lead", { version: metric.version })}
			/>
			<MetricForm
				key={refusal?.filledAt}
				typed={typed}
				choices={choices}
				refusal={refusal}
				metric={metric.key}
			>
				<MetricDependentList dependents={dependents} />
				<DefinitionHistory metric={metric.key} history={history} />
			</MetricForm>
		</>
	);
}
