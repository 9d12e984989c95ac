import { Form, Link, useNavigation } from "@remix-run/react";
import { AlertTabs } from "./alert-tabs.tsx";
import { PageHead } from "./page-head.tsx";
import { PolicyStepFields } from "./policy-step-fields.tsx";
import { useReader } from "./reader-context.tsx";
import { ReceiverChoices } from "./receiver-fields.tsx";
import type { PolicyRefusal, PolicyRow, PolicyTyped } from "./routes-view.ts";
import { RuleLinks } from "./rule-links.tsx";
import {
	SettingField,
	SettingProblems,
	SettingRefused,
} from "./setting-field.tsx";

interface Properties {
	/** Null for a new one. */
	readonly policy: PolicyRow | null;
	readonly typed: PolicyTyped;
	/** What a line for a receiver may say. */
	readonly lines: readonly string[];
	readonly refusal: PolicyRefusal | null;
}

function Delete({
	policy,
	isRefused,
}: {
	policy: PolicyRow;
	isRefused: boolean;
}) {
	const { t } = useReader();
	const busy = useNavigation().state !== "idle";
	const { rules } = policy;
	return (
		<details className="mt-8 print:hidden" open={isRefused}>
			<summary className="text-sm font-medium">{t("policies.delete")}</summary>
			<div className="mt-2 max-w-prose space-y-2 text-sm">
				{rules.length > 0 ? (
					<p
						role={isRefused ? "alert" : undefined}
						className={
							isRefused ? "border-l-2 border-bad bg-bad-soft px-3 py-2" : ""
						}
					>
						{t("policies.delete.used")} <RuleLinks rules={rules} />
					</p>
				) : (
					<>
						<p className="text-muted">{t("policies.delete.text")}</p>
						<Form method="post">
							<button
								type="submit"
								name="intent"
								value="delete"
								className="button"
								disabled={busy}
							>
								{t("policies.delete")}
							</button>
						</Form>
					</>
				)}
			</div>
		</details>
	);
}

/** One policy: its name and steps, what a change means for what runs, and how to be rid of it. */
export function PolicyPage({ policy, typed, lines, refusal }: Properties) {
	const { t } = useReader();
	const busy = useNavigation().state !== "idle";
	const problems = refusal?.problems ?? [];
	const isInUse = refusal?.said === "in-use";
	const shown = isInUse ? typed : (refusal?.typed ?? typed);
	return (
		<>
			<p className="plate mb-1">
				<Link to="/alerts/policies" className="hover:text-accent">
					{t("policies.back")}
				</Link>
			</p>
			<AlertTabs current="policies" />
			<PageHead title={policy?.name ?? t("policies.new")} />
			<SettingRefused problems={problems} said={refusal?.said ?? null} />
			<Form method="post" className="max-w-4xl space-y-5">
				{/* Enter saves: the first button of a form is the one it presses. */}
				<button
					type="submit"
					name="intent"
					value="save"
					tabIndex={-1}
					aria-hidden="true"
					className="sr-only"
				/>
				<SettingField
					field="name"
					label={t("policies.name")}
					problems={problems}
				>
					{(attributes) => (
						<input
							{...attributes}
							className="field w-full max-w-md"
							defaultValue={shown.name}
							autoComplete="off"
						/>
					)}
				</SettingField>
				<fieldset className="space-y-3">
					<legend className="plate mb-1.5">{t("policies.steps")}</legend>
					<p className="max-w-prose text-xs text-muted">
						{t("policies.steps.hint")}
					</p>
					{shown.steps.map((step, index) => (
						<PolicyStepFields
							// biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place alone
							key={index}
							index={index}
							step={step}
							problems={problems}
						/>
					))}
					<SettingProblems field="steps" problems={problems} />
					<button
						type="submit"
						name="intent"
						value="more-steps"
						formNoValidate
						className="button"
					>
						{t("policies.steps.more")}
					</button>
				</fieldset>
				{policy && (
					<p className="max-w-prose border-l-2 border-line-strong pl-3 text-sm">
						{t("policies.running")}
					</p>
				)}
				<button
					type="submit"
					name="intent"
					value="save"
					className="button button-primary"
					disabled={busy}
				>
					{t("policies.save")}
				</button>
				<ReceiverChoices lines={lines} />
			</Form>
			{policy && <Delete policy={policy} isRefused={isInUse} />}
		</>
	);
}
