import { Form, Link, useNavigation } from "@remix-run/react";
import { type ReactNode, useRef } from "react";
import { AlertTabs } from "./alert-tabs.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { SilencePreview } from "./silence-preview.tsx";
import type {
	SilenceChoices,
	SilencePreviewView,
	SilenceTyped,
	SilenceTypedField,
	SilenceTypedProblem,
} from "./silence-view.ts";
import { TypedField } from "./typed-field.tsx";
import { useHydrated } from "./use-hydrated.ts";
import { useSilencePreview } from "./use-silence-preview.ts";

interface Properties {
	readonly typed: SilenceTyped;
	readonly choices: SilenceChoices;
	readonly preview: SilencePreviewView | null;
	readonly problems: readonly SilenceTypedProblem[];
	readonly said: "failed" | "problems" | "look" | "forbidden" | null;
	readonly formKey: string;
}

function Said({ said, problems }: Pick<Properties, "said" | "problems">) {
	const { t } = useReader();
	if (said === null) return null;
	if (said === "look")
		return (
			<p
				role="status"
				className="border-l-2 border-accent bg-accent-soft px-3 py-2 text-sm"
			>
				{t("silences.said.look")}
			</p>
		);
	return (
		<p
			role="alert"
			className="border-l-2 border-bad bg-bad-soft px-3 py-2 text-sm"
		>
			{said === "problems"
				? t("onCall.said.problems", { n: problems.length })
				: said === "forbidden"
					? t("silences.forbidden")
					: t("onCall.said.failed")}
		</p>
	);
}

/** Names what nobody is to be told of, and shows what that is before it is done. */
export function NewSilencePage(page: Properties) {
	const { t } = useReader();
	const busy = useNavigation().state !== "idle";
	const hydrated = useHydrated();
	const form = useRef<HTMLFormElement>(null);
	const { typed, choices, problems, said, formKey } = page;
	const { preview, change, isWaiting } = useSilencePreview(form, page.preview);
	const problemOf = (field: SilenceTypedField): string | null => {
		const found = problems.find((one) => one.field === field);
		return found ? t(`silences.problem.${found.code}`, found) : null;
	};
	const field = (
		name: keyof SilenceTyped,
		control: (attributes: {
			readonly id: string;
			readonly name: string;
			readonly defaultValue: string;
		}) => ReactNode,
		hint?: string,
	) => (
		<TypedField
			id={`silence-${name}`}
			label={t(`silences.field.${name}`)}
			hint={hint}
			problem={problemOf(name)}
		>
			{(attributes) =>
				control({ ...attributes, name, defaultValue: typed[name] })
			}
		</TypedField>
	);
	const choice = (
		name: "metric" | "rule" | "team" | "as",
		options: readonly { readonly value: string; readonly text: string }[],
	) =>
		field(name, (attributes) => (
			<select {...attributes} className="field w-full">
				<option value="">{t("silences.any")}</option>
				{options.map(({ value, text }) => (
					<option key={value} value={value}>
						{text}
					</option>
				))}
			</select>
		));
	const nothing = problemOf("matcher");
	return (
		<>
			<AlertTabs current="silences" />
			<PageHead title={t("silences.new")} lead={t("alert.silence.lead")}>
				<Link
					to="/alerts/silences"
					className="text-sm text-accent hover:underline"
				>
					{t("silences.back")}
				</Link>
			</PageHead>
			<div className="grid gap-6 xl:grid-cols-[minmax(0,34rem)_minmax(0,1fr)]">
				<Form
					ref={form}
					method="post"
					onChange={change}
					className="min-w-0 space-y-5"
					preventScrollReset
					noValidate
				>
					<Said said={said} problems={problems} />
					<input type="hidden" name="key" value={formKey} />
					<input type="hidden" name="seen" value={preview?.seen ?? ""} />
					<fieldset
						className="grid gap-3 sm:grid-cols-2"
						aria-describedby="what-hint"
					>
						<legend className="plate mb-1.5">{t("silences.what")}</legend>
						<p id="what-hint" className="text-xs text-muted sm:col-span-2">
							{t("silences.what.hint")}
							{nothing !== null && (
								<span className="block text-bad">{nothing}</span>
							)}
						</p>
						{choice("rule", choices.rules)}
						{choice("metric", choices.metrics)}
						{field(
							"scope",
							(attributes) => (
								<input
									{...attributes}
									list="silence-scopes"
									autoComplete="off"
									className="field w-full"
								/>
							),
							t("silences.field.scope.hint"),
						)}
						{choice("team", choices.teams)}
						{choice("as", [
							...(["critical", "warning"] as const).map((value) => ({
								value,
								text: t(`alert.level.${value}`),
							})),
							...(["no-data", "error"] as const).map((value) => ({
								value,
								text: t(`alert.state.${value}`),
							})),
						])}
						{field("label", (attributes) => (
							<input
								{...attributes}
								autoComplete="off"
								className="field w-full"
							/>
						))}
						<datalist id="silence-scopes">
							{choices.scopes.map((scope) => (
								<option key={scope} value={scope} />
							))}
						</datalist>
					</fieldset>
					<fieldset className="flex flex-wrap gap-4">
						<legend className="plate mb-1.5">{t("silences.when")}</legend>
						{(["from", "until"] as const).map((name) => (
							<div key={name}>
								{field(
									name,
									(attributes) => (
										<input
											{...attributes}
											type="datetime-local"
											className="field"
										/>
									),
									name === "from" ? t("silences.field.from.hint") : undefined,
								)}
							</div>
						))}
					</fieldset>
					{field("comment", (attributes) => (
						<textarea
							{...attributes}
							rows={2}
							maxLength={1000}
							className="field w-full"
						/>
					))}
					<p className="flex flex-wrap gap-2">
						<button
							type="submit"
							className="button button-primary"
							disabled={busy}
						>
							{t("alert.silence.submit")}
						</button>
						{!hydrated && (
							<button type="submit" formMethod="get" className="button">
								{t("alert.silence.preview")}
							</button>
						)}
					</p>
				</Form>
				<SilencePreview preview={preview} isWaiting={isWaiting} />
			</div>
		</>
	);
}
