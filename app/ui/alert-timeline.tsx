import { isLinkType } from "../alerts/alert-link.ts";
import { HOLD_REASONS, TELL_REASONS } from "../alerts/decide.ts";
import type { Basis } from "../alerts/evaluation.ts";
import { STATES } from "../alerts/instance.ts";
import { LEVELS } from "../alerts/rule.ts";
import type { Translate } from "../i18n/translate.ts";
import type { AlertEventView, AlertPageView, Ended } from "./alert-view.ts";
import { valueWords } from "./alert-words.ts";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

const text = (value: unknown): string =>
	typeof value === "string" ? value : "";

function standingWords(value: unknown, t: Translate): string {
	const { state, level } = (value ?? {}) as Record<string, unknown>;
	const known = STATES.find((name) => name === state) ?? "normal";
	const grave = LEVELS.find((name) => name === level);
	return [
		grave && known !== "normal" ? t(`alert.level.${grave}`) : "",
		t(`alert.state.${known}`),
	]
		.filter(Boolean)
		.join(" ");
}

const ENDINGS = ["resolved", "not-fired", "missing", "rule-changed"] as const;

/** What happened, as one line and what was said with it. */
function useSaying(view: AlertPageView) {
	const { t } = useReader();
	const figures = useFigures();
	return ({
		kind,
		who,
		to,
		content,
	}: AlertEventView): { line: string; said: string } => {
		const by = { who: who ?? "–" };
		switch (kind) {
			case "state": {
				const basis = content.basis as Basis | null | undefined;
				const ended = ENDINGS.find(
					(ending): ending is Ended => ending === content.ended,
				);
				const value =
					basis?.value == null
						? ""
						: t("alert.event.state.value", {
								value: valueWords(basis.value, view.unit, figures),
							});
				return {
					line: ended
						? t(`alert.ended.${ended}`)
						: `${standingWords(content.from, t)} → ${standingWords(content.to, t)}`,
					said: value,
				};
			}
			case "decision": {
				const tell = TELL_REASONS.find((name) => name === content.reason);
				const hold = HOLD_REASONS.find((name) => name === content.reason);
				return {
					line: tell
						? t("alert.event.decision.tell", {
								reason: t(`alert.tell.${tell}`),
							})
						: hold
							? t(`alert.hold.${hold}`)
							: text(content.reason),
					said: "",
				};
			}
			case "told":
				return {
					line: t("alert.event.told", {
						n: Array.isArray(content.recipients)
							? content.recipients.length
							: 0,
					}),
					said: "",
				};
			case "rule-changed":
				return { line: t("alert.event.rule-changed", by), said: "" };
			case "acknowledged":
				return {
					line: t("alert.event.acknowledged", by),
					said: text(content.comment),
				};
			case "unacknowledged":
				return { line: t("alert.event.unacknowledged", by), said: "" };
			case "commented":
				return {
					line: t("alert.event.commented", by),
					said: text(content.text),
				};
			case "assigned":
				return {
					line:
						to === null
							? t("alert.event.unassigned", by)
							: t("alert.event.assigned", { ...by, to }),
					said: "",
				};
			case "linked":
				return {
					line: t("alert.event.linked", {
						...by,
						type: isLinkType(content.type)
							? t(`alert.link.${content.type}`)
							: text(content.type),
						reference: text(content.reference),
					}),
					said: "",
				};
			case "silenced":
				return {
					line: t("alert.event.silenced", {
						...by,
						until: figures.instant(text(content.until)),
					}),
					said: text(content.comment),
				};
			case "silence-ended":
				return { line: t("alert.event.silence-ended", by), said: "" };
			case "escalated":
				return { line: t("alert.event.escalated"), said: "" };
			default:
				return { line: kind, said: "" };
		}
	};
}

/** Everything that happened to an alert, the latest first. */
export function AlertTimeline({ view }: { view: AlertPageView }) {
	const { t } = useReader();
	const figures = useFigures();
	const say = useSaying(view);
	return (
		<section aria-labelledby="timeline" className="mb-6">
			<h2 id="timeline" className="plate mb-1.5">
				{t("alert.timeline")}
			</h2>
			<ol data-testid="timeline" className="border-l border-line-strong">
				{view.events.map((event) => {
					const { line, said } = say(event);
					return (
						<li
							key={event.id}
							className="relative py-1 pl-4 before:absolute before:top-2.5 before:-left-[3px] before:size-[5px] before:rounded-full before:bg-line-strong"
						>
							<span className="flex flex-wrap items-baseline gap-x-3">
								<time
									dateTime={event.at}
									className="text-xs whitespace-nowrap text-muted"
								>
									{figures.instant(event.at)}
								</time>
								<span className="min-w-0 text-sm break-words">{line}</span>
							</span>
							{said && (
								<p className="text-sm break-words whitespace-pre-line text-muted">
									{said}
								</p>
							)}
						</li>
					);
				})}
			</ol>
		</section>
	);
}
