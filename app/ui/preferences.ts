import {
	isLanguage,
	type Language,
	preferredLanguage,
} from "../i18n/language.ts";
import { isTheme, type Theme } from "./theme.ts";

/** How a browser wants its pages; known before anybody has signed in. */
export interface Preferences {
	readonly language: Language;
	readonly theme: Theme;
}

const YEAR_SECONDS = 365 * 24 * 3600;

export const cookieValue = (
	header: string | null,
	name: string,
): string | null =>
	new RegExp(`(?:^|;\\s*)${name}=([\\w-]+)`).exec(header ?? "")?.[1] ?? null;

export function readPreferences(headers: Headers): Preferences {
	const cookies = headers.get("Cookie");
	const language = cookieValue(cookies, "language");
	const theme = cookieValue(cookies, "theme");
	return {
		language: isLanguage(language)
			? language
			: preferredLanguage(headers.get("Accept-Language")),
		theme: isTheme(theme) ? theme : "system",
	};
}

/** Only what was really asked for is remembered; neither cookie is a secret. */
export function preferenceCookies(wanted: {
	readonly language: unknown;
	readonly theme: unknown;
}): string[] {
	const cookie = (name: string, value: string) =>
		`${name}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`;
	return [
		...(isLanguage(wanted.language)
			? [cookie("language", wanted.language)]
			: []),
		...(isTheme(wanted.theme) ? [cookie("theme", wanted.theme)] : []),
	];
}
