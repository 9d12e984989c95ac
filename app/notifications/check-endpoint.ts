import { LANGUAGES, type Language } from "../i18n/language.ts";
import { type AllowedTargets, refuseUrl } from "./address-rule.ts";
import { ENDPOINT_KINDS, type EndpointKind, SIGNED_KINDS } from "./endpoint.ts";

export interface EndpointInput {
	readonly kind: string;
	readonly name: string;
	readonly target: string;
	readonly secret: string;
	readonly language: string;
}

export interface CheckedEndpoint {
	readonly kind: EndpointKind;
	readonly name: string;
	readonly target: string;
	readonly secret: string | null;
	readonly language: Language;
}

export const ENDPOINT_PROBLEMS = [
	"bad-kind",
	"bad-name",
	"bad-language",
	"not-a-url",
	"not-https",
	"has-password",
	"inside",
	"bad-addresses",
	"too-long",
	"unknown-endpoint",
] as const;

export interface EndpointProblem {
	readonly code: (typeof ENDPOINT_PROBLEMS)[number];
	/** Never an address of a bot: that is a secret. */
	readonly value: string;
}

const ADDRESS = /^[^\s@,<>"]+@[^\s@,<>"]+\.[^\s@,<>"]+$/;
const LONGEST = 2000;

function problemOfTarget(
	kind: EndpointKind,
	target: string,
	allowed: AllowedTargets,
): EndpointProblem | null {
	if (target.length > LONGEST) return { code: "too-long", value: "" };
	if (kind === "email") {
		const bad = target.split(",").find((one) => !ADDRESS.test(one.trim()));
		return bad === undefined
			? null
			: { code: "bad-addresses", value: bad.trim().slice(0, 80) };
	}
	const refusal = refuseUrl(target, allowed);
	if (refusal === null) return null;
	return refusal === "not-a-url" ||
		refusal === "not-https" ||
		refusal === "has-password"
		? { code: refusal, value: "" }
		: { code: "inside", value: new URL(target).hostname };
}

/** What an admin typed, or what is wrong with it. A name that leads inside is found out when it is sent to. */
export function checkEndpoint(
	input: EndpointInput,
	allowed: AllowedTargets,
):
	| { readonly endpoint: CheckedEndpoint }
	| { readonly problem: EndpointProblem } {
	const kind = ENDPOINT_KINDS.find((one) => one === input.kind);
	if (!kind) return { problem: { code: "bad-kind", value: "" } };
	const name = input.name.trim();
	if (name.length < 1 || name.length > 80)
		return { problem: { code: "bad-name", value: name.slice(0, 80) } };
	const language = LANGUAGES.find((one) => one === input.language);
	if (!language) return { problem: { code: "bad-language", value: "" } };
	const target = input.target.trim();
	const problem = problemOfTarget(kind, target, allowed);
	if (problem) return { problem };
	if (input.secret.length > LONGEST)
		return { problem: { code: "too-long", value: "" } };
	const secret =
		SIGNED_KINDS.has(kind) && input.secret !== "" ? input.secret : null;
	return { endpoint: { kind, name, target, secret, language } };
}
