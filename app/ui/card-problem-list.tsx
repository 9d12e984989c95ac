import type { MessageKey } from "../i18n/translate.ts";
import type { CardProblem } from "../scorecards/card-problem.ts";
import { useReader } from "./reader-context.tsx";

export function useCardProblem() {
	const { t } = useReader();
	return ({ code, value, allowed }: CardProblem): string =>
		(
			t as (
				key: MessageKey,
				parameters: Record<"value" | "allowed", string>,
			) => string
		)(`scorecard.problem.${code}`, {
			value: value || "–",
			allowed: allowed || "–",
		});
}

/** What is wrong, in the reader's language. */
export function CardProblemList({
	problems,
	id,
}: {
	problems: readonly CardProblem[];
	id?: string;
}) {
	const say = useCardProblem();
	if (problems.length === 0) return null;
	return (
		<ul id={id} className="mt-0.5 text-xs break-words text-bad">
			{problems.map((one) => (
				<li key={`${one.code} ${one.at} ${one.value}`}>{say(one)}</li>
			))}
		</ul>
	);
}

/** Why nothing was done, where everybody looks first. */
export function CardRefused({
	problems,
}: {
	problems: readonly CardProblem[];
}) {
	if (problems.length === 0) return null;
	return (
		<div
			role="alert"
			className="my-3 border-l-2 border-bad bg-bad-soft px-3 py-2"
		>
			<CardProblemList problems={problems} />
		</div>
	);
}
