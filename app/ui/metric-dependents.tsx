import { Link } from "@remix-run/react";
import type { MetricDependents } from "../metrics/metric-dependents.server.ts";
import { useReader } from "./reader-context.tsx";

const SHOWN = 5;

function Line({
	count,
	at,
	named,
}: {
	count: string;
	/** `/boards`: each stands below it by its number. */
	at: string;
	named: MetricDependents["boards"];
}) {
	const { t } = useReader();
	return (
		<li className="border-t border-line py-1.5">
			<span className="font-medium">{count}</span>
			{named.length > 0 && (
				<span className="block break-words">
					{named.slice(0, SHOWN).map(({ id, name }, i) => (
						<span key={id}>
							{i > 0 && t("define.list.and")}
							<Link to={`${at}/${id}`} className="text-accent hover:underline">
								{name}
							</Link>
						</span>
					))}
					{named.length > SHOWN &&
						` ${t("define.depends.more", { n: named.length - SHOWN })}`}
				</span>
			)}
		</li>
	);
}

/** What changes with the definition, so that nobody is surprised. */
export function MetricDependentList({
	dependents: { rules, boards, followers },
}: {
	dependents: MetricDependents;
}) {
	const { t } = useReader();
	return (
		<section aria-labelledby="depends" data-testid="depends">
			<h2 id="depends" className="plate mb-1.5">
				{t("define.depends")}
			</h2>
			<ul className="border border-t-0 border-line bg-panel text-sm *:px-3.5">
				<Line
					count={t("define.depends.rules", { n: rules.length })}
					at="/alerts/rules"
					named={rules}
				/>
				<Line
					count={t("define.depends.boards", { n: boards.length })}
					at="/boards"
					named={boards}
				/>
				<Line
					count={t("define.depends.followers", { n: followers })}
					at="/people"
					named={[]}
				/>
			</ul>
		</section>
	);
}
