import { COMPANY_SPLITS, type CompanySplit } from "../home/company-question.ts";
import { EmptyState } from "./empty-state.tsx";
import { KeyTable } from "./key-table.tsx";
import type { KeyTableView } from "./key-table-view.ts";
import { LinkTabs } from "./link-tabs.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";

interface Properties {
	readonly by: CompanySplit;
	readonly table: KeyTableView;
}

/** The whole company on one page, part by part. */
export function CompanyPage({ by, table }: Properties) {
	const { t } = useReader();
	return (
		<>
			<PageHead title={t("company.title")} lead={t("company.lead")}>
				<LinkTabs
					label={t("company.by")}
					tabs={COMPANY_SPLITS.map((split) => ({
						to: split === "line" ? "/company" : `/company?by=${split}`,
						text: t(`dimension.${split}`),
						current: split === by,
					}))}
				/>
			</PageHead>
			<KeyTable
				view={table}
				by={by}
				caption={t("company.caption", { dimension: t(`dimension.${by}`) })}
			/>
			{table.rows.length === 0 && (
				<div className="mt-4">
					<EmptyState
						title={t("company.empty.title")}
						text={t("company.empty.text")}
					/>
				</div>
			)}
		</>
	);
}
