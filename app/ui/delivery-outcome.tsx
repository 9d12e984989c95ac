import type { FailureCode } from "../notifications/failure.ts";
import { useReader } from "./reader-context.tsx";

/** How the latest attempt ended, by glyph and word. */
export function DeliveryOutcome({
	outcome,
}: {
	outcome: "delivered" | FailureCode;
}) {
	const { t } = useReader();
	const isGood = outcome === "delivered";
	return (
		<span
			className={`inline-flex items-baseline gap-1 text-xs ${isGood ? "text-good" : "text-bad"}`}
		>
			<svg
				aria-hidden="true"
				viewBox="0 0 12 12"
				className="size-3 shrink-0 self-center fill-none stroke-current stroke-[1.6]"
			>
				<path
					d={
						isGood
							? "M2 6.5 5 9.5 10.5 2.5"
							: "M2.5 2.5 9.5 9.5M9.5 2.5 2.5 9.5"
					}
				/>
			</svg>
			{isGood ? t("endpoint.delivered") : t(`outbox.error.${outcome}`)}
		</span>
	);
}
