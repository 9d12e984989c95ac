import { useReader } from "./reader-context.tsx";
import { ReceiverList } from "./receiver-list.tsx";
import type { ChangedRouting } from "./routes-view.ts";

const SHOWN = 30;

/** Who is told before and after, for each kind of alert to which it makes a difference. */
export function ChangedRoutingTable({
	changes,
	name,
}: {
	changes: readonly ChangedRouting[];
	name: string;
}) {
	const { t } = useReader();
	if (changes.length === 0)
		return <p className="text-sm">{t("routes.changes.none")}</p>;
	const more = changes.length - SHOWN;
	return (
		<>
			<div className="relative overflow-x-auto border border-line bg-panel">
				<table className="figures" data-testid={name}>
					<caption className="sr-only">{t("routes.changes")}</caption>
					<thead>
						<tr>
							<th scope="col">{t("routes.changes.rule")}</th>
							<th scope="col">{t("routes.changes.before")}</th>
							<th scope="col">{t("routes.changes.after")}</th>
						</tr>
					</thead>
					<tbody>
						{changes.slice(0, SHOWN).map(({ rule, as, place, ...told }) => (
							<tr key={`${rule.id} ${as} ${place}`}>
								<th scope="row">
									{rule.name}
									<span className="block text-xs font-normal text-muted">
										{[as, place].filter(Boolean).join(" · ")}
									</span>
								</th>
								<td>
									<ReceiverList receivers={told.before} />
								</td>
								<td>
									<ReceiverList receivers={told.after} />
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
			{more > 0 && (
				<p className="mt-1 text-xs text-muted">
					{t("routes.changes.more", { n: more })}
				</p>
			)}
		</>
	);
}
