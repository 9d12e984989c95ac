import { useCompany } from "./company-context.tsx";
import { MuteWeekStrip } from "./mute-week-strip.tsx";
import { useReader } from "./reader-context.tsx";
import type { MuteHours } from "./routes-view.ts";
import { RuleLinks } from "./rule-links.tsx";

/** When it mutes, whether it does so now, and which rules that concerns. */
export function MuteHoursView({ hours }: { hours: MuteHours }) {
	const { t } = useReader();
	const { timeZone: zone } = useCompany();
	const { from, to, timeZone, holdsNow, rules } = hours;
	return (
		<div className="space-y-2">
			<p className="flex flex-wrap gap-x-4 text-sm">
				<span className={holdsNow ? "font-medium text-warn" : "text-muted"}>
					<span aria-hidden="true" className="mr-1.5">
						{holdsNow ? "●" : "○"}
					</span>
					{t(holdsNow ? "mutes.now" : "mutes.notNow")}
				</span>
				{timeZone !== zone && (
					<span className="text-muted">
						{t("mutes.zone.own", { from, to, zone: timeZone })}
					</span>
				)}
			</p>
			<MuteWeekStrip hours={hours} zone={zone} />
			<p className="text-sm">
				{rules.length === 0 ? (
					<span className="text-muted">{t("mutes.rules.none")}</span>
				) : (
					<>
						{t("mutes.rules", { n: rules.length })}: <RuleLinks rules={rules} />
					</>
				)}
			</p>
		</div>
	);
}
