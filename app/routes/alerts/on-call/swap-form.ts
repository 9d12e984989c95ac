import type { SwapProblem } from "../../../alerts/check-rota.ts";
import type { SwapTyped } from "../../../ui/take-over-page.tsx";

export function readSwapTyped(fields: FormData | URLSearchParams): SwapTyped {
	const text = (name: string, longest = 40) =>
		String(fields.get(name) ?? "").slice(0, longest);
	return {
		person: text("person"),
		from: text("from"),
		until: text("until"),
		comment: text("comment", 2000),
	};
}

const isTimeField = (field: string): field is "from" | "until" =>
	field === "from" || field === "until";

/** A refusal with what stands in the field. */
export const swapProblems = (
	problems: readonly SwapProblem[],
	typed: SwapTyped,
) =>
	problems.map(({ code, field }) => ({
		code,
		field,
		value: isTimeField(field) ? typed[field] : "",
		allowed:
			code === "ends-before-it-begins" ? typed.from.replace("T", " ") : "",
	}));
