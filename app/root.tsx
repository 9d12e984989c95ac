import type { LinksFunction, MetaFunction } from "@remix-run/node";
import {
	Links,
	Meta,
	Outlet,
	Scripts,
	ScrollRestoration,
} from "@remix-run/react";
import { type ReactNode, useEffect } from "react";
import styles from "./app.css?url";
import { LOCALES } from "./i18n/language.ts";
import { ErrorPage } from "./ui/error-page.tsx";
import { useReader } from "./ui/reader-context.tsx";

export const links: LinksFunction = () => [
	{ rel: "stylesheet", href: styles },
	{ rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export const meta: MetaFunction = () => [{ title: "Nebula 星雲" }];

export function Layout({ children }: { children: ReactNode }) {
	const { t, language, theme, nonce } = useReader();
	return (
		<html lang={LOCALES[language]} data-theme={theme}>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<Meta />
				<Links />
			</head>
			<body>
				<a
					href="#content"
					className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:bg-panel focus:px-3 focus:py-2"
				>
					{t("app.skip")}
				</a>
				{children}
				<ScrollRestoration nonce={nonce} />
				<Scripts nonce={nonce} />
			</body>
		</html>
	);
}

export default function App() {
	// The page says that it answers now; keys and clicks before that reach the browser alone.
	useEffect(() => {
		document.documentElement.dataset.hydrated = "";
	}, []);
	return <Outlet />;
}

export function ErrorBoundary() {
	return (
		<main id="content" className="mx-auto max-w-2xl px-4 py-16">
			<ErrorPage />
		</main>
	);
}
