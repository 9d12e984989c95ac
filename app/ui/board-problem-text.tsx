import type { BoardProblem } from "../boards/board-problem.ts";
import { useReader } from "./reader-context.tsx";

/** Why a form was refused, with what was typed into it. */
export type SaidProblem =
	| ({ readonly code: "refused"; readonly typed?: string } & {
			readonly problem: BoardProblem;
	  })
	| {
			readonly code: "changed-meanwhile";
			readonly by: string;
			readonly typed?: string;
	  }
	| { readonly code: "failed"; readonly typed?: string };

export function BoardProblemText({
	said,
	id,
}: {
	said: SaidProblem;
	id?: string;
}) {
	const { t } = useReader();
	return (
		<p
			id={id}
			role="alert"
			className="my-3 border-l-2 border-bad bg-bad-soft px-3 py-2 text-sm break-words"
		>
			{said.code === "refused" &&
				t(`boards.problem.${said.problem.code}`, {
					value: said.problem.value,
					allowed: said.problem.allowed,
				})}
			{said.code === "changed-meanwhile" &&
				t("boards.problem.meanwhile", { who: said.by })}
			{said.code === "failed" && t("error.form.text")}
		</p>
	);
}
