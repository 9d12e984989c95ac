import type { PreferencePage } from "../notifications/preference-page.server.ts";
import { useReader } from "./reader-context.tsx";
import { useWeekdays } from "./use-weekdays.ts";

/** When somebody is left in peace. */
export function QuietFields({ page }: { page: PreferencePage }) {
	const { t } = useReader();
	const { quiet } = page.preference;
	const weekdays = useWeekdays();
	return (
		<section aria-labelledby="quiet">
			<h2 id="quiet" className="plate mb-2">
				{t("contact.quiet")}
			</h2>
			<div className="space-y-3 border border-line bg-panel px-4 py-3">
				<label className="flex min-h-6 items-center gap-2 font-medium">
					<input
						type="checkbox"
						name="quiet"
						value="yes"
						defaultChecked={quiet !== null}
						className="size-4 accent-accent"
					/>
					{t("contact.quiet.on")}
				</label>
				<p className="max-w-prose text-xs text-muted">
					{t("contact.quiet.text")}
				</p>
				<div className="flex flex-wrap items-end gap-4">
					{(["from", "to"] as const).map((field) => (
						<label key={field}>
							<span className="block text-sm">
								{t(`contact.quiet.${field}`)}
							</span>
							<input
								type="time"
								name={field}
								className="field"
								defaultValue={
									quiet?.[field] ?? (field === "from" ? "22:00" : "08:00")
								}
							/>
						</label>
					))}
					<p className="pb-1.5 text-xs text-muted">
						{t("contact.quiet.zone", { zone: page.timeZone })}
					</p>
				</div>
				<fieldset>
					<legend className="text-sm">{t("contact.quiet.days")}</legend>
					<div className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
						{weekdays.map((name, index) => (
							<label key={name} className="flex min-h-6 items-center gap-1.5">
								<input
									type="checkbox"
									name="day"
									value={index + 1}
									defaultChecked={quiet?.days.includes(index + 1) ?? true}
									className="size-4 accent-accent"
								/>
								{name}
							</label>
						))}
					</div>
				</fieldset>
			</div>
		</section>
	);
}
