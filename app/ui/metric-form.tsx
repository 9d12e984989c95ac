import { Form, useNavigation } from "@remix-run/react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { LONGEST_KEY, METRIC_GROUPS } from "../metrics/definition.ts";
import { DefinitionPreview } from "./definition-preview.tsx";
import type { DefinitionRefusal } from "./definition-preview-view.ts";
import { DefinitionSaid } from "./definition-said.tsx";
import { FormulaFields } from "./formula-fields.tsx";
import { MeasureTable } from "./measure-table.tsx";
import { MetricFieldBox } from "./metric-field.tsx";
import { MetricFileField } from "./metric-file-field.tsx";
import type { MetricFormChoices } from "./metric-form-choices.ts";
import { MetricReadingFields } from "./metric-reading-fields.tsx";
import type { MetricProblem, MetricTyped } from "./metric-typed.ts";
import { MetricNames, MetricOwner } from "./metric-words-fields.tsx";
import { useReader } from "./reader-context.tsx";
import { useDefinitionPreview } from "./use-definition-preview.ts";
import { useHydrated } from "./use-hydrated.ts";

interface Properties {
	readonly typed: MetricTyped;
	readonly choices: MetricFormChoices;
	readonly refusal: DefinitionRefusal | null;
	/** The metric that is changed; null for a new one. */
	readonly metric: string | null;
	/** What stands below the preview. */
	readonly children?: ReactNode;
}

/** Plain fields that need no script; with one, what the definition would show follows what is typed. */
export function MetricForm({
	typed,
	choices,
	refusal,
	metric,
	children,
}: Properties) {
	const { t } = useReader();
	const form = useRef<HTMLFormElement>(null);
	useEffect(() => {
		if (refusal?.problems)
			form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
	}, [refusal]);
	const busy = useNavigation().state !== "idle";
	const hydrated = useHydrated();
	// The version that was looked at stays, whatever the page reads again; only a refusal that says so moves it.
	const [first] = useState(typed);
	const preview = useDefinitionPreview(form, metric, refusal?.preview ?? null);
	// What was not filled in yet is no mistake until somebody wants to save.
	const live: readonly MetricProblem[] =
		preview.answer && "problems" in preview.answer
			? preview.answer.problems
			: [];
	const problems =
		refusal?.problems ?? live.filter(({ value }) => value !== "");
	// An empty form is no list of faults: it says what will appear.
	const isIncomplete =
		live.length > 0 &&
		(preview.shown !== null || live.some(({ value }) => value !== ""));
	const { texts } = typed;
	return (
		<Form
			ref={form}
			method="post"
			onChange={preview.change}
			className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_minmax(0,30rem)] xl:grid-rows-[auto_1fr]"
		>
			<div className="min-w-0 space-y-6">
				<DefinitionSaid refusal={refusal} metric={metric} />
				<input
					type="hidden"
					name="basedOn"
					value={refusal?.basedOn ?? first.texts.basedOn}
				/>
				<fieldset className="min-w-0 space-y-3">
					<legend className="plate mb-1.5">{t("define.group.what")}</legend>
					<div className="grid items-start gap-2.5 sm:grid-cols-2">
						{metric === null && (
							<MetricFieldBox
								field="key"
								label={t("define.key")}
								hint={t("define.key.hint")}
								problems={problems}
							>
								{(attributes) => (
									<input
										{...attributes}
										className="field w-full font-mono"
										autoComplete="off"
										autoCapitalize="none"
										spellCheck={false}
										maxLength={LONGEST_KEY}
										defaultValue={texts.key}
									/>
								)}
							</MetricFieldBox>
						)}
						<MetricFieldBox
							field="group"
							label={t("define.group")}
							hint={t("define.group.hint")}
							problems={problems}
						>
							{(attributes) => (
								<select
									{...attributes}
									className="field w-full"
									defaultValue={texts.group}
								>
									{METRIC_GROUPS.map((group) => (
										<option key={group} value={group}>
											{t(`group.${group}`)}
										</option>
									))}
								</select>
							)}
						</MetricFieldBox>
					</div>
					<MetricNames typed={typed} problems={problems} />
					<MetricOwner
						typed={typed}
						problems={problems}
						owners={choices.owners}
					/>
				</fieldset>
				<FormulaFields typed={typed} choices={choices} problems={problems} />
				<MeasureTable measures={choices.measures} />
				<MetricReadingFields typed={typed} problems={problems} />
			</div>
			{/* Before the button, so that whoever reads from top to bottom sees it before saving. */}
			<div className="min-w-0 space-y-6 xl:sticky xl:top-4 xl:col-start-2 xl:row-span-2 xl:row-start-1 xl:self-start">
				<section aria-labelledby="preview" aria-busy={preview.isWaiting}>
					<h2 id="preview" className="plate mb-1.5">
						{t("define.preview")}
					</h2>
					<div className="border border-line bg-panel px-3.5 py-3">
						<p
							role="status"
							data-testid="preview-status"
							className="min-h-5 text-sm text-muted"
						>
							{preview.hasFailed
								? t("define.preview.failed")
								: preview.isWaiting
									? t("metric.updating")
									: isIncomplete
										? t("define.preview.incomplete", { n: live.length })
										: preview.shown
											? t("define.preview.unsaved")
											: t("define.preview.none")}
						</p>
						{preview.shown && (
							<div
								className={`mt-2 ${preview.isWaiting || isIncomplete ? "opacity-60" : ""}`}
							>
								<DefinitionPreview view={preview.shown} />
							</div>
						)}
					</div>
				</section>
				{children}
			</div>
			<div className="min-w-0 space-y-4 xl:col-start-1">
				{metric !== null && (
					<MetricFieldBox
						field="reason"
						label={t("define.reason")}
						hint={t("define.reason.hint")}
						problems={problems}
					>
						{(attributes) => (
							<textarea
								{...attributes}
								className="field w-full"
								rows={2}
								maxLength={500}
								defaultValue={texts.reason}
							/>
						)}
					</MetricFieldBox>
				)}
				<p className="flex flex-wrap gap-2">
					<button
						type="submit"
						name="intent"
						value="save"
						className="button button-primary"
						disabled={busy}
					>
						{t(metric === null ? "define.save.new" : "define.save.change")}
					</button>
					<button
						type="submit"
						name="intent"
						value="try"
						className={hydrated ? "sr-only focus:not-sr-only" : "button"}
					>
						{t("define.try")}
					</button>
				</p>
				{/* Last, because Enter in a field presses a form's first button. */}
				<MetricFileField text={typed.texts.file} problems={problems} />
			</div>
		</Form>
	);
}
