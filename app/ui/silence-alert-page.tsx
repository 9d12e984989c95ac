import { Form, Link } from "@remix-run/react";
import { SILENCE_WIDTHS } from "../alerts/silence-reach.ts";
import type { SilenceFormView } from "./alert-view.ts";
import { useReader } from "./reader-context.tsx";

const HOURS = [1, 4, 24, 72, 168] as const;
const SHOWN = 12;

export type SilenceRefusal = "comment-missing" | "comment-too-long" | "failed";

function Reach({ view }: { view: SilenceFormView }) {
	const { t } = useReader();
	const { rules, alerts } = view;
	const moreRules = rules.length - SHOWN;
	const moreAlerts = alerts.length - SHOWN;
	return (
		<section
			aria-labelledby="reach"
			data-testid="reach"
			className="mb-4 max-w-2xl border border-line bg-panel px-3 py-3"
		>
			<h2 id="reach" className="plate mb-1">
				{t("alert.silence.reach")}
			</h2>
			<p className="text-sm break-words">
				<span className="font-semibold">
					{t("alert.silence.rules", { n: rules.length })}
				</span>{" "}
				<span className="text-muted">
					{rules.slice(0, SHOWN).join(t("tell.separator"))}
					{moreRules > 0 && ` ${t("alert.silence.more", { n: moreRules })}`}
				</span>
			</p>
			<p className="mt-1 text-sm font-semibold">
				{alerts.length === 0
					? t("alert.silence.alerts.none")
					: t("alert.silence.alerts", { n: alerts.length })}
			</p>
			<ul className="text-sm">
				{alerts.slice(0, SHOWN).map(({ id, name, place }) => (
					<li key={id} className="break-words">
						<Link
							className="text-accent underline underline-offset-2"
							to={`/alerts/${id}`}
						>
							{name}
						</Link>{" "}
						<span className="text-muted">{place}</span>
					</li>
				))}
				{moreAlerts > 0 && (
					<li className="text-muted">
						{t("alert.silence.more", { n: moreAlerts })}
					</li>
				)}
			</ul>
		</section>
	);
}

interface Properties {
	readonly view: SilenceFormView;
	readonly problem: SilenceRefusal | null;
}

/** How much and how long; what that mutes stands below before it is done. One form: looking is a GET, doing a POST. */
export function SilenceAlertPage({ view, problem }: Properties) {
	const { t } = useReader();
	const { metric, place } = view;
	return (
		<>
			<header className="mb-4">
				<p className="plate">
					<Link to={`/alerts/${view.id}`} className="hover:text-accent">
						{t("alert.silence.back")}
					</Link>
				</p>
				<h1 className="mt-1 text-xl leading-tight font-semibold tracking-tight break-words">
					{t("alert.silence.title", { name: view.name })}
				</h1>
				<p className="mt-1 max-w-prose text-muted">{t("alert.silence.lead")}</p>
			</header>
			<Form method="post" className="max-w-2xl">
				{problem && (
					<p
						role="alert"
						id="silence-problem"
						className="mb-3 border-l-2 border-bad bg-bad-soft px-3 py-2 text-sm"
					>
						{problem === "failed"
							? t("alert.problem.failed")
							: t(`alert.silence.problem.${problem}`)}
					</p>
				)}
				<input type="hidden" name="key" value={view.formKey} />
				<fieldset className="mb-3">
					<legend className="text-sm font-medium">
						{t("alert.silence.what")}
					</legend>
					{SILENCE_WIDTHS.filter(
						// For the whole company it is the same as for the metric.
						(width) => width !== "place" || view.isPlaced,
					).map((width) => (
						<label key={width} className="mt-1 flex min-h-6 items-start gap-2">
							<input
								type="radio"
								name="width"
								value={width}
								defaultChecked={view.width === width}
								className="mt-1 size-4 shrink-0 accent-accent"
							/>
							<span className="min-w-0 break-words">
								{width === "place"
									? t("alert.silence.width.place", { metric, place })
									: width === "metric"
										? t("alert.silence.width.metric", { metric })
										: t(`alert.silence.width.${width}`)}
							</span>
						</label>
					))}
				</fieldset>
				<label className="mb-3 block text-sm">
					<span className="font-medium">{t("alert.silence.hours")}</span>
					<select
						name="hours"
						className="field mt-1 block"
						defaultValue={view.hours}
					>
						{HOURS.map((hours) => (
							<option key={hours} value={hours}>
								{hours < 24
									? t("alert.silence.hour", { n: hours })
									: t("alert.silence.day", { n: hours / 24 })}
							</option>
						))}
					</select>
				</label>
				<button
					type="submit"
					formMethod="get"
					formNoValidate
					className="button mb-4"
				>
					{t("alert.silence.preview")}
				</button>
				<Reach view={view} />
				<label className="mb-3 block text-sm">
					<span className="font-medium">{t("alert.silence.comment")}</span>
					<textarea
						name="comment"
						rows={2}
						maxLength={1000}
						required
						className="field mt-1 block w-full"
						defaultValue={view.comment}
						aria-invalid={problem?.startsWith("comment") || undefined}
						aria-describedby={problem ? "silence-problem" : undefined}
					/>
				</label>
				<button type="submit" className="button button-primary">
					{t("alert.silence.submit")}
				</button>
			</Form>
		</>
	);
}
