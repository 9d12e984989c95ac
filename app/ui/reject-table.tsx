import type { BatchDetail, RejectRow } from "./batch-row.ts";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

const COLUMNS = [
	"line",
	"field",
	"reason",
	"value",
	"allowed",
	"content",
] as const;

interface Properties {
	readonly batch: BatchDetail;
	/** The first of them. */
	readonly rejects: readonly RejectRow[];
}

/** What was refused, why, and the line itself, so that the sender can mend it. */
export function RejectTable({ batch, rejects }: Properties) {
	const { t } = useReader();
	const figures = useFigures();
	return (
		<section aria-labelledby="rejects" className="mt-6">
			<div className="mb-1.5 flex flex-wrap items-baseline gap-x-4">
				<h2 id="rejects" className="plate">
					{t("batch.rejects.title")}
				</h2>
				{rejects.length < batch.rejected && (
					<span className="text-xs text-muted">
						{t("batch.rejects.shown", {
							n: rejects.length,
							total: batch.rejected,
						})}
					</span>
				)}
				{batch.rejected > 0 && (
					<a
						className="ml-auto text-sm text-accent underline underline-offset-2"
						href={`/batches/${batch.id}/rejects.csv`}
						download
					>
						{t("batch.rejects.download")}
					</a>
				)}
			</div>
			{batch.rejected === 0 ? (
				<p className="text-muted">{t("batch.rejects.none")}</p>
			) : (
				<div className="max-h-[36rem] overflow-auto border border-line bg-panel">
					<table className="figures" data-testid="rejects">
						<thead className="sticky top-0 bg-panel shadow-[0_1px_0_var(--color-line-strong)]">
							<tr>
								{COLUMNS.map((name) => (
									<th
										key={name}
										scope="col"
										className={name === "line" ? "number" : undefined}
									>
										{t(`batch.rejects.${name}`)}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{rejects.map((reject) => (
								<tr key={reject.line}>
									<th scope="row" className="number">
										{figures.count(reject.line)}
									</th>
									<td className="font-mono text-xs">{reject.field}</td>
									<td className="min-w-28 text-xs">
										{t(`reject.${reject.code}`)}
									</td>
									<td className="max-w-48 font-mono text-xs break-all text-bad">
										{reject.value}
									</td>
									{/* In the words that the sender's program was answered with. */}
									<td className="min-w-40 text-xs" lang="en">
										{reject.allowed}
									</td>
									<td className="w-1/2 min-w-64">
										<div className="max-h-20 overflow-y-auto font-mono text-xs break-all text-muted">
											{reject.content}
										</div>
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			)}
		</section>
	);
}
