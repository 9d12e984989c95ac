import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { LANGUAGE_NAMES, LANGUAGES, LOCALES } from "../i18n/language.ts";
import { useReader } from "./reader-context.tsx";
import { THEMES } from "./theme.ts";

const CHOICE =
	"min-h-7 flex-1 px-2 text-xs whitespace-nowrap text-rail-muted hover:text-rail-ink aria-pressed:bg-rail-active aria-pressed:text-rail-ink";

function Choices({ label, children }: { label: string; children: ReactNode }) {
	return (
		<fieldset className="min-w-0">
			<legend className="sr-only">{label}</legend>
			<div className="flex border border-rail-active">{children}</div>
		</fieldset>
	);
}

/** Language and theme: plain buttons of a plain form, which loads the page anew in the language that was asked for. */
export function DisplaySettings() {
	const { t, language, theme } = useReader();
	const { pathname, search } = useLocation();
	return (
		<form
			method="post"
			action="/preferences"
			aria-label={t("settings.title")}
			className="space-y-2"
		>
			<input type="hidden" name="to" value={pathname + search} />
			<Choices label={t("settings.language")}>
				{LANGUAGES.map((name) => (
					<button
						key={name}
						name="language"
						value={name}
						type="submit"
						lang={LOCALES[name]}
						aria-pressed={name === language}
						className={CHOICE}
					>
						{LANGUAGE_NAMES[name]}
					</button>
				))}
			</Choices>
			<Choices label={t("settings.theme")}>
				{THEMES.map((name) => (
					<button
						key={name}
						name="theme"
						value={name}
						type="submit"
						aria-pressed={name === theme}
						className={CHOICE}
					>
						{t(`settings.theme.${name}`)}
					</button>
				))}
			</Choices>
		</form>
	);
}
