import { Form, Link, useNavigation } from "@remix-run/react";
import type { SourceTerms } from "../ingest/source-terms.ts";
import { type AdminProblem, AdminProblemText, Done } from "./admin-problem.tsx";
import { EmptyState } from "./empty-state.tsx";
import { kindName } from "./kind-name.ts";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

export interface NewSourceAnswer {
	readonly key: string;
	readonly created: boolean;
}

interface Properties {
	readonly sources: readonly SourceTerms[];
	readonly answer: NewSourceAnswer | { readonly problem: AdminProblem } | null;
}

const COLUMNS = [
	"source",
	"kind",
	"through",
	"rule",
	"promise",
	"latest",
	"state",
] as const;

function SourceLine({ terms }: { terms: SourceTerms }) {
	const { t } = useReader();
	const figures = useFigures();
	const none = <span className="text-muted">{t("admin.sources.none")}</span>;
	const kind = kindName(terms.kind, t);
	const instant = (at: string | null) =>
		at === null ? none : figures.instant(at);
	const length = (minutes: number | null) =>
		minutes === null ? none : figures.duration(minutes);
	return (
		<tr className={terms.retiredAt ? "text-muted" : undefined}>
			<th scope="row">{terms.source}</th>
			<td className="whitespace-nowrap">{kind}</td>
			<td className="whitespace-nowrap">{instant(terms.completeThrough)}</td>
			<td className="whitespace-nowrap">
				{length(terms.completeAfterMinutes)}
			</td>
			<td className="whitespace-nowrap">{length(terms.promiseMinutes)}</td>
			<td className="whitespace-nowrap">{instant(terms.latestFactAt)}</td>
			<td className="whitespace-nowrap">
				<span aria-hidden="true" className="mr-1">
					{terms.retiredAt ? "◌" : "●"}
				</span>
				{t(terms.retiredAt ? "admin.sources.retired" : "admin.sources.active")}
			</td>
			<td>
				<Link
					className="button inline-block"
					to={`/admin/sources/${terms.sourceKey}/${terms.kind}`}
					aria-label={t("admin.sources.edit.name", {
						source: terms.source,
						kind,
					})}
				>
					{t("admin.sources.edit")}
				</Link>
			</td>
		</tr>
	);
}

function NewSource({ answer }: Pick<Properties, "answer">) {
	const { t } = useReader();
	const sending = useNavigation().state !== "idle";
	const problem = answer && "problem" in answer ? answer.problem : null;
	return (
		<section aria-labelledby="new-source" className="mt-8 max-w-2xl">
			<h2 id="new-source" className="plate mb-2">
				{t("admin.sources.new")}
			</h2>
			{problem &&
				(problem.code === "bad-name" ? (
					<p
						role="alert"
						className="my-3 border-l-2 border-bad bg-bad-soft px-3 py-2 text-sm"
					>
						{t("admin.sources.badKey", { value: problem.value })}
					</p>
				) : (
					<AdminProblemText problem={problem} />
				))}
			{answer && "created" in answer && (
				<Done
					text={t(
						answer.created ? "admin.sources.created" : "admin.sources.exists",
						{ key: answer.key },
					)}
				/>
			)}
			<Form method="post" className="flex flex-wrap items-end gap-3">
				<label className="min-w-0 flex-1 basis-40">
					<span className="block text-sm">{t("admin.sources.key")}</span>
					<input
						className="field w-full font-mono"
						name="key"
						maxLength={63}
						placeholder={t("admin.sources.key.hint")}
						autoComplete="off"
						required
					/>
				</label>
				<label className="min-w-0 flex-1 basis-40">
					<span className="block text-sm">{t("admin.sources.name")}</span>
					<input
						className="field w-full"
						name="name"
						maxLength={200}
						autoComplete="off"
					/>
				</label>
				<button type="submit" className="button" disabled={sending}>
					{t("admin.sources.create")}
				</button>
			</Form>
		</section>
	);
}

/** What is promised and believed of every source. */
export function SourceSettings({ sources, answer }: Properties) {
	const { t } = useReader();
	return (
		<>
			<PageHead
				title={t("admin.sources.title")}
				lead={t("admin.sources.lead")}
			/>
			{sources.length === 0 ? (
				<EmptyState
					title={t("admin.sources.empty.title")}
					text={t("admin.sources.empty.text")}
				/>
			) : (
				<div className="relative overflow-x-auto border border-line bg-panel">
					<table className="figures" data-testid="source-settings">
						<caption className="sr-only">{t("admin.sources.title")}</caption>
						<thead>
							<tr>
								{COLUMNS.map((name) => (
									<th key={name} scope="col">
										{t(`admin.sources.column.${name}`)}
									</th>
								))}
								<th scope="col">
									<span className="sr-only">{t("admin.sources.edit")}</span>
								</th>
							</tr>
						</thead>
						<tbody>
							{sources.map((terms) => (
								<SourceLine
									key={`${terms.sourceKey} ${terms.kind}`}
									terms={terms}
								/>
							))}
						</tbody>
					</table>
				</div>
			)}
			<NewSource answer={answer} />
		</>
	);
}
