import { PassThrough } from "node:stream";
import {
	type AppLoadContext,
	createReadableStreamFromReadable,
	type EntryContext,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { loadMessages } from "./i18n/messages.ts";
import { readPreferences } from "./ui/preferences.ts";
import { ReaderProvider } from "./ui/reader-context.tsx";

const RENDER_LIMIT = 5_000;

/** Pages are whole when they are sent: nothing on them is streamed in later. */
export default async function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	remix: EntryContext,
	context: AppLoadContext,
): Promise<Response> {
	const preferences = readPreferences(request.headers);
	const messages = await loadMessages[preferences.language]();
	const nonce = context.nonce;
	return new Promise((resolve, reject) => {
		let failed = false;
		const { pipe, abort } = renderToPipeableStream(
			<ReaderProvider
				preferences={preferences}
				messages={messages}
				nonce={nonce}
			>
				<RemixServer
					context={remix}
					url={request.url}
					abortDelay={RENDER_LIMIT}
					nonce={nonce}
				/>
			</ReaderProvider>,
			{
				nonce,
				onAllReady() {
					const body = new PassThrough();
					headers.set("Content-Type", "text/html; charset=utf-8");
					headers.set("Cache-Control", "private, no-cache");
					headers.append("Vary", "Accept-Language, Cookie");
					resolve(
						new Response(createReadableStreamFromReadable(body), {
							headers,
							status: failed ? 500 : status,
						}),
					);
					pipe(body);
				},
				onShellError: reject,
				onError(error) {
					failed = true;
					console.error(error);
				},
			},
		);
		setTimeout(abort, RENDER_LIMIT).unref();
	});
}
