import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { RuleForm } from "./rule-form.tsx";
import type { RuleFormChoices } from "./rule-form-choices.ts";
import type { RuleRefusal } from "./rule-refusal.ts";
import { RuleSaid } from "./rule-said.tsx";
import type { RuleTyped } from "./rule-typed.ts";

export function NewRulePage({
	typed,
	choices,
	owner,
	refusal,
}: {
	typed: RuleTyped;
	choices: RuleFormChoices;
	owner: string;
	refusal: RuleRefusal | null;
}) {
	const { t } = useReader();
	return (
		<>
			<PageHead title={t("alertRules.new")} />
			<RuleForm
				typed={typed}
				choices={choices}
				problems={refusal?.problems ?? []}
				said={<RuleSaid refusal={refusal} />}
				trial={refusal?.trial ?? null}
				basedOn={null}
				owner={owner}
			/>
		</>
	);
}
