import type { ShiftView } from "./on-call-view.ts";
import { useFigures } from "./use-figures.ts";

/** The coming weeks at one look, each shift as wide as it is long; the table below says the same. */
export function RotaStrip({ shifts }: { shifts: readonly ShiftView[] }) {
	const figures = useFigures();
	const order = [...new Set(shifts.map(({ personId }) => personId))];
	const face = ({ isMine, personId }: ShiftView) =>
		isMine
			? "bg-accent text-on-accent"
			: order.indexOf(personId) % 2 === 0
				? "bg-accent-soft"
				: "bg-sunken";
	return (
		<div
			aria-hidden="true"
			className="mb-2 hidden gap-px overflow-hidden sm:flex"
		>
			{shifts.map((shift) => (
				<div
					key={shift.from}
					className="min-w-0 basis-0"
					style={{
						flexGrow: Date.parse(shift.until) - Date.parse(shift.from),
					}}
				>
					<div
						className={`truncate border-t-2 px-1.5 py-1 text-xs ${face(shift)} ${shift.isRunning ? "border-good font-semibold" : shift.swap ? "border-dashed border-line-strong" : "border-transparent"}`}
					>
						{shift.swap && "⇄ "}
						{shift.who}
					</div>
					<div className="truncate px-0.5 text-2xs text-muted">
						{figures.shortDay(shift.from)}
					</div>
				</div>
			))}
		</div>
	);
}
