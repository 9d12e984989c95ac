import type { PreferenceInput } from "../../notifications/preference.ts";

/** The fields as they were sent; what they may say is the room's to check. */
export const readContactForm = (form: FormData): PreferenceInput => {
	const text = (name: string) => String(form.get(name) ?? "").trim();
	const all = (name: string) => form.getAll(name).map(String);
	return {
		channels: all("channel"),
		isQuiet: text("quiet") === "yes",
		from: text("from"),
		to: text("to"),
		days: all("day"),
		language: text("language"),
	};
};
