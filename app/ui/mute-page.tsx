import { Form, Link, useNavigation } from "@remix-run/react";
import { AlertTabs } from "./alert-tabs.tsx";
import { MatcherFields } from "./matcher-fields.tsx";
import { MuteHoursView } from "./mute-hours.tsx";
import { MuteTimeFields } from "./mute-time-fields.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import type { MuteHours, MuteRefusal, MuteTyped } from "./routes-view.ts";
import type { RoutingChoices } from "./routing-view.ts";
import {
	describedBy,
	SettingField,
	SettingProblems,
	SettingRefused,
} from "./setting-field.tsx";

interface Properties {
	/** Null for a new one. */
	readonly name: string | null;
	readonly typed: MuteTyped;
	/** As it is kept. */
	readonly hours: MuteHours | null;
	readonly choices: RoutingChoices;
	readonly refusal: MuteRefusal | null;
}

function Delete() {
	const { t } = useReader();
	const busy = useNavigation().state !== "idle";
	return (
		<details className="mt-8 print:hidden">
			<summary className="text-sm font-medium">{t("mutes.delete")}</summary>
			<Form method="post" className="mt-2 space-y-2">
				<p className="max-w-prose text-sm text-muted">
					{t("mutes.delete.text")}
				</p>
				<button
					type="submit"
					name="intent"
					value="delete"
					className="button"
					disabled={busy}
				>
					{t("mutes.delete")}
				</button>
			</Form>
		</details>
	);
}

/** One mute timing: which alerts, which hours, what its week looks like, and how to be rid of it. */
export function MutePage({ name, typed, hours, choices, refusal }: Properties) {
	const { t } = useReader();
	const busy = useNavigation().state !== "idle";
	const problems = refusal?.problems ?? [];
	const shown = refusal?.typed ?? typed;
	const week = refusal ? (refusal.preview ?? null) : hours;
	return (
		<>
			<p className="plate mb-1">
				<Link to="/alerts/mutes" className="hover:text-accent">
					{t("mutes.back")}
				</Link>
			</p>
			<AlertTabs current="mutes" />
			<PageHead title={name ?? t("mutes.new")} />
			<SettingRefused problems={problems} said={refusal?.said ?? null} />
			<Form method="post" className="max-w-4xl space-y-5">
				<SettingField field="name" label={t("mutes.name")} problems={problems}>
					{(attributes) => (
						<input
							{...attributes}
							className="field w-full max-w-md"
							defaultValue={shown.name}
							autoComplete="off"
						/>
					)}
				</SettingField>
				<fieldset
					className="space-y-2"
					aria-describedby={describedBy("matcher", problems)}
				>
					<legend className="plate mb-1.5">{t("mutes.what")}</legend>
					<MatcherFields
						typed={shown.matcher}
						choices={choices}
						problems={problems}
					/>
					<p className="text-2xs text-muted">{t("routing.fields.hint")}</p>
					<SettingProblems field="matcher" problems={problems} />
				</fieldset>
				<MuteTimeFields typed={shown} problems={problems} />
				<p className="flex flex-wrap gap-2">
					<button
						type="submit"
						name="intent"
						value="save"
						className="button button-primary"
						disabled={busy}
					>
						{t("mutes.save")}
					</button>
					<button
						type="submit"
						name="intent"
						value="preview"
						className="button"
						disabled={busy}
					>
						{t("mutes.preview")}
					</button>
				</p>
			</Form>
			{week && (
				<section
					aria-labelledby="week"
					data-testid="week"
					className="mt-5 max-w-4xl border border-line bg-panel px-4 py-3"
				>
					<h2 id="week" className="plate mb-1.5">
						{t("mutes.preview.title")}
					</h2>
					<MuteHoursView hours={week} />
				</section>
			)}
			{name !== null && <Delete />}
		</>
	);
}
