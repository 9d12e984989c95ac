import type { ReactNode } from "react";
import type { State } from "../alerts/instance.ts";
import type { Level } from "../alerts/rule.ts";
import type { Ended } from "./alert-view.ts";
import { useReader } from "./reader-context.tsx";

interface Properties {
	readonly state: State;
	readonly level: Level | null;
	/** Why it is over; null for one that is open. */
	readonly ended: Ended | null;
}

const CRITICAL = (
	<path
		d="M4 .8h4L11.2 4v4L8 11.2H4L.8 8V4Zm2 2.2v3.6M6 8.4v.4"
		strokeLinejoin="round"
	/>
);
const WARNING = (
	<path d="M6 1.2 11.2 10.6H.8ZM6 4.8v2.6M6 9v.2" strokeLinejoin="round" />
);
const NOTHING = (
	<>
		<circle cx="6" cy="6" r="4.6" />
		<path d="M2.8 9.2 9.2 2.8" />
	</>
);
const OVER = <path d="M1.8 6.5 4.8 9.5 10.4 2.6" />;

function look({ state, level, ended }: Properties): {
	glyph: ReactNode;
	tone: string;
} {
	if (ended) return { glyph: OVER, tone: "text-muted" };
	if (state === "no-data" || state === "error")
		return { glyph: NOTHING, tone: "text-warn" };
	return level === "critical"
		? { glyph: CRITICAL, tone: "text-bad" }
		: { glyph: WARNING, tone: "text-warn" };
}

/** Level and state by glyph and words; the colour only helps. What is not firing yet, or not any more, is drawn lighter. */
export function AlertMark(properties: Properties) {
	const { t } = useReader();
	const { state, level, ended } = properties;
	const { glyph, tone } = look(properties);
	const isFirm = state === "firing" || ended !== null;
	return (
		<span
			data-alert={ended ?? state}
			className={`inline-flex items-baseline gap-1.5 text-sm whitespace-nowrap ${tone}`}
		>
			<svg
				aria-hidden="true"
				viewBox="0 0 12 12"
				strokeDasharray={isFirm ? undefined : "1.6 1.4"}
				className="size-3.5 shrink-0 self-center fill-none stroke-current stroke-[1.4]"
			>
				{glyph}
			</svg>
			{ended ? (
				t(`alert.ended.${ended}`)
			) : (
				<span>
					{level && (
						<span className="font-semibold">{t(`alert.level.${level}`)} </span>
					)}
					<span className={level ? "text-muted" : "font-semibold"}>
						{t(`alert.state.${state}`)}
					</span>
				</span>
			)}
		</span>
	);
}
