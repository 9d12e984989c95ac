import type { Kind } from "../metrics/kind.ts";
import { KINDS, kindByKey } from "../metrics/kinds/all.ts";
import { factClock } from "./fact-clock.ts";
import { readInstant } from "./read-instant.ts";

/** Why a request as a whole is not taken; the route knows the HTTP status of each code. */
export interface Refusal {
	readonly code:
		| "unknown-kind"
		| "forbidden-kind"
		| "bad-parameter"
		| "unsupported-format"
		| "body-too-large";
	readonly message: string;
}

export interface IngestParameters {
	readonly dryRun: boolean;
	readonly ignoreExtra: boolean;
	readonly completeThrough?: number;
	readonly idempotencyKey?: string;
	readonly gzip: boolean;
}

const PARAMETERS = ["dry_run", "extra", "complete_through"];
const KEY_MAX = 200;

const iso = (instant: number) => new Date(instant).toISOString();

const refuse = (message: string): Refusal => ({
	code: "bad-parameter",
	message,
});

/** The kind that the URL names, if the token may send it. */
export function readKind(
	key: string,
	allowed: readonly string[] | "all",
): Kind | Refusal {
	const kind = kindByKey(key);
	const all = KINDS.map((known) => known.key);
	if (kind === undefined)
		return {
			code: "unknown-kind",
			message: `'${key.slice(0, 100)}' is no kind of fact: ${all.join(", ")} are`,
		};
	if (allowed !== "all" && !allowed.includes(key))
		return {
			code: "forbidden-kind",
			message: `this token may not send ${key}, only ${allowed.join(", ")}`,
		};
	return kind;
}

/** What the query and the headers ask for. */
export function readParameters(
	query: URLSearchParams,
	header: (name: string) => string | null,
	now: number,
): IngestParameters | Refusal {
	for (const name of query.keys()) {
		if (!PARAMETERS.includes(name))
			return refuse(
				`the parameter '${name.slice(0, 100)}' is not known: ${PARAMETERS.join(", ")} are`,
			);
		if (query.getAll(name).length > 1)
			return refuse(`the parameter ${name} stands twice: once is allowed`);
	}
	const dryRun = query.get("dry_run") ?? "0";
	if (dryRun !== "0" && dryRun !== "1")
		return refuse(`dry_run is '${dryRun.slice(0, 100)}': 0 or 1 is allowed`);
	const extra = query.get("extra") ?? "refuse";
	if (extra !== "refuse" && extra !== "ignore")
		return refuse(
			`extra is '${extra.slice(0, 100)}': refuse or ignore is allowed`,
		);
	const through = query.get("complete_through");
	const instant = through === null ? undefined : readInstant(through);
	if (typeof instant === "string")
		return refuse(
			`complete_through is '${through?.slice(0, 100)}': an instant with its zone such as 2026-11-22T10:00:00Z is allowed (in a URL + is written %2B)`,
		);
	const { earliest, latest } = factClock(now);
	if (instant !== undefined && !(instant >= earliest && instant <= latest))
		return refuse(
			`complete_through is '${through?.slice(0, 100)}': ${iso(earliest)} to ${iso(latest)} is allowed`,
		);
	const key = header("Idempotency-Key");
	if (key !== null && (key.length === 0 || key.length > KEY_MAX))
		return refuse(
			`the Idempotency-Key has ${key.length} characters: 1 to ${KEY_MAX} are allowed`,
		);
	const encoding = (header("Content-Encoding") ?? "identity").toLowerCase();
	if (encoding !== "identity" && encoding !== "gzip")
		return {
			code: "unsupported-format",
			message: `the Content-Encoding is '${encoding.slice(0, 100)}': gzip or none is allowed`,
		};
	return {
		dryRun: dryRun === "1",
		ignoreExtra: extra === "ignore",
		gzip: encoding === "gzip",
		...(instant === undefined ? {} : { completeThrough: instant }),
		...(key === null ? {} : { idempotencyKey: key }),
	};
}
