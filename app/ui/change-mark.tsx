import { formatSigned, formatSignedPercent } from "../metrics/format-value.ts";
import type { Observation } from "../metrics/observation.ts";
import type { Change } from "./change.ts";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

const TONES = {
	better: "text-good",
	worse: "text-bad",
	same: "text-muted",
	neutral: "text-muted",
} as const satisfies Readonly<Record<Change["verdict"], string>>;

interface Properties {
	readonly change: Change | null;
	/** What it was held against, to say why there is no change where facts began too late for one. */
	readonly before: Pick<Observation, "factsBegin"> | null;
}

/** How far a value moved, which way, and whether that is good: the word says it, because red and green don't mean the same everywhere. */
export function ChangeMark({ change, before }: Properties) {
	const { t, locale } = useReader();
	const figures = useFigures();
	if (!change && before?.factsBegin !== undefined)
		return (
			<span className="max-w-72 min-w-0 text-xs text-balance whitespace-normal text-muted">
				{t("change.factsBegin", { day: figures.day(before.factsBegin) })}
			</span>
		);
	if (!change)
		return (
			<span className="text-xs whitespace-nowrap text-muted">
				{t("change.none")}
			</span>
		);
	const { kind, amount, decimals, verdict } = change;
	const text =
		kind === "relative"
			? formatSignedPercent(amount, locale)
			: t("change.points", { amount: formatSigned(amount, locale, decimals) });
	return (
		<span className="inline-flex items-baseline gap-1 text-xs whitespace-nowrap">
			<svg
				aria-hidden="true"
				viewBox="0 0 8 8"
				className={`size-2 self-center fill-current ${TONES[verdict]}`}
			>
				{amount === 0 ? (
					<path d="M0 3h8v2H0Z" />
				) : (
					<path d={amount > 0 ? "M4 1 8 7H0Z" : "M4 7 0 1h8Z"} />
				)}
			</svg>
			<span>{text}</span>
			{verdict !== "neutral" && (
				<span className={TONES[verdict]}>{t(`change.${verdict}`)}</span>
			)}
		</span>
	);
}
