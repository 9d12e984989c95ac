import { thresholdText } from "../alerts/message-words.ts";
import type { RuleContent } from "../alerts/rule.ts";
import { levelsOf } from "../alerts/rule.ts";
import type { MessageKey, Translate } from "../i18n/translate.ts";
import type { MetricUnit } from "../metrics/definition.ts";
import type { Figures } from "./use-figures.ts";

const WHY = {
	"not-quiet": "alert.why.not-quiet",
	"on-call": "alert.why.on-call",
	endpoint: "alert.why.endpoint",
	"quiet-hours": "alert.why.quiet-hours",
	"no-address": "alert.why.no-address",
	"no-channel": "alert.why.no-channel",
	"has-left": "alert.why.has-left",
	disabled: "alert.why.disabled",
	unknown: "alert.why.unknown",
} as const satisfies Readonly<Record<string, MessageKey>>;

/** Why a message went out, was held or was dropped; what has no words stands as it was recorded. */
export const whyWords = (reason: string, t: Translate): string =>
	Object.hasOwn(WHY, reason) ? t(WHY[reason as keyof typeof WHY]) : reason;

const CHANNELS = {
	inbox: "notify.channel.inbox",
	email: "notify.channel.email",
	feishu: "notify.channel.feishu",
	wecom: "notify.channel.wecom",
	dingtalk: "notify.channel.dingtalk",
	slack: "notify.channel.slack",
	webhook: "notify.channel.webhook",
} as const satisfies Readonly<Record<string, MessageKey>>;

export const channelWords = (
	channels: readonly string[],
	t: Translate,
): string =>
	channels
		.map((channel) =>
			Object.hasOwn(CHANNELS, channel)
				? t(CHANNELS[channel as keyof typeof CHANNELS])
				: channel,
		)
		.join(t("tell.separator"));

/** A number with its unit, as text. */
export const valueWords = (
	value: number,
	unit: MetricUnit,
	figures: Figures,
): string => `${figures.value(value, unit)} ${figures.suffix(unit)}`.trim();

/** Where each level of a rule begins, in words. */
export const thresholdWords = (
	rule: Pick<RuleContent, "condition" | "warning" | "critical">,
	unit: MetricUnit,
	t: Translate,
	figures: Figures,
): string[] =>
	levelsOf(rule).map(({ level, rule: { raise } }) =>
		thresholdText(
			rule,
			level,
			raise,
			{
				value: (value) => valueWords(value, unit, figures),
				plain: figures.count,
			},
			t,
		),
	);
