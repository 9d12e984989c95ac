import { Form, useNavigation } from "@remix-run/react";
import { LANGUAGE_NAMES, LANGUAGES } from "../i18n/language.ts";
import type { PreferenceProblem } from "../notifications/preference.ts";
import type { PreferencePage } from "../notifications/preference-page.server.ts";
import { Done } from "./admin-problem.tsx";
import { ChannelTable } from "./channel-table.tsx";
import { PageHead } from "./page-head.tsx";
import { QuietFields } from "./quiet-fields.tsx";
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
					<ChannelTable page={page} hasMail={hasMail} />
					<QuietFields page={page} />
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
