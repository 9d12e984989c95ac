import type { MutedDay } from "../alerts/mute-week.ts";
import { useReader } from "./reader-context.tsx";
import type { MuteHours } from "./routes-view.ts";
import { useWeekdays } from "./use-weekdays.ts";

const DAY_MINUTES = 1440;
const HOURS = [0, 6, 12, 18, 24] as const;

const clock = (minutes: number): string =>
	`${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

function useSpans() {
	const { t } = useReader();
	return ({ spans }: MutedDay): string =>
		spans.length === 0
			? t("mutes.week.never")
			: spans
					.map(({ from, to }) =>
						from === 0 && to === DAY_MINUTES
							? t("mutes.week.all")
							: `${clock(from)}–${clock(to)}`,
					)
					.join(t("tell.separator"));
}

/** The seven days of a week as bars of 24 hours; the same stands below in words. */
export function MuteWeekStrip({
	hours,
	zone,
}: {
	hours: Pick<MuteHours, "week">;
	/** The company's: whose clock the bars show. */
	zone: string;
}) {
	const { t } = useReader();
	const weekdays = useWeekdays();
	const spansOf = useSpans();
	return (
		<figure className="min-w-0">
			<figcaption className="mb-1 text-xs text-muted">
				{t("mutes.week", { zone })}
			</figcaption>
			<div aria-hidden="true" className="max-w-xl text-2xs text-muted">
				<div className="ml-9 flex justify-between">
					{HOURS.map((hour) => (
						<span key={hour}>{String(hour).padStart(2, "0")}</span>
					))}
				</div>
				{hours.week.map(({ weekday, spans }) => (
					<div key={weekday} className="flex items-center gap-1">
						<span className="w-8 shrink-0 truncate">
							{weekdays[weekday - 1]}
						</span>
						<svg
							aria-hidden="true"
							viewBox="0 0 1440 10"
							preserveAspectRatio="none"
							className="h-2.5 min-w-0 flex-1 border-b border-ground"
						>
							<rect width="1440" height="10" className="fill-sunken" />
							{[360, 720, 1080].map((at) => (
								<rect
									key={at}
									x={at}
									width="3"
									height="10"
									className="fill-line"
								/>
							))}
							{spans.map(({ from, to }) => (
								<rect
									key={from}
									x={from}
									width={to - from}
									height="10"
									className="fill-accent"
								/>
							))}
						</svg>
					</div>
				))}
			</div>
			<details className="mt-1">
				<summary className="text-xs text-muted">{t("mutes.week.show")}</summary>
				<dl className="mt-1 grid max-w-md grid-cols-[auto_minmax(0,1fr)] gap-x-4 text-xs">
					{hours.week.map((day) => (
						<div key={day.weekday} className="contents">
							<dt className="text-muted">{weekdays[day.weekday - 1]}</dt>
							<dd>{spansOf(day)}</dd>
						</div>
					))}
				</dl>
			</details>
		</figure>
	);
}
