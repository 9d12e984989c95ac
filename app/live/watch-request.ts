import { figureKey, parseFigureKey } from "../metrics/figure.ts";
import { LiveError } from "./live-error.ts";
import { isTopic, type Topic } from "./topic.ts";

/** What a browser shows altogether; a page has some 60. */
export const MOST_KEYS = 600;
const LONGEST_KEY = 200;
const LONGEST_DIGEST = 20;
/** All of them at their longest fit in. */
export const LONGEST_WATCH = 160_000;

const STREAM = /^[\w-]{16,64}$/;

/** A browser's own name for its stream, made anew by each worker. */
export function readStreamName(text: unknown): string {
	if (typeof text === "string" && STREAM.test(text)) return text;
	throw new LiveError(
		"bad-stream",
		`stream '${String(text).slice(0, 64)}': 16 to 64 letters, digits, '-' or '_' are allowed`,
	);
}

export interface Watch {
	readonly stream: string;
	/** By figure key the digest of what the page shows; empty where it shows nothing yet. */
	readonly have: ReadonlyMap<string, string>;
	/** The same of topics. */
	readonly topics?: ReadonlyMap<Topic, string>;
}

const bad = (text: string) => new LiveError("bad-watch", text);

function checkKey(key: string): void {
	if (key.length > LONGEST_KEY)
		throw bad(
			`figure '${key.slice(0, 60)}…' has ${key.length} characters: at most ${LONGEST_KEY} are allowed`,
		);
	const proper = figureKey(parseFigureKey(key));
	if (proper !== key) throw bad(`figure '${key}' is written '${proper}'`);
}

/** All that a stream watches from now on: what is not named is forgotten. Throws a LiveError or a MetricError that quotes what it can't read. */
export function readWatch(body: unknown): Watch {
	const { stream, have } = (body ?? {}) as { stream?: unknown; have?: unknown };
	const name = readStreamName(stream);
	if (typeof have !== "object" || have === null || Array.isArray(have))
		throw bad(
			`have '${String(have).slice(0, 60)}': an object of figure keys with the digest of each is allowed`,
		);
	const entries = Object.entries(have);
	if (entries.length > MOST_KEYS)
		throw new LiveError(
			"too-many-figures",
			`${entries.length} figures: at most ${MOST_KEYS} are allowed for one browser`,
		);
	for (const [key, digest] of entries) {
		if (!isTopic(key)) checkKey(key);
		if (typeof digest !== "string" || digest.length > LONGEST_DIGEST)
			throw bad(
				`digest '${String(digest).slice(0, 60)}' of '${key}': a text of at most ${LONGEST_DIGEST} characters is allowed`,
			);
	}
	const said = entries as [string, string][];
	return {
		stream: name,
		have: new Map(said.filter(([key]) => !isTopic(key))),
		topics: new Map(
			said.flatMap(([key, digest]) => (isTopic(key) ? [[key, digest]] : [])),
		),
	};
}
