import type { Pool } from "pg";
import {
	readStoredFacts,
	replaceDerived,
	type StoredFact,
} from "../../db/queries/restate-facts.server.ts";
import { rawTransaction } from "../../db/raw-transaction.ts";
import type { MasterData } from "../master/master-data.ts";
import { DIMENSION_NAMES } from "../metrics/dimension.ts";
import type { Kind, Values } from "../metrics/kind.ts";
import { KINDS } from "../metrics/kinds/all.ts";
import { factCompleter } from "./complete-fact.ts";
import { ownColumns } from "./encode-fact.ts";

/** What changed in master data for days that have facts already. */
export interface MasterDataChange {
	readonly members: readonly { readonly id: number; readonly from: string }[];
	readonly rates: readonly {
		readonly currency: string;
		readonly from: string;
	}[];
}

/** Facts of so many days are counted anew in one commit. */
const SPAN_DAYS = 31;
const DAY = 86_400_000;

const dayAfter = (day: string, days: number) =>
	new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY)
		.toISOString()
		.slice(0, 10);

/** The values that the sender gave, as the checker had read them. */
function valuesOf(kind: Kind, fact: StoredFact): Values {
	const values: Record<string, string | number | null> = {};
	for (const field of Object.keys(kind.fields))
		if (Object.hasOwn(kind.measures, field))
			values[field] = fact[field] as number;
	for (const { column, field, type } of ownColumns(kind)) {
		const value = fact[column];
		if (value === null) values[field] = null;
		else if (type === "amount")
			values[field] = Math.round((value as number) * 10_000);
		else if (value instanceof Date) values[field] = value.getTime();
		else values[field] = value as string | number;
	}
	if (!kind.happenedAt) values[kind.time] = fact.occurred_at.getTime();
	return values;
}

/**
 * Counts facts anew after a change of master data that reaches back: the line of a product, the region of a store, a unit cost, an exchange rate.
 * What the sender said stays; what followed from master data is corrected. Doing it twice changes nothing. Returns how many facts changed.
 */
export async function restateFacts(
	pool: Pool,
	master: MasterData,
	{ members, rates }: MasterDataChange,
	through: string,
): Promise<number> {
	const first = [...members, ...rates].map(({ from }) => from).sort()[0];
	if (first === undefined) return 0;
	let changed = 0;
	for (const kind of KINDS)
		for (let from = first; from <= through; from = dayAfter(from, SPAN_DAYS)) {
			const to = dayAfter(from, SPAN_DAYS - 1);
			const since = <T extends { from: string }>(list: readonly T[]) =>
				list.filter((one) => one.from <= to);
			const span = {
				members: since(members).map(({ id }) => id),
				currencies: since(rates).map(({ currency }) => currency),
				from,
				to,
			};
			changed += await restateSpan(pool, master, kind, span);
		}
	return changed;
}

function restateSpan(
	pool: Pool,
	master: MasterData,
	kind: Kind,
	span: Parameters<typeof readStoredFacts>[2],
): Promise<number> {
	const complete = factCompleter(kind, master);
	const measures = Object.keys(kind.measures);
	return rawTransaction(pool, async (client) => {
		const { commit, facts } = await readStoredFacts(client, kind, span);
		const restated = facts.flatMap((fact) => {
			const ids = DIMENSION_NAMES.map((name) => fact[`${name}_id`] as number);
			const completed = complete(valuesOf(kind, fact), ids, fact.day);
			// A rate that is missing now was there when the fact was taken: what it counted for stays.
			if (!("ids" in completed)) return [];
			const same =
				completed.ids.every((id, at) => id === ids[at]) &&
				completed.measured.every(
					(value, at) => value === fact[measures[at] as string],
				);
			return same
				? []
				: [
						{
							source_id: fact.source_id,
							external_id: fact.external_id,
							...completed,
						},
					];
		});
		if (restated.length > 0)
			await replaceDerived(client, kind, commit, restated);
		return restated.length;
	});
}
