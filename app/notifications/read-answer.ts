import type { EndpointKind } from "./endpoint.ts";
import { DELIVERED, failure, type SendResult } from "./failure.ts";

/** What came back over HTTP. */
export interface HttpAnswer {
	readonly status: number;
	/** As it came, `Retry-After`: seconds or a date. */
	readonly retryAfter: string | null;
	/** Its beginning. */
	readonly body: string;
	/** There was more of it than we read. */
	readonly isCut: boolean;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Codes that mean 'not so fast', by the services' own lists. */
const TOO_FAST: ReadonlySet<number> = new Set([
	11232, 11233, 45009, 45033, 130101, 410100,
]);
/** Codes that stay whatever we do: a wrong key, signature, keyword, or form. */
const FINAL: ReadonlySet<number> = new Set([
	9499, 10003, 19001, 19002, 19021, 19022, 19024, 93000, 40008, 40058, 300001,
	300005, 310000, 400013, 400101, 400102,
]);

function pauseOf(text: string | null, now: Date): number | null {
	if (text === null) return null;
	if (/^\d{1,9}$/.test(text.trim())) return Number(text) * SECOND;
	const date = Date.parse(text);
	return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}

const quoted = (body: string) => body.replace(/\s+/g, " ").trim().slice(0, 160);

function readStatus(answer: HttpAnswer, now: Date): SendResult {
	const { status, body } = answer;
	if (status >= 200 && status < 300) return DELIVERED;
	const retryAfter = pauseOf(answer.retryAfter, now);
	const detail = `HTTP ${status} ${quoted(body)}`.trim();
	if (status === 429)
		return failure("rate-limited", detail, {
			retryAfter: retryAfter ?? MINUTE,
		});
	if (status >= 300 && status < 400)
		return failure("redirect", `HTTP ${status}`, { isFinal: true });
	const heals = status >= 500 || status === 408 || status === 425;
	return failure("status", detail, { isFinal: !heals, retryAfter });
}

function codeOf(body: string, names: readonly string[]): number | null {
	let said: unknown;
	try {
		said = JSON.parse(body);
	} catch {
		return null;
	}
	if (typeof said !== "object" || said === null) return null;
	const fields = new Map(Object.entries(said));
	for (const name of names) {
		const value = fields.get(name);
		if (typeof value === "number") return value;
	}
	return null;
}

/** These say what went wrong inside an answer that HTTP calls a success. */
function readBot(answer: HttpAnswer, names: readonly string[]): SendResult {
	const code = codeOf(answer.body, names);
	if (code === 0) return DELIVERED;
	if (code === null)
		return failure(
			answer.isCut ? "answer-too-large" : "answer-unreadable",
			quoted(answer.body),
		);
	const detail = quoted(answer.body);
	return TOO_FAST.has(code)
		? failure("rate-limited", detail, { retryAfter: MINUTE })
		: failure("bot-refused", detail, { isFinal: FINAL.has(code) });
}

/** Whether the receiver took it. What it answers in words counts as much as its status. */
export function readAnswer(
	kind: EndpointKind,
	answer: HttpAnswer,
	now: Date,
): SendResult {
	const byStatus = readStatus(answer, now);
	if (byStatus.outcome === "failed") return byStatus;
	if (kind === "feishu") return readBot(answer, ["code", "StatusCode"]);
	if (kind === "wecom" || kind === "dingtalk")
		return readBot(answer, ["errcode"]);
	if (kind === "slack" && answer.body.trim() !== "ok")
		return failure("bot-refused", quoted(answer.body));
	return DELIVERED;
}
