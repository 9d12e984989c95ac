import type { ListedToken } from "../identity/token-list.server.ts";
import { type AdminProblem, AdminProblemText, Done } from "./admin-problem.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { ShownOnce } from "./shown-once.tsx";
import { type TokenChoices, TokenForm } from "./token-form.tsx";
import { TokenTable } from "./token-table.tsx";

export type TokenAnswer =
	| { readonly made: { readonly id: number; readonly secret: string } }
	| { readonly revoked: number };

interface Properties extends TokenChoices {
	readonly tokens: readonly ListedToken[];
	readonly answer: TokenAnswer | { readonly problem: AdminProblem } | null;
}

/** Systems' ways in. */
export function TokensPage({ tokens, sources, kinds, answer }: Properties) {
	const { t } = useReader();
	const made = answer && "made" in answer ? answer.made : null;
	return (
		<>
			<PageHead title={t("admin.tokens.title")} lead={t("admin.tokens.lead")} />
			{answer && "problem" in answer && (
				<AdminProblemText problem={answer.problem} />
			)}
			{answer && "revoked" in answer && (
				<Done
					text={t("admin.tokens.revoked", { id: String(answer.revoked) })}
				/>
			)}
			{made && (
				<ShownOnce
					key={`shown-${made.id}`}
					secret={made.secret}
					label={t("admin.tokens.made", { id: String(made.id) })}
				/>
			)}
			{/* A token that was made empties the form; one that was refused leaves it as it is. */}
			<TokenForm
				key={`form-${made?.id ?? "new"}`}
				sources={sources}
				kinds={kinds}
			/>
			<h2 className="plate mt-8 mb-2">{t("admin.tokens.list")}</h2>
			<TokenTable tokens={tokens} />
		</>
	);
}
