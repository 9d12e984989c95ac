import type { Db } from "../../db/client.ts";
import { membersNotFound } from "../../db/queries/member-names.server.ts";
import { linesInForce } from "../../db/queries/scorecard-versions.server.ts";
import { parseScope, type Scope } from "../metrics/scope.ts";
import type { BonusBase, CardContent } from "./card.ts";
import { type CardProblem, problem } from "./card-problem.ts";
import { type CardRules, checkCard } from "./check-card.ts";

function scopeOf(text: string): Scope | null {
	try {
		return parseScope(text);
	} catch {
		return null;
	}
}

/** Everything that keeps a card from being published: what its content says, and whether what it names is there. */
export async function checkStoredCard(
	db: Db,
	{
		cardId,
		content,
		base,
	}: {
		readonly cardId: number;
		readonly content: CardContent;
		readonly base: BonusBase | undefined;
	},
	rules: CardRules,
): Promise<readonly CardProblem[]> {
	const found = [...checkCard(content, rules)];
	if (!base) found.push(problem("base", "base.amount", ""));
	const places = [
		{ at: "scope", scope: content.scope },
		...content.lines.map(({ scope }, i) => ({ at: `lines.${i}.scope`, scope })),
	];
	for (const { at, scope: text } of places) {
		const scope = scopeOf(text);
		const already = found.some((each) => each.at === at);
		if (scope && !already && (await membersNotFound(db, scope)).length > 0)
			found.push(problem("scope", at, text));
	}
	for (const [i, { under }] of content.lines.entries()) {
		if (!under) continue;
		const isThere =
			under.cardId !== cardId &&
			(await linesInForce(db, under.cardId)).includes(under.lineId);
		if (!isThere)
			found.push(
				problem("under", `lines.${i}.under`, `${under.cardId} ${under.lineId}`),
			);
	}
	return found;
}
