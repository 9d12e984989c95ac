import { Form, useNavigation } from "@remix-run/react";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { LEVELS, WINDOWS } from "../alerts/rule.ts";
import { useReader } from "./reader-context.tsx";
import { RuleChart, type ThresholdLine } from "./rule-chart.tsx";
import { RuleFieldBox } from "./rule-field.tsx";
import type { RuleFormChoices } from "./rule-form-choices.ts";
import { RuleLevels } from "./rule-levels.tsx";
import { TrialDetails, TrialSentence } from "./rule-trial.tsx";
import type { TrialAnswer } from "./rule-trial-view.ts";
import {
	CONDITION_CHOICES,
	type RuleField,
	type RuleTyped,
	type Thresholds,
	type TypedProblem,
} from "./rule-typed.ts";
import { useHydrated } from "./use-hydrated.ts";
import { useRuleTrial } from "./use-rule-trial.ts";

interface Properties {
	readonly typed: RuleTyped;
	readonly choices: RuleFormChoices;
	readonly problems: readonly TypedProblem[];
	/** What went wrong as a whole. */
	readonly said: ReactNode;
	/** Made on the server when the reader pressed 'try'. */
	readonly trial: TrialAnswer | null;
	/** The version that is changed; null for a new rule. */
	readonly basedOn: number | null;
	/** Who answers for it while nobody else is named. */
	readonly owner: string;
}

/** As the server reads them; what is no number draws no line. */
function linesOf(thresholds: Thresholds): ThresholdLine[] {
	return LEVELS.flatMap((level) => {
		const raise = thresholds[`${level}.raise`].trim();
		const clear = thresholds[`${level}.clear`].trim();
		return (["clear", "raise"] as const).flatMap((which) => {
			const text = which === "raise" ? raise : clear;
			const value = Number(text);
			return text === "" || !Number.isFinite(value)
				? []
				: [{ level, which, value }];
		});
	});
}

/** Plain fields that need no script; with one, the past stands beside them and its lines can be dragged. */
export function RuleForm({
	typed,
	choices,
	problems,
	said,
	trial: first,
	basedOn,
	owner,
}: Properties) {
	const { t } = useReader();
	const form = useRef<HTMLFormElement>(null);
	const busy = useNavigation().state !== "idle";
	const hydrated = useHydrated();
	const { answer, trial, change, isWaiting } = useRuleTrial(form, first);
	const [thresholds, setThresholds] = useState<Thresholds>(typed);
	const wrong =
		problems.length > 0
			? problems
			: answer && "problems" in answer
				? answer.problems
				: [];
	const onChange = ({ target }: FormEvent<HTMLFormElement>) => {
		const { name, value } = target as unknown as HTMLInputElement;
		if (name in thresholds && /\.(raise|clear)$/.test(name))
			setThresholds((known) => ({ ...known, [name]: value }));
		change();
	};
	const move = ({ level, which }: ThresholdLine, value: number) => {
		setThresholds((known) => ({
			...known,
			[`${level}.${which}`]: String(value),
		}));
		change();
	};
	const text = (
		field: RuleField,
		label: string,
		more: { hint?: string; list?: string; className?: string } = {},
	) => (
		<RuleFieldBox
			field={field}
			label={label}
			problems={wrong}
			{...(more.hint ? { hint: more.hint } : {})}
			{...(more.className ? { className: more.className } : {})}
		>
			{(attributes) => (
				<input
					{...attributes}
					className="field w-full"
					defaultValue={typed[field]}
					autoComplete="off"
					list={more.list}
				/>
			)}
		</RuleFieldBox>
	);
	const choice = (
		field: RuleField,
		label: string,
		options: readonly { value: string; text: string; group?: string }[],
	) => (
		<RuleFieldBox field={field} label={label} problems={wrong}>
			{(attributes) => (
				<select
					{...attributes}
					className="field w-full"
					defaultValue={typed[field]}
				>
					{[...Map.groupBy(options, ({ group }) => group)].map(
						([group, some]) => {
							const list = some.map((one) => (
								<option key={one.value} value={one.value}>
									{one.text}
								</option>
							));
							return group === undefined ? (
								list
							) : (
								<optgroup key={group} label={group}>
									{list}
								</optgroup>
							);
						},
					)}
				</select>
			)}
		</RuleFieldBox>
	);
	const none = { value: "", text: t("alertRules.field.none") };
	return (
		<Form
			ref={form}
			method="post"
			onChange={onChange}
			className="grid gap-6 xl:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]"
		>
			<div className="min-w-0 space-y-5">
				{said}
				{basedOn !== null && (
					<input type="hidden" name="basedOn" value={basedOn} />
				)}
				<fieldset className="grid gap-2.5 sm:grid-cols-2">
					<legend className="plate mb-1.5">{t("alertRules.group.what")}</legend>
					{text("name", t("alertRules.field.name"), {
						className: "sm:col-span-2",
					})}
					{choice("metric", t("alertRules.field.metric"), choices.metrics)}
					{choice(
						"window",
						t("alertRules.field.window"),
						WINDOWS.map((value) => ({
							value,
							text: t(`alertRules.window.${value}`),
						})),
					)}
					{text("scope", t("alertRules.field.scope"), { list: "rule-scopes" })}
					{choice("by", t("alertRules.field.by"), [
						{ value: "", text: t("alertRules.field.by.none") },
						...choices.dimensions.map((value) => ({
							value,
							text: t(`dimension.${value}`),
						})),
					])}
					{choice(
						"condition",
						t("alertRules.field.condition"),
						CONDITION_CHOICES.map((value) => ({
							value,
							text: t(`alertRules.condition.${value}`),
						})),
					)}
					{choice(
						"side",
						t("alertRules.field.side"),
						(["above", "below", "either"] as const).map((value) => ({
							value,
							text: t(`alertRules.side.${value}`),
						})),
					)}
				</fieldset>
				<RuleLevels typed={typed} thresholds={thresholds} problems={wrong} />
				<fieldset className="grid gap-2.5 sm:grid-cols-2">
					<legend className="plate mb-1.5">{t("alertRules.group.who")}</legend>
					{text("owner", t("alertRules.field.owner"), {
						hint: t("alertRules.hint.owner", { owner }),
					})}
					{choice("team", t("alertRules.field.team"), [none, ...choices.teams])}
					{choice("escalation", t("alertRules.field.escalation"), [
						none,
						...choices.policies,
					])}
					{text("noData", t("alertRules.field.noData"), {
						hint: t("alertRules.hint.optional"),
					})}
					{text("repeat", t("alertRules.field.repeat"), {
						hint: t("alertRules.hint.optional"),
					})}
					{text("labels", t("alertRules.field.labels"), {
						hint: t("alertRules.hint.labels"),
					})}
					{text("link", t("alertRules.field.link"))}
					<RuleFieldBox
						field="notes"
						label={t("alertRules.field.notes")}
						problems={wrong}
						className="sm:col-span-2"
					>
						{(attributes) => (
							<textarea
								{...attributes}
								className="field w-full"
								rows={3}
								defaultValue={typed.notes}
							/>
						)}
					</RuleFieldBox>
					<label className="flex items-center gap-2 text-sm">
						<input
							type="checkbox"
							name="enabled"
							value="yes"
							defaultChecked={typed.enabled === "yes"}
							className="size-4 accent-accent"
						/>
						{t("alertRules.field.enabled")}
					</label>
				</fieldset>
				<p className="flex flex-wrap gap-2">
					<button
						type="submit"
						name="intent"
						value="save"
						className="button button-primary"
						disabled={busy}
					>
						{t("alertRules.save")}
					</button>
					<button
						type="submit"
						name="intent"
						value="try"
						className={hydrated ? "sr-only focus:not-sr-only" : "button"}
					>
						{t("alertRules.try")}
					</button>
				</p>
				<datalist id="rule-scopes">
					{choices.scopes.map((scope) => (
						<option key={scope} value={scope} />
					))}
				</datalist>
			</div>
			<section
				aria-labelledby="trial"
				aria-busy={isWaiting}
				className="min-w-0 xl:sticky xl:top-4 xl:self-start"
			>
				<h2 id="trial" className="plate mb-1.5">
					{t("alertRules.trial")}
				</h2>
				<div className="border border-line bg-panel px-3.5 pt-3 pb-3">
					<p
						role="status"
						data-testid="trial"
						className="mb-3 min-h-6 text-base font-semibold"
					>
						<TrialSentence answer={answer} isWaiting={isWaiting} />
					</p>
					{trial && (
						<div className={isWaiting ? "opacity-60" : undefined}>
							<RuleChart
								name={
									choices.metrics.find(({ value }) => value === typed.metric)
										?.text ?? ""
								}
								trial={trial}
								thresholds={linesOf(thresholds)}
								{...(hydrated ? { onMove: move } : {})}
							/>
							<TrialDetails trial={trial} />
						</div>
					)}
				</div>
			</section>
		</Form>
	);
}
