import { setTimeout as sleep } from "node:timers/promises";

export interface Target {
	readonly url: () => string | undefined;
	readonly token: string;
}

export interface PatientSender {
	/** Ends when the batch was acknowledged, however often it has to be sent. */
	send(kind: string, body: string, key: string | undefined): Promise<void>;
	readonly retries: () => number;
	/** Answers that a crash does not explain. */
	readonly wrong: readonly string[];
}

/** Sends a batch again until it is acknowledged, as senders are told to. */
export function patientSender({ url, token }: Target): PatientSender {
	const wrong: string[] = [];
	let retries = 0;
	const once = async (kind: string, body: string, key: string | undefined) => {
		const at = url();
		if (at === undefined) return false;
		try {
			const answer = await fetch(`${at}/api/ingest/${kind}`, {
				method: "POST",
				body,
				headers: {
					Authorization: `Bearer ${token}`,
					"Content-Type": "application/x-ndjson",
					...(key === undefined ? {} : { "Idempotency-Key": key }),
				},
				signal: AbortSignal.timeout(10_000),
			});
			const text = await answer.text();
			if (answer.status === 200) return true;
			if (answer.status !== 503) wrong.push(`${answer.status} ${text}`);
		} catch {
			// The line was cut: whether it was taken is not known, so it goes again.
		}
		return false;
	};
	return {
		async send(kind, body, key) {
			while (!(await once(kind, body, key))) {
				retries++;
				await sleep(30);
			}
		},
		retries: () => retries,
		wrong,
	};
}
