import type { Db } from "../../db/client.ts";
import type { MetricDefinition } from "../metrics/definition.ts";
import type { Dimension } from "../metrics/dimension.ts";
import { canSplit, needsOf } from "../metrics/formula-needs.ts";
import type { SourceState } from "../metrics/freshness.ts";
import type { ReaderContext } from "../metrics/kept-readings.server.ts";
import { loadDefinitions } from "../metrics/load-definitions.server.ts";
import { isDistinct } from "../metrics/measure-reference.ts";
import { NO_MEMBER, nameOfMember } from "../metrics/name-of-member.ts";
import type { MemberName, Observation } from "../metrics/observation.ts";
import { observe } from "../metrics/observe.server.ts";
import { type Scope, scopeDimensions } from "../metrics/scope.ts";
import { BY_NAME, type TableLook } from "./company-question.ts";
import { KEY_METRICS, type KeyMetric } from "./key-metrics.ts";
import { pageOf, sortMembers } from "./sort-members.ts";

/** The definition of a key metric. */
export type KeyDefinition = MetricDefinition & { readonly key: KeyMetric };

/** A value with the one of the period before. */
export interface Reading {
	readonly current: Observation;
	readonly previous: Observation | null;
}

export interface SplitMember {
	readonly member: MemberName;
	/** In the order of the metrics. */
	readonly readings: readonly Reading[];
}

/** Key metrics for each member of a dimension within a scope: one page of the members, in the order of the look. */
export interface SplitTable {
	readonly scope: Scope;
	readonly by: Dimension;
	readonly metrics: readonly KeyDefinition[];
	readonly total: readonly Reading[];
	readonly members: readonly SplitMember[];
	readonly look: TableLook;
	readonly pages: number;
	readonly sources: readonly SourceState[];
}

export interface SplitQuestion {
	readonly scope: Scope;
	readonly by: Dimension;
	readonly members: readonly MemberName[];
	readonly look: TableLook;
	/** Names are put in order as the reader's language does it. */
	readonly language: keyof MemberName["name"];
	readonly locale: string;
	readonly now: Date;
}

/** More than a screen, and little enough to read and send at once. */
const ROWS_A_PAGE = 50;

/** The key metrics whose facts can be told apart by these dimensions. Different customers and orders of two at once are kept nowhere; counting them anew is too slow for a page. */
export async function keyMetricsFor(
	db: Db,
	dimensions: readonly Dimension[],
): Promise<KeyDefinition[]> {
	const metrics = await loadDefinitions(db, KEY_METRICS);
	const columns = KEY_METRICS.flatMap((key, i) => {
		const metric = metrics[i];
		return metric ? [{ ...metric, key }] : [];
	});
	return columns.filter(({ formula }) => {
		const needs = needsOf(formula);
		const kept =
			dimensions.length < 2 ||
			(needs.window === null && !needs.terms.some(isDistinct));
		return kept && canSplit(needs, dimensions);
	});
}

const counted = ({ current, previous }: Reading) =>
	current.sample > 0 || (previous?.sample ?? 0) > 0;

async function readMembers(
	context: ReaderContext,
	{ scope, by, now }: SplitQuestion,
	metrics: readonly string[],
	members: readonly MemberName[],
	compare: "previous" | null,
) {
	const { observed, sources } = await observe(context, {
		metrics,
		scope,
		by,
		memberIds: members.map(({ id }) => id),
		compare,
		now,
	});
	const readingsOf = new Map<number, Reading[]>();
	for (const { members: series } of observed)
		for (const { memberId, total, compared } of series) {
			const known = readingsOf.get(memberId);
			const reading = { current: total, previous: compared };
			if (known) known.push(reading);
			else readingsOf.set(memberId, [reading]);
		}
	return {
		total: observed.map(({ total, compared }) => ({
			current: total,
			previous: compared,
		})),
		members: members.map((member) => ({
			member,
			readings: readingsOf.get(member.id) ?? [],
		})),
		sources,
	};
}

/** In the order of the look; `metrics` are those that were read. */
function inOrder(
	members: readonly SplitMember[],
	metrics: readonly string[],
	{ look, language, locale }: SplitQuestion,
): SplitMember[] {
	return sortMembers(
		members.map(({ member, readings }) => ({
			id: member.id,
			name: nameOfMember(member, language) ?? "",
			reads: readings.map(({ current }) => current),
			member,
			readings,
		})),
		look,
		metrics,
		locale,
	);
}

/**
 * All metrics of the breakdown come from one reading. Members are named beforehand, so that silence is told apart from 0
 * for each; one that nothing was counted for in either period is left out. Of more members than a page holds, the column
 * that decides the order is read for all, and the rest for those on the page.
 */
export async function readSplitTable(
	context: ReaderContext,
	asked: SplitQuestion,
): Promise<SplitTable> {
	const { scope, by } = asked;
	const metrics = await keyMetricsFor(context.db, [
		...scopeDimensions(scope),
		by,
	]);
	const keys: readonly string[] = metrics.map(({ key }) => key);
	const { sort } = asked.look;
	const [first] = KEY_METRICS;
	const look =
		sort === BY_NAME || keys.includes(sort)
			? asked.look
			: { ...asked.look, sort: first };
	const question = { ...asked, look };
	const everybody = [...question.members, NO_MEMBER];
	let page = pageOf(everybody, 1, everybody.length);
	if (everybody.length > ROWS_A_PAGE) {
		const deciding = look.sort === BY_NAME ? [] : [look.sort];
		const all = await readMembers(context, question, deciding, everybody, null);
		page = pageOf(
			inOrder(all.members, deciding, question).map(({ member }) => member),
			look.page,
			ROWS_A_PAGE,
		);
	}
	const read = await readMembers(
		context,
		question,
		keys,
		page.rows,
		"previous",
	);
	const members = read.members.filter(({ readings }) => readings.some(counted));
	return {
		scope,
		by,
		metrics,
		total: read.total,
		members: inOrder(members, keys, question),
		look: { ...look, page: page.page },
		pages: page.pages,
		sources: read.sources,
	};
}
