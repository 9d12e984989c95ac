import { useReader } from "./reader-context.tsx";
import type { RuleRefusal } from "./rule-refusal.ts";

/** Why a rule was not saved, as a whole; each field says its own. */
export function RuleSaid({ refusal }: { refusal: RuleRefusal | null }) {
	const { t } = useReader();
	const text =
		refusal?.said === "failed"
			? t("error.form.text")
			: refusal?.said === "meanwhile"
				? t("alertRules.problem.meanwhile")
				: refusal?.problems
					? t("alertRules.problems", { n: refusal.problems.length })
					: null;
	return text ? (
		<p
			role="alert"
			className="border-l-2 border-bad bg-bad-soft px-3 py-2 text-sm"
		>
			{text}
		</p>
	) : null;
}
