import { createHash } from "node:crypto";
import { createTransport, type Transporter } from "nodemailer";
import { type Language, LOCALES } from "../i18n/language.ts";
import { chartLines } from "./chart/chart-svg.ts";
import type { ChartDrawer } from "./chart/draw-chart.server.ts";
import { markWords, wordsOf } from "./digest-words.server.ts";
import { DELIVERED, failure, type SendResult } from "./failure.ts";
import {
	CHART_CID,
	type MailParts,
	mailHtml,
	mailSubject,
	mailText,
} from "./mail-content.ts";
import type { Outgoing } from "./send-to-bot.server.ts";

const SECOND = 1000;

interface MailSettings {
	readonly smtpUrl: string | null;
	readonly mailFrom: string;
	readonly publicUrl: string;
	readonly charts: ChartDrawer;
	readonly timeoutMs?: number;
}

export interface MailTo {
	readonly to: readonly string[];
	readonly language: Language;
	/** A list of addresses has no preferences of its own. */
	readonly isPerson: boolean;
}

function failureOf(error: unknown): SendResult {
	const known = error as {
		code?: string;
		responseCode?: number;
		response?: string;
		message?: string;
	};
	const said = known.response ?? known.code ?? known.message ?? "";
	const code = known.responseCode ?? 0;
	if (known.code === "EENVELOPE" || known.code === "EMESSAGE")
		return failure("mail-refused", said, { isFinal: code >= 500 });
	return known.code === "ETIMEDOUT"
		? failure("timeout", said)
		: failure("mail-failed", said);
}

/** The way to the mail server: few connections, kept; what goes wrong is an outcome and never thrown. */
export class Mailer {
	readonly #settings: MailSettings;
	readonly #transport: Transporter | null;

	constructor(settings: MailSettings) {
		this.#settings = settings;
		const timeout = settings.timeoutMs ?? 10 * SECOND;
		this.#transport =
			settings.smtpUrl === null
				? null
				: createTransport({
						url: settings.smtpUrl,
						pool: true,
						maxConnections: 3,
						connectionTimeout: timeout,
						greetingTimeout: timeout,
						socketTimeout: timeout,
						dnsTimeout: timeout,
						// Nothing of a message names a file or an address to be fetched.
						disableFileAccess: true,
						disableUrlAccess: true,
					});
	}

	async send(
		{ key, message }: Outgoing,
		{ to, language, isPerson }: MailTo,
	): Promise<SendResult> {
		if (this.#transport === null) return failure("mail-not-set-up", "");
		const t = await wordsOf(language);
		const content = message.content[language];
		const { publicUrl, mailFrom, charts } = this.#settings;
		const image =
			content.chart === null
				? null
				: await charts.draw(content.chart, language);
		const parts: MailParts = {
			mark: message.mark,
			markWord: markWords(t)[message.mark],
			content,
			links: content.links.map(({ text, path }) => ({
				text,
				url: publicUrl + path,
			})),
			footer: isPerson
				? {
						text: t("notify.mail.footer"),
						url: `${publicUrl}/account/notifications`,
					}
				: { text: t("notify.mail.footer.list"), url: publicUrl },
			chartText:
				content.chart === null ? null : chartLines(content.chart, language),
			lang: LOCALES[language],
		};
		const id = createHash("sha256").update(key).digest("hex").slice(0, 32);
		try {
			await this.#transport.sendMail({
				from: mailFrom,
				to: [...to],
				subject: mailSubject(parts),
				text: mailText(parts),
				html: mailHtml({ ...parts, chartText: image ? parts.chartText : null }),
				// The same for a repeat: mail programs show it once.
				messageId: `<${id}@nebula>`,
				headers: {
					"Auto-Submitted": "auto-generated",
					"X-Idempotency-Key": key.replace(/[^\x21-\x7e]/g, "_"),
				},
				attachments: image
					? [
							{
								filename: "chart.png",
								content: image,
								contentType: "image/png",
								cid: CHART_CID,
								contentDisposition: "inline",
							},
						]
					: [],
			});
			return DELIVERED;
		} catch (error) {
			return failureOf(error);
		}
	}

	close(): void {
		this.#transport?.close();
	}
}
