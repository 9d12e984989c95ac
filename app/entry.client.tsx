import { RemixBrowser } from "@remix-run/react";
import { type ReactNode, StrictMode, startTransition, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";
import { LANGUAGES, LOCALES } from "./i18n/language.ts";
import { loadMessages } from "./i18n/messages.ts";
import { ReaderProvider } from "./ui/reader-context.tsx";
import { isTheme } from "./ui/theme.ts";
import { keepEventsFromReact } from "./ui/until-hydrated.ts";

const letEventsThrough = keepEventsFromReact();

function WhenHydrated({ children }: { readonly children: ReactNode }) {
	useEffect(letEventsThrough, []);
	return children;
}

/** Takes over the page that the server wrote, in the language that it declares. */
async function hydrate() {
	const { lang, dataset } = document.documentElement;
	const language = LANGUAGES.find((name) => LOCALES[name] === lang) ?? "en";
	const theme = isTheme(dataset.theme) ? dataset.theme : "system";
	const messages = await loadMessages[language]();
	startTransition(() => {
		hydrateRoot(
			document,
			<StrictMode>
				<WhenHydrated>
					<ReaderProvider preferences={{ language, theme }} messages={messages}>
						<RemixBrowser />
					</ReaderProvider>
				</WhenHydrated>
			</StrictMode>,
		);
	});
}

void hydrate();
