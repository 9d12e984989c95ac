import type { Dimension } from "../../metrics/dimension.ts";
import { parseScope, scopeDimensions } from "../../metrics/scope.ts";
import type { PageProblem } from "../../ui/page-problem.ts";

/** There is no member of that number in that dimension. */
export const memberGone = (subject: string): Response =>
	Response.json({ code: "member-gone", subject } satisfies PageProblem, {
		status: 404,
	});

/** The one member in an address, `line:12`. Throws a MetricError that quotes what it can't read; of several or none there is no page. */
export function readMember(text = ""): {
	readonly dimension: Dimension;
	readonly id: number;
} {
	const scope = parseScope(text);
	const [dimension, ...others] = scopeDimensions(scope);
	const id = dimension && scope[dimension];
	if (id === undefined || others.length > 0) throw memberGone(text);
	return { dimension: dimension as Dimension, id };
}
