import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export interface Got {
	readonly path: string;
	readonly headers: IncomingMessage["headers"];
	readonly body: string;
}

export interface Receiver {
	/** `http://127.0.0.1:41234` */
	readonly url: string;
	readonly got: Got[];
	/** How it answers from now on. */
	answer: (response: ServerResponse, got: Got) => void;
	stop(): Promise<void>;
}

export const ok = (response: ServerResponse) => {
	response.end("ok");
};

/** A real server that keeps what it is sent. */
export async function startReceiver(): Promise<Receiver> {
	const got: Got[] = [];
	const server = http.createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on("data", (chunk: Buffer) => chunks.push(chunk));
		request.on("end", () => {
			const one = {
				path: request.url ?? "",
				headers: request.headers,
				body: Buffer.concat(chunks).toString("utf8"),
			};
			got.push(one);
			receiver.answer(response, one);
		});
	});
	await new Promise<void>((resolve) =>
		server.listen(0, "127.0.0.1", () => resolve()),
	);
	const { port } = server.address() as AddressInfo;
	const receiver: Receiver = {
		url: `http://127.0.0.1:${port}`,
		got,
		answer: ok,
		async stop() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
	return receiver;
}

export interface Mailbox {
	readonly url: string;
	readonly mails: { readonly to: readonly string[]; readonly raw: string }[];
	/** Addresses that it does not know. */
	readonly unknown: Set<string>;
	stop(): Promise<void>;
}

/** A real mail server that keeps what it is given. */
export async function startMailServer(): Promise<Mailbox> {
	const mails: Mailbox["mails"] = [];
	const unknown = new Set<string>();
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ["STARTTLS", "AUTH"],
		onRcptTo({ address }, _session, done) {
			done(
				unknown.has(address)
					? Object.assign(new Error("no such user"), { responseCode: 550 })
					: undefined,
			);
		},
		onData(stream, session, done) {
			const chunks: Buffer[] = [];
			stream.on("data", (chunk: Buffer) => chunks.push(chunk));
			stream.on("end", () => {
				mails.push({
					to: session.envelope.rcptTo.map(({ address }) => address),
					raw: Buffer.concat(chunks).toString("utf8"),
				});
				done();
			});
		},
	});
	server.on("error", () => {});
	await new Promise<void>((resolve) =>
		server.listen(0, "127.0.0.1", () => resolve()),
	);
	const { port } = server.server.address() as AddressInfo;
	return {
		url: `smtp://127.0.0.1:${port}`,
		mails,
		unknown,
		stop: () => new Promise((resolve) => server.close(() => resolve())),
	};
}
