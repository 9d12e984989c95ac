import { Fragment } from "react";
import { useReader } from "./reader-context.tsx";
import type { MatcherPart } from "./routing-view.ts";

/** What a matcher asks for as a sentence: when this, and that. Null: every alert. */
export function MatcherText({ when }: { when: readonly MatcherPart[] | null }) {
	const { t } = useReader();
	if (when === null)
		return <span className="font-medium">{t("routes.every")}</span>;
	return (
		<span className="break-words">
			<span className="text-muted">{t("routing.when")}</span>
			{when.map(({ field, value }, index) => {
				const [before, after] = t(`routing.when.${field}`, {
					value: "\u0000",
				}).split("\u0000");
				return (
					<Fragment key={field}>
						{index > 0 && (
							<span className="text-muted">{t("routing.and")}</span>
						)}
						<span className="text-muted">{before}</span>
						<span className="font-medium">{value}</span>
						<span className="text-muted">{after}</span>
					</Fragment>
				);
			})}
		</span>
	);
}
