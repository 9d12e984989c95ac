import type { Language } from "../i18n/language.ts";
import {
	type ChannelsByMark,
	type Preference,
	USUAL_PREFERENCE,
} from "./preference.ts";

interface Chosen {
	readonly channels: ChannelsByMark | null;
	readonly quiet_from: string | null;
	readonly quiet_to: string | null;
	readonly quiet_days: readonly number[] | null;
	readonly chosen_language: Language | null;
}

/** What somebody chose, or what is usual where they chose nothing. */
export const preferenceOf = (chosen: Chosen): Preference =>
	chosen.channels === null
		? USUAL_PREFERENCE
		: {
				channels: { ...USUAL_PREFERENCE.channels, ...chosen.channels },
				quiet:
					chosen.quiet_from === null || chosen.quiet_to === null
						? null
						: {
								from: chosen.quiet_from,
								to: chosen.quiet_to,
								days: chosen.quiet_days ?? [],
							},
				language: chosen.chosen_language,
			};

/** In which language somebody is written to. */
export const languageOf = (row: {
	readonly chosen_language: Language | null;
	readonly language: Language | null;
}): Language => row.chosen_language ?? row.language ?? "en";
