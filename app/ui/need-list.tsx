import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { valueWords } from "./alert-words.ts";
import { intervalText } from "./explain-observation.ts";
import type { NeedView } from "./home-view.ts";
import { kindName } from "./kind-name.ts";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

/** What waits, why, and the page on which something can be done about it. */
function useSaying() {
	const { t } = useReader();
	const figures = useFigures();
	return (need: NeedView): { to: string; title: string; text: string } => {
		switch (need.kind) {
			case "alert": {
				const who = need.acknowledgedBy
					? t("home.need.alert.somebody", { name: need.acknowledgedBy })
					: t("home.need.alert.nobody");
				const said = {
					metric: need.metric,
					when: figures.instant(need.since),
					who,
				};
				return {
					to: `/alerts/${need.id}`,
					title: t("home.need.alert", {
						level: t(`alert.level.${need.level}`),
						name: need.name,
						place: need.place,
					}),
					text:
						need.value === null
							? t("home.need.alert.noValue", said)
							: t("home.need.alert.text", {
									...said,
									value: valueWords(need.value, need.unit, figures),
								}),
				};
			}
			case "off-target": {
				const { metric, observation } = need;
				return {
					to: need.to,
					title: t("home.need.offTarget", {
						metric: metric.name,
						place: need.place,
					}),
					text: t("home.need.offTarget.text", {
						value: figures.value(observation.value ?? 0, metric.unit),
						interval: intervalText(observation, metric.unit, figures) ?? "",
						target:
							typeof metric.target === "number"
								? figures.value(metric.target, metric.unit)
								: metric.target
									? `${figures.value(metric.target.from, metric.unit)}–${figures.value(metric.target.to, metric.unit)}`
									: "",
					}),
				};
			}
			case "source-behind":
				return {
					to: "/sources",
					title: t("home.need.source", {
						source: need.source,
						kind: kindName(need.facts, t),
					}),
					text:
						need.completeThrough === null
							? t("home.need.source.nothing")
							: t("home.need.source.text", {
									through: figures.instant(need.completeThrough),
									promise: figures.duration(need.promiseMinutes),
								}),
				};
			case "rejects":
				return {
					to: need.batch === null ? "/batches" : `/batches/${need.batch}`,
					title: t("home.need.rejects", { n: need.lines }),
					text: t("home.need.rejects.text", { n: need.batches }),
				};
			case "unknown-members":
				return {
					to: "/unknown-members",
					title: t("home.need.unknown", { n: need.count }),
					text: t("home.need.unknown.text"),
				};
		}
	};
}

function Entry({
	to,
	title,
	children,
}: {
	to: string;
	title: string;
	children: ReactNode;
}) {
	return (
		<li className="relative bg-panel px-3.5 py-2.5 hover:bg-sunken">
			<Link
				to={to}
				prefetch="intent"
				className="text-sm font-medium after:absolute after:inset-0 hover:text-accent"
			>
				{title}
			</Link>
			<p className="text-xs text-muted">{children}</p>
		</li>
	);
}

export function NeedList({ needs }: { needs: readonly NeedView[] }) {
	const { t } = useReader();
	const say = useSaying();
	return (
		<section aria-labelledby="needs" className="min-w-0">
			<h2 id="needs" className="plate mb-1.5">
				{t("home.needs")}
			</h2>
			{needs.length === 0 ? (
				<p className="border border-line bg-panel px-3.5 py-3 text-muted">
					{t("home.needs.none")}
				</p>
			) : (
				<ul className="grid gap-px border border-line bg-line">
					{needs.map((need) => {
						const { to, title, text } = say(need);
						return (
							<Entry key={`${to} ${title}`} to={to} title={title}>
								{text}
							</Entry>
						);
					})}
				</ul>
			)}
		</section>
	);
}
