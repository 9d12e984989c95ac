import { LANGUAGES, type Language } from "../i18n/language.ts";
import { MARKS, type Mark } from "./message.ts";

/** The ways to a person; bots, webhooks and lists are endpoints. */
export const PERSON_CHANNELS = ["inbox", "email"] as const;
export type PersonChannel = (typeof PERSON_CHANNELS)[number];

export type ChannelsByMark = Readonly<Record<Mark, readonly PersonChannel[]>>;

/** Of whoever has chosen nothing: what is grave also goes by mail. */
export const USUAL_CHANNELS: ChannelsByMark = {
	critical: ["inbox", "email"],
	warning: ["inbox", "email"],
	resolved: ["inbox"],
	information: ["inbox", "email"],
};

/** What somebody chose. */
export interface Preference {
	readonly channels: ChannelsByMark;
	/** Null where no hours are quiet. Their clock is the person's. */
	readonly quiet: {
		readonly from: string;
		readonly to: string;
		readonly days: readonly number[];
	} | null;
	/** Null: the language of their entry in the directory. */
	readonly language: Language | null;
}

export const USUAL_PREFERENCE: Preference = {
	channels: USUAL_CHANNELS,
	quiet: null,
	language: null,
};

export type PreferenceProblem = {
	readonly code: "bad-time" | "same-time" | "no-days" | "bad-language";
	readonly field: string;
	readonly value: string;
};

export interface PreferenceInput {
	/** `critical.email`, for each box that was ticked. */
	readonly channels: readonly string[];
	readonly isQuiet: boolean;
	readonly from: string;
	readonly to: string;
	readonly days: readonly string[];
	readonly language: string;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What the form said, or what is wrong with it. */
export function checkPreference(
	input: PreferenceInput,
):
	| { readonly preference: Preference }
	| { readonly problem: PreferenceProblem } {
	const bad = (
		code: PreferenceProblem["code"],
		field: string,
		value: string,
	) => ({ problem: { code, field, value: value.slice(0, 40) } });
	const ticked = new Set(input.channels);
	const ofMark = (mark: Mark) =>
		PERSON_CHANNELS.filter((channel) => ticked.has(`${mark}.${channel}`));
	const [critical, warning, resolved, information] = MARKS.map(ofMark);
	const channels: ChannelsByMark = {
		critical: critical ?? [],
		warning: warning ?? [],
		resolved: resolved ?? [],
		information: information ?? [],
	};
	const language = LANGUAGES.find((one) => one === input.language) ?? null;
	if (language === null && input.language !== "")
		return bad("bad-language", "language", input.language);
	if (!input.isQuiet)
		return { preference: { channels, quiet: null, language } };
	for (const field of ["from", "to"] as const)
		if (!TIME.test(input[field])) return bad("bad-time", field, input[field]);
	if (input.from === input.to) return bad("same-time", "to", input.to);
	const days = [...new Set(input.days.map(Number))]
		.filter((day) => Number.isInteger(day) && day >= 1 && day <= 7)
		.sort();
	if (days.length === 0) return bad("no-days", "days", "");
	const { from, to } = input;
	return { preference: { channels, quiet: { from, to, days }, language } };
}
