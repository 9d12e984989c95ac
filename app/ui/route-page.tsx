import { Form, Link, useNavigation } from "@remix-run/react";
import { AlertTabs } from "./alert-tabs.tsx";
import { ChangedRoutingTable } from "./changed-routing.tsx";
import { MatcherFields } from "./matcher-fields.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { ReceiverChoices, ReceiverFields } from "./receiver-fields.tsx";
import type {
	ChangedRouting,
	RouteRefusal,
	RouteTyped,
} from "./routes-view.ts";
import type { RoutingChoices } from "./routing-view.ts";
import {
	describedBy,
	SettingProblems,
	SettingRefused,
} from "./setting-field.tsx";

interface Properties {
	/** Null for a new one. */
	readonly place: number | null;
	readonly typed: RouteTyped;
	readonly choices: RoutingChoices;
	/** What would be so without it. */
	readonly without: readonly ChangedRouting[];
	readonly refusal: RouteRefusal | null;
}

function Delete({ without }: Pick<Properties, "without">) {
	const { t } = useReader();
	const busy = useNavigation().state !== "idle";
	return (
		<details className="mt-8 print:hidden">
			<summary className="text-sm font-medium">{t("routes.delete")}</summary>
			<div className="mt-2 space-y-2">
				<p className="max-w-prose text-sm text-muted">
					{t("routes.delete.text")}
				</p>
				<ChangedRoutingTable changes={without} name="without" />
				<Form method="post">
					<button
						type="submit"
						name="intent"
						value="delete"
						className="button"
						disabled={busy}
					>
						{t("routes.delete")}
					</button>
				</Form>
			</div>
		</details>
	);
}

function Fields({
	typed,
	choices,
	refusal,
}: Pick<Properties, "typed" | "choices" | "refusal">) {
	const { t } = useReader();
	const problems = refusal?.problems ?? [];
	return (
		<>
			<fieldset
				className="space-y-2"
				aria-describedby={describedBy("which", problems)}
			>
				<legend className="plate mb-1.5">{t("routes.form.which")}</legend>
				<div className="flex flex-wrap gap-x-6">
					{(["some", "every"] as const).map((which) => (
						<label
							key={which}
							className="flex min-h-6 items-center gap-2 text-sm"
						>
							<input
								type="radio"
								name="which"
								value={which}
								defaultChecked={typed.which === which}
								className="size-4 accent-accent"
							/>
							{t(`routes.form.${which}`)}
						</label>
					))}
				</div>
				<SettingProblems field="which" problems={problems} />
				<MatcherFields
					typed={typed.matcher}
					choices={choices}
					problems={problems}
				/>
				<p className="text-2xs text-muted">{t("routing.fields.hint")}</p>
			</fieldset>
			<fieldset className="space-y-2">
				<legend className="plate mb-1.5">{t("routing.receivers")}</legend>
				<ReceiverFields
					typed={typed.receivers}
					problems={problems}
					more="more"
				/>
				<p className="text-2xs text-muted">{t("routes.form.nobody")}</p>
			</fieldset>
			<fieldset>
				<legend className="plate mb-1.5">{t("routes.form.then")}</legend>
				<label className="flex min-h-6 items-center gap-2 text-sm">
					<input
						type="checkbox"
						name="goOn"
						value="yes"
						defaultChecked={typed.goOn}
						className="size-4 accent-accent"
					/>
					{t("routes.form.goOn")}
				</label>
			</fieldset>
		</>
	);
}

/** One route: what it matches, whom it tells, what that changes, and how to be rid of it. */
export function RoutePage({
	place,
	typed,
	choices,
	without,
	refusal,
}: Properties) {
	const { t } = useReader();
	const busy = useNavigation().state !== "idle";
	return (
		<>
			<p className="plate mb-1">
				<Link to="/alerts/routes" className="hover:text-accent">
					{t("routes.back")}
				</Link>
			</p>
			<AlertTabs current="routes" />
			<PageHead
				title={place === null ? t("routes.new") : t("routes.one", { place })}
			/>
			<SettingRefused
				problems={refusal?.problems ?? []}
				said={refusal?.said ?? null}
			/>
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
				<Fields
					typed={refusal?.typed ?? typed}
					choices={choices}
					refusal={refusal}
				/>
				<p className="flex flex-wrap gap-2">
					<button
						type="submit"
						name="intent"
						value="save"
						className="button button-primary"
						disabled={busy}
					>
						{t("routes.form.save")}
					</button>
					<button
						type="submit"
						name="intent"
						value="preview"
						className="button"
						disabled={busy}
					>
						{t("routes.form.preview")}
					</button>
				</p>
				<ReceiverChoices lines={choices.receivers} />
			</Form>
			{refusal?.changes && (
				<section
					aria-labelledby="changes"
					role="status"
					className="mt-5 max-w-4xl"
				>
					<h2 id="changes" className="plate mb-1.5">
						{t("routes.changes")}
					</h2>
					<ChangedRoutingTable changes={refusal.changes} name="changes" />
				</section>
			)}
			{place !== null && <Delete without={without} />}
		</>
	);
}
