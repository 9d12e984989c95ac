import type { Level } from "../alerts/rule.ts";
import { useReader } from "./reader-context.tsx";

/** A level by shape and word; null is missing data. */
export function LevelMark({ level }: { level: Level | null }) {
	const { t } = useReader();
	const tone =
		level === null
			? "text-muted"
			: level === "critical"
				? "text-bad"
				: "text-warn";
	return (
		<span
			className={`inline-flex items-center gap-1 whitespace-nowrap ${tone}`}
		>
			<svg
				aria-hidden="true"
				viewBox="0 0 12 12"
				className="size-3 shrink-0 fill-none stroke-current stroke-[1.4]"
			>
				{level === null ? (
					<path d="M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9M2.8 9.2 9.2 2.8" />
				) : level === "critical" ? (
					<path d="M4 1.2h4L10.8 4v4L8 10.8H4L1.2 8V4ZM6 3.6v3M6 8.2v.3" />
				) : (
					<path d="M6 1.5 11 10.5H1ZM6 5v2.4M6 9v.2" />
				)}
			</svg>
			{t(`alertRules.level.${level ?? "none"}`)}
		</span>
	);
}
