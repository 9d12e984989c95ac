import {
	DIMENSION_NAMES,
	type Dimension,
	isDimension,
	NOT_KNOWN,
} from "./dimension.ts";
import { MetricError } from "./metric-error.ts";

/** Where to count: a member's id for each dimension that is narrowed down; NOT_KNOWN counts what named no member. Empty is the whole company. */
export type Scope = { readonly [dimension in Dimension]?: number };

export const WHOLE_COMPANY: Scope = {};

export const scopeDimensions = (scope: Scope): Dimension[] =>
	DIMENSION_NAMES.filter((name) => scope[name] !== undefined);

const WORD = "not-known";

/** Reads `line:12,region:not-known`; empty or absent is the whole company. */
export function parseScope(text: string | null | undefined): Scope {
	const scope: { [dimension in Dimension]?: number } = {};
	for (const part of (text ?? "").split(",").filter(Boolean)) {
		const [name = "", member = ""] = part.split(":", 2);
		const allowed = `allowed are ${DIMENSION_NAMES.join(", ")}, each once, with a member's number or '${WORD}', as in 'line:12,region:${WORD}'`;
		if (!isDimension(name) || scope[name] !== undefined)
			throw new MetricError("bad-scope", `scope '${part}': ${allowed}`);
		if (member !== WORD && !/^[1-9]\d{0,8}$/.test(member))
			throw new MetricError("bad-scope", `scope '${part}': ${allowed}`);
		scope[name] = member === WORD ? NOT_KNOWN : Number(member);
	}
	return scope;
}

/** The text of a scope, dimensions in their fixed order, so that equal scopes have equal texts. */
export const formatScope = (scope: Scope): string =>
	scopeDimensions(scope)
		.map((name) => `${name}:${scope[name] === NOT_KNOWN ? WORD : scope[name]}`)
		.join(",");

export function parseDimension(
	text: string | null | undefined,
): Dimension | null {
	if (!text) return null;
	if (isDimension(text)) return text;
	throw new MetricError(
		"bad-dimension",
		`by '${text}': allowed are ${DIMENSION_NAMES.join(", ")}`,
	);
}
