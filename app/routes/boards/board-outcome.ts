import type { BoardProblem } from "../../boards/board-problem.ts";
import type { SaidProblem } from "../../ui/board-problem-text.tsx";
import { boardForbidden, boardGone } from "./board-id.ts";

type Outcome =
	| { readonly outcome: "gone" | "not-yours" }
	| { readonly outcome: "refused"; readonly problem: BoardProblem }
	| { readonly outcome: "changed-meanwhile"; readonly by: string };

export interface Saying {
	readonly said: SaidProblem;
	readonly status: 400 | 409;
}

/** What a service refused, as the form says it; where there is no form to say it on, an error page. */
export function saying(
	outcome: Outcome,
	boardId: number,
	typed?: string,
): Saying {
	const also = typed === undefined ? {} : { typed };
	switch (outcome.outcome) {
		case "gone":
			throw boardGone(String(boardId));
		case "not-yours":
			throw boardForbidden();
		case "refused":
			return {
				said: { code: "refused", problem: outcome.problem, ...also },
				status: 400,
			};
		case "changed-meanwhile":
			return {
				said: { code: "changed-meanwhile", by: outcome.by, ...also },
				status: 409,
			};
	}
}
