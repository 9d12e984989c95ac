import type { CardState } from "../scorecards/card.ts";
import { useReader } from "./reader-context.tsx";

/** A card's way, five stops long, and where it is on it. */
const STOPS: readonly CardState[] = [
	"draft",
	"in-review",
	"published",
	"closing",
	"frozen",
];

export function CardStateMark({ state }: { state: CardState }) {
	const { t } = useReader();
	const at = STOPS.indexOf(state);
	return (
		<span
			data-state={state}
			className="inline-flex items-center gap-1.5 text-xs whitespace-nowrap text-muted"
		>
			<svg
				aria-hidden="true"
				viewBox="0 0 44 8"
				className="h-2 w-11 fill-none stroke-current"
			>
				<path d="M4 4H40" strokeOpacity="0.5" />
				{STOPS.map((stop, i) => (
					<circle
						key={stop}
						cx={4 + 9 * i}
						cy="4"
						r={i === at ? 3.2 : 1.6}
						className={i <= at ? "fill-accent stroke-accent" : "fill-panel"}
					/>
				))}
			</svg>
			<span className="font-medium text-ink">
				{t(`scorecard.state.${state}`)}
			</span>
		</span>
	);
}
