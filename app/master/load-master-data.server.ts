import type { Db } from "../../db/client.ts";
import {
	insertUnknownMembers,
	readMasterData,
	readMembers,
} from "../../db/queries/master-data.server.ts";
import {
	DIMENSION_NAMES,
	type Dimension,
	NOT_KNOWN,
} from "../metrics/dimension.ts";
import { type Convert, converterAt, same } from "./convert-amount.ts";
import { datedBy, valueOn } from "./dated-values.ts";
import type { MasterData, MemberCode } from "./master-data.ts";

const CHUNK = 5000;

export interface LoadedMasterData extends MasterData {
	/** Reads everything anew, after an import here or in another process. Calls that overlap share one reading. */
	refresh(): Promise<void>;
}

async function load(db: Db) {
	const { company, members, parents, costs, rates } = await readMasterData(db);
	const dated = datedBy(rates, (row) => ({
		key: row.currency,
		day: row.valid_from,
		value: converterAt(row.rate),
	}));
	return {
		members,
		company: {
			name: company.name,
			timeZone: company.time_zone,
			reportingCurrency: company.reporting_currency,
			fiscalYearStartMonth: company.fiscal_year_start_month,
			stockCarryDays: company.stock_carry_days,
			isDemo: company.is_demo,
		},
		parents: datedBy(parents, (row) => ({
			key: row.member_id,
			day: row.valid_from,
			value: row.parent_id,
		})),
		costs: datedBy(costs, (row) => ({
			key: row.product_id,
			day: row.valid_from,
			value: { currency: row.currency, cost: row.cost },
		})),
		rates: dated,
		currencies: [
			...new Set([company.reporting_currency, ...dated.keys()]),
		].sort(),
		/** By currency, then by day: asked once a fact. */
		converters: new Map<string, Map<string, Convert | undefined>>(),
	};
}

const byKey = (a: MemberCode, b: MemberCode): number => {
	const [left, right] = [
		`${a.dimension} ${a.code}`,
		`${b.dimension} ${b.code}`,
	];
	return left < right ? -1 : left > right ? 1 : 0;
};

/** Master data in memory, see master-data.ts. */
export async function loadMasterData(db: Db): Promise<LoadedMasterData> {
	// Ids never change and members are never deleted, so these only grow: what `learn` added outlives a refresh that began before it.
	const ids = Object.fromEntries(
		DIMENSION_NAMES.map((name) => [name, new Map<string, number>()]),
	) as Record<Dimension, Map<string, number>>;
	const keep = (members: readonly (MemberCode & { id: number })[]) => {
		for (const { dimension, code, id } of members) ids[dimension].set(code, id);
	};
	let data = await load(db);
	keep(data.members);

	let reading: Promise<void> = Promise.resolve();
	let next: Promise<void> | undefined;
	const reload = async () => {
		next = undefined;
		const fresh = await load(db);
		keep(fresh.members);
		data = fresh;
	};

	return {
		get company() {
			return data.company;
		},
		memberId: (dimension, code) => ids[dimension].get(code),
		async learn(codes) {
			const missing = new Map<string, MemberCode>();
			for (const code of codes)
				if (!ids[code.dimension].has(code.code))
					missing.set(`${code.dimension} ${code.code}`, code);
			const ordered = [...missing.values()].sort(byKey);
			for (let at = 0; at < ordered.length; at += CHUNK) {
				const chunk = ordered.slice(at, at + CHUNK);
				await insertUnknownMembers(db, chunk);
				keep(await readMembers(db, chunk));
			}
		},
		parentOf: (memberId, day) =>
			valueOn(data.parents.get(memberId), day) ?? NOT_KNOWN,
		unitCost: (productId, day) => valueOn(data.costs.get(productId), day),
		converter(currency, day) {
			if (currency === data.company.reportingCurrency) return same;
			let days = data.converters.get(currency);
			if (days === undefined) {
				// A currency that nobody loaded a rate for comes from the sender, so it is not kept.
				if (!data.rates.has(currency)) return undefined;
				days = new Map();
				data.converters.set(currency, days);
			}
			if (days.has(day)) return days.get(day);
			const found = valueOn(data.rates.get(currency), day);
			if (days.size > 10_000) days.clear();
			days.set(day, found);
			return found;
		},
		currencies: () => data.currencies,
		refresh() {
			// Whoever asks while a reading is under way may have changed what it no longer sees: one more follows.
			if (next === undefined) {
				next = reading.catch(() => {}).then(reload);
				reading = next;
			}
			return next;
		},
	};
}
