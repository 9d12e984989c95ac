import { createHmac } from "node:crypto";

const SECOND = 1000;

const hmac = (key: string, text: string) =>
	createHmac("sha256", key).update(text);

/** `Nebula-Signature`: HMAC-SHA256 over `timestamp.body`, in hexadecimal. */
export const webhookHeaders = (
	{ key, body, secret }: { key: string; body: string; secret: string | null },
	now: Date,
): Record<string, string> => {
	const timestamp = String(Math.floor(now.getTime() / SECOND));
	return {
		"Idempotency-Key": key,
		"Nebula-Timestamp": timestamp,
		...(secret === null
			? {}
			: {
					"Nebula-Signature": `v1=${hmac(secret, `${timestamp}.${body}`).digest("hex")}`,
				}),
	};
};

/** Feishu wants the text that is signed as the key, over nothing. */
export function feishuSign(
	secret: string,
	now: Date,
): { timestamp: string; sign: string } {
	const timestamp = String(Math.floor(now.getTime() / SECOND));
	return {
		timestamp,
		sign: hmac(`${timestamp}\n${secret}`, "").digest("base64"),
	};
}

/** DingTalk wants it in the address, in milliseconds. */
export function dingtalkUrl(target: string, secret: string, now: Date): string {
	const timestamp = String(now.getTime());
	const url = new URL(target);
	url.searchParams.set("timestamp", timestamp);
	url.searchParams.set(
		"sign",
		hmac(secret, `${timestamp}\n${secret}`).digest("base64"),
	);
	return url.href;
}
