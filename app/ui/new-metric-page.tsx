import { Link } from "@remix-run/react";
import type { DefinitionRefusal } from "./definition-preview-view.ts";
import { MetricForm } from "./metric-form.tsx";
import type { MetricFormChoices } from "./metric-form-choices.ts";
import { EMPTY_METRIC, type MetricTyped } from "./metric-typed.ts";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";

export function NewMetricPage({
	choices,
	typed,
	refusal,
}: {
	choices: MetricFormChoices;
	/** What came back; null for an empty form. */
	typed: MetricTyped | null;
	refusal: DefinitionRefusal | null;
}) {
	const { t } = useReader();
	return (
		<>
			<p className="plate">
				<Link to="/metrics" className="hover:text-accent">
					{t("catalogue.title")}
				</Link>
			</p>
			<PageHead title={t("define.new")} lead={t("define.new.lead")} />
			<MetricForm
				key={refusal?.filledAt}
				typed={typed ?? EMPTY_METRIC}
				choices={choices}
				refusal={refusal}
				metric={null}
			/>
		</>
	);
}
