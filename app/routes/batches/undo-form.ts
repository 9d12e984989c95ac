import type { UndoProblem } from "../../ui/undo-form.tsx";

export const LEAST_REASON = 5;
const LONGEST_REASON = 500;

export type UndoInput =
	| { readonly reason: string }
	| { readonly problem: UndoProblem };

/** What the form says: a reason that a reader can use, and a tick, because undo moves every figure of the batch. */
export function readUndoForm(form: FormData): UndoInput {
	const reason = String(form.get("reason") ?? "")
		.trim()
		.slice(0, LONGEST_REASON);
	if ([...reason].length < LEAST_REASON)
		return { problem: { code: "reason", value: reason, least: LEAST_REASON } };
	if (form.get("confirm") !== "yes")
		return { problem: { code: "confirm", value: reason } };
	return { reason };
}
