import { DIMENSION_NAMES, type Dimension } from "../metrics/dimension.ts";
import { formatScope, type Scope, scopeDimensions } from "../metrics/scope.ts";
import { graveness, type TellReason, type ToldAs } from "./decide.ts";
import type { Condition, Window } from "./rule.ts";

/** One thing that is about to be told. */
export interface Announced {
	readonly id: number;
	readonly alertId: number;
	readonly metric: string;
	readonly window: Window;
	readonly condition: Condition;
	readonly scope: Scope;
	readonly reason: TellReason;
	readonly as: ToldAs;
}

export interface Group {
	readonly main: Announced;
	/** In the order of their ids. */
	readonly others: readonly Announced[];
}

/** What a member lies within one step up: a store's region, a product's line. */
export type ParentOf = (
	dimension: Dimension,
	memberId: number,
) => readonly { readonly dimension: Dimension; readonly memberId: number }[];

/** So many siblings are told one by one; more are one matter. */
export const MOST_APART = 5;

/** Only what is of one kind can have one cause: the metric, the bad side, and whether it is over. The window may differ, as the same drop shows in the hour and in the day. */
const kindOf = ({ metric, reason, condition }: Announced): string =>
	`${metric} ${condition.side} ${reason === "resolved" ? "over" : "on"}`;

/** The graver before the less grave, the older before the newer. */
const byGraveness = (a: Announced, b: Announced): number =>
	graveness(b.as) - graveness(a.as) || a.id - b.id;

type Members = ReadonlyMap<Dimension, ReadonlySet<number>>;

/** A scope's members and everything that they lie within. */
function reachOf(scope: Scope, parentOf: ParentOf): Members {
	const reach = new Map<Dimension, Set<number>>();
	const open = scopeDimensions(scope).map((dimension) => ({
		dimension,
		memberId: scope[dimension] as number,
	}));
	for (let next = open.pop(); next; next = open.pop()) {
		const members = reach.get(next.dimension) ?? new Set();
		if (members.has(next.memberId)) continue;
		reach.set(next.dimension, members.add(next.memberId));
		open.push(...parentOf(next.dimension, next.memberId));
	}
	return reach;
}

const isAround = (scope: Scope, reach: Members): boolean =>
	scopeDimensions(scope).every((dimension) =>
		reach.get(dimension)?.has(scope[dimension] as number),
	);

/** Texts of every scope around: for each dimension none or one of what is reached. Few, as hierarchies are shallow. */
function textsAround(reach: Members): string[] {
	let scopes: Scope[] = [{}];
	for (const dimension of DIMENSION_NAMES) {
		const members = [...(reach.get(dimension) ?? [])];
		if (members.length === 0) continue;
		scopes = scopes.flatMap((scope) => [
			scope,
			...members.map((memberId) => ({ ...scope, [dimension]: memberId })),
		]);
	}
	return scopes.map(formatScope);
}

/** Each under the widest that it lies within; of several such, and of equals, the gravest. */
function underWidest(
	kind: readonly Announced[],
	parentOf: ParentOf,
): Map<Announced, Announced[]> {
	const ordered = kind.toSorted(byGraveness);
	const rank = new Map(ordered.map((announced, i) => [announced, i]));
	const at = Map.groupBy(ordered, ({ scope }) => formatScope(scope));
	const around = new Map<Announced, Announced[]>();
	for (const inner of ordered) {
		const reach = reachOf(inner.scope, parentOf);
		around.set(
			inner,
			textsAround(reach)
				.flatMap((text) => at.get(text) ?? [])
				.filter(
					(outer) =>
						outer !== inner &&
						// Scopes that contain each other are the same one: the gravest stands for it.
						(!isAround(inner.scope, reachOf(outer.scope, parentOf)) ||
							(rank.get(outer) ?? 0) < (rank.get(inner) ?? 0)),
				),
		);
	}
	const widest = ordered.filter((each) => around.get(each)?.length === 0);
	const under = new Map<Announced, Announced[]>(
		widest.map((main) => [main, []]),
	);
	for (const inner of ordered) {
		const main = (around.get(inner) ?? [])
			.filter((outer) => under.has(outer))
			.sort(byGraveness)[0];
		if (main) under.get(main)?.push(inner);
	}
	return under;
}

/** More siblings than may stay apart become one; its main is the gravest, then the one with the most under it, then the oldest. */
function gatherSiblings(under: ReadonlyMap<Announced, Announced[]>): Group[] {
	const shapes = Map.groupBy(under.keys(), ({ scope }) =>
		scopeDimensions(scope).join(","),
	);
	return [...shapes.values()].flatMap((siblings): Group[] => {
		if (siblings.length <= MOST_APART)
			return siblings.map((main) => ({ main, others: under.get(main) ?? [] }));
		const size = (main: Announced) => under.get(main)?.length ?? 0;
		const [main, ...rest] = siblings.toSorted(
			(a, b) =>
				graveness(b.as) - graveness(a.as) || size(b) - size(a) || a.id - b.id,
		);
		return main
			? [
					{
						main,
						others: [
							...rest,
							...siblings.flatMap((sibling) => under.get(sibling) ?? []),
						],
					},
				]
			: [];
	});
}

/**
 * Store, line and company that fire for one cause are told as one: the widest scope is the main one, what lies within it the others.
 * Siblings (the same dimensions, other members) without anything around them stay apart up to MOST_APART. Each announcement is in
 * exactly one group; the order of the groups is that of their mains' ids, whatever order came in.
 */
export function groupByCause(
	announced: readonly Announced[],
	parentOf: ParentOf,
): readonly Group[] {
	return [...Map.groupBy(announced, kindOf).values()]
		.flatMap((kind) => gatherSiblings(underWidest(kind, parentOf)))
		.map(({ main, others }) => ({
			main,
			others: others.toSorted((a, b) => a.id - b.id),
		}))
		.sort((a, b) => a.main.id - b.main.id);
}
