import type { Db } from "../../db/client.ts";
import { membersCalled } from "../../db/queries/boards.server.ts";
import { type Dimension, NOT_KNOWN } from "../metrics/dimension.ts";
import { formatScope, type Scope } from "../metrics/scope.ts";
import { type Refused, refuse } from "./board-problem.ts";
import { type ScopeWords, splitScopeText } from "./scope-text.ts";

/** The scope that somebody typed, by names or codes; what names no member, or several, is refused with what would. */
export async function readTypedScope(
	db: Db,
	typed: string,
	words: ScopeWords,
): Promise<{ scope: string } | Refused> {
	const scope: { [dimension in Dimension]?: number } = {};
	for (const part of splitScopeText(typed, words)) {
		let { dimension } = part;
		let id: number = NOT_KNOWN;
		if (!part.isNotKnown) {
			const called = await membersCalled(db, part.member);
			const found = called.filter(
				(one) => dimension === null || one.dimension === dimension,
			);
			const [only, ...others] = found;
			if (!only || others.length > 0)
				return refuse(
					"member",
					part.member,
					only
						? found.map(
								(one) => `${words.dimensions[one.dimension]}: ${one.code}`,
							)
						: Object.values(words.dimensions).map((name) => `${name}: …`),
				);
			dimension = only.dimension;
			id = only.id;
		}
		if (dimension === null || scope[dimension] !== undefined)
			return refuse(
				"scope",
				typed,
				Object.values(words.dimensions).map((name) => `${name}: …`),
			);
		scope[dimension] = id;
	}
	return { scope: formatScope(scope satisfies Scope) };
}
