import { createContext, type ReactNode, useContext, useMemo } from "react";
import { type Language, LOCALES } from "../i18n/language.ts";
import {
	type Messages,
	type Translate,
	translator,
} from "../i18n/translate.ts";
import type { Preferences } from "./preferences.ts";
import type { Theme } from "./theme.ts";

export interface Reader {
	readonly t: Translate;
	readonly language: Language;
	readonly locale: string;
	readonly theme: Theme;
	/** The nonce of this answer's scripts; a browser hides it after reading. */
	readonly nonce: string | undefined;
}

const ReaderContext = createContext<Reader | null>(null);

interface Properties {
	readonly preferences: Preferences;
	readonly messages: Messages;
	readonly nonce?: string | undefined;
	readonly children: ReactNode;
}

/** Stands around the whole page, so that an error page too speaks the reader's language. */
export function ReaderProvider(properties: Properties) {
	const { language, theme } = properties.preferences;
	const { messages, nonce } = properties;
	const reader = useMemo<Reader>(
		() => ({
			t: translator(language, messages),
			language,
			locale: LOCALES[language],
			theme,
			nonce,
		}),
		[language, theme, messages, nonce],
	);
	return (
		<ReaderContext.Provider value={reader}>
			{properties.children}
		</ReaderContext.Provider>
	);
}

export function useReader(): Reader {
	const reader = useContext(ReaderContext);
	if (!reader) throw new Error("useReader stands outside ReaderProvider");
	return reader;
}
