import type { Precision } from "../alerts/precision.ts";
import { useReader } from "./reader-context.tsx";

/** '6 of 14 were acted on', and the word for a rule that nobody believes any more. */
export function RulePrecision({
	precision,
	criesWolf,
}: {
	precision: Precision;
	criesWolf: boolean;
}) {
	const { t } = useReader();
	const { fired, actedOn, past } = precision;
	return (
		<span className="inline-flex flex-wrap items-baseline gap-x-2">
			{criesWolf && (
				<strong className="border border-warn px-1 text-2xs font-semibold whitespace-nowrap text-warn">
					{t("alertRules.wolf")}
				</strong>
			)}
			<span className={fired === 0 ? "text-muted" : undefined}>
				{fired === 0
					? t(
							past > 0
								? "alertRules.precision.past"
								: "alertRules.precision.none",
						)
					: t("alertRules.precision", { acted: actedOn, fired })}
			</span>
		</span>
	);
}
