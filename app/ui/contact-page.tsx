import { Form, useNavigation } from "@remix-run/react";
import { LANGUAGE_NAMES, LANGUAGES } from "../i18n/language.ts";
import { MARKS } from "../notifications/message.ts";
import {
	PERSON_CHANNELS,
	type PreferenceProblem,
} from "../notifications/preference.ts";
import type { PreferencePage } from "../notifications/preference-page.server.ts";
import { Done } from "./admin-problem.tsx";
import { MarkSign } from "./mark-sign.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

type Sent = {
	readonly do: "deliver" | "hold" | "drop";
	readonly channels?: readonly ("inbox" | "email")[];
	readonly until?: Date | string;
	readonly reason?: string;
};

export type ContactAnswer =
	| { readonly saved: true }
	| { readonly problem: PreferenceProblem }
	| { readonly decision: Sent | null }
	| { readonly failed: true };

interface Properties {
	readonly page: PreferencePage;
	readonly hasMail: boolean;
	readonly answer: ContactAnswer | null;
}

function Refusal({ text }: { text: string }) {
	return (
		<p
			role="alert"
			className="my-3 border-l-2 border-bad bg-bad-soft px-3 py-2 text-sm"
		>
			{text}
		</p>
	);
}

function Outcome({ answer }: { answer: ContactAnswer | null }) {
	const { t } = useReader();
	const figures = useFigures();
	if (answer === null) return null;
	if ("saved" in answer) return <Done text={t("contact.saved")} />;
	if ("failed" in answer) return <Refusal text={t("notify.failed")} />;
	if ("problem" in answer) {
		const { code, value } = answer.problem;
		return (
			<Refusal
				text={
					code === "no-days"
						? t("contact.problem.no-days")
						: t(`contact.problem.${code}`, { value })
				}
			/>
		);
	}
	const { decision } = answer;
	if (decision?.do === "deliver")
		return (
			<Done
				text={t("contact.test.deliver", {
					channels: (decision.channels ?? [])
						.map((channel) => t(`notify.channel.${channel}`))
						.join(t("people.separator")),
				})}
			/>
		);
	if (decision?.do === "hold")
		return (
			<Done
				text={t("contact.test.hold", {
					when: figures.instant(
						new Date(decision.until ?? Number.NaN).toISOString(),
					),
				})}
			/>
		);
	return (
		<Refusal
			text={t(
				decision?.reason === "no-address"
					? "contact.noAddress"
					: "contact.test.drop",
			)}
		/>
	);
}

function Channels({ page, hasMail }: Omit<Properties, "answer">) {
	const { t } = useReader();
	const { channels } = page.preference;
	return (
		<section aria-labelledby="channels">
			<h2 id="channels" className="plate mb-2">
				{t("contact.channels")}
			</h2>
			<div className="relative overflow-x-auto border border-line bg-panel">
				<table className="figures">
					<caption className="sr-only">{t("contact.channels")}</caption>
					<thead>
						<tr>
							<th scope="col">{t("contact.mark")}</th>
							{PERSON_CHANNELS.map((channel) => (
								<th key={channel} scope="col">
									{t(`notify.channel.${channel}`)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{MARKS.map((mark) => (
							<tr key={mark}>
								<th scope="row">
									<MarkSign mark={mark} />
								</th>
								{PERSON_CHANNELS.map((channel) => (
									<td key={channel}>
										<input
											type="checkbox"
											name="channel"
											value={`${mark}.${channel}`}
											defaultChecked={channels[mark].includes(channel)}
											aria-label={`${t(`notify.mark.${mark}`)}: ${t(`notify.channel.${channel}`)}`}
											className="size-5 accent-accent"
										/>
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</div>
			<p
				className={`mt-2 text-xs ${hasMail && page.email ? "text-muted" : "border-l-2 border-warn pl-2"}`}
			>
				{!hasMail
					? t("contact.noMail")
					: page.email
						? t("contact.address", { email: page.email })
						: t("contact.noAddress")}
			</p>
		</section>
	);
}

/** Monday to Sunday, as the language writes them short. */
function useWeekdays(): readonly string[] {
	const { locale } = useReader();
	const format = new Intl.DateTimeFormat(locale, {
		weekday: "short",
		timeZone: "UTC",
	});
	return [1, 2, 3, 4, 5, 6, 7].map((day) =>
		format.format(Date.UTC(2024, 0, day)),
	);
}

function Quiet({ page }: Pick<Properties, "page">) {
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

/** By which ways somebody is told, and when not. */
export function ContactPage({ page, hasMail, answer }: Properties) {
	const { t } = useReader();
	const busy = useNavigation().state !== "idle";
	return (
		<>
			<PageHead title={t("contact.title")} lead={t("contact.lead")} />
			<Outcome answer={answer} />
			<div className="max-w-3xl space-y-6">
				<Form method="post" className="space-y-6">
					<Channels page={page} hasMail={hasMail} />
					<Quiet page={page} />
					<label className="block">
						<span className="block text-sm">{t("contact.language")}</span>
						<select
							className="field"
							name="language"
							defaultValue={page.preference.language ?? ""}
						>
							<option value="">
								{t("contact.language.usual", {
									language: LANGUAGE_NAMES[page.usualLanguage],
								})}
							</option>
							{LANGUAGES.map((one) => (
								<option key={one} value={one} lang={one}>
									{LANGUAGE_NAMES[one]}
								</option>
							))}
						</select>
					</label>
					<button
						type="submit"
						className="button button-primary"
						disabled={busy}
					>
						{t("contact.save")}
					</button>
				</Form>
				<Form method="post" className="border-t border-line pt-4">
					<button
						type="submit"
						name="intent"
						value="test"
						className="button"
						aria-describedby="test-text"
						disabled={busy}
					>
						{t("contact.test")}
					</button>
					<p id="test-text" className="mt-1 text-xs text-muted">
						{t("contact.test.text")}
					</p>
				</Form>
			</div>
		</>
	);
}
