import type { Db } from "../../db/client.ts";
import {
	currentRules,
	type PlacedMember,
	placedMembers,
	ruleChange,
} from "../../db/queries/alert-rules.server.ts";
import type { MetricDefinition } from "../metrics/definition.ts";
import { ALL, type Dimension, NOT_KNOWN } from "../metrics/dimension.ts";
import { needsOf } from "../metrics/formula-needs.ts";
import { loadDefinitions } from "../metrics/load-definitions.server.ts";
import type { Rule } from "./rule.ts";

const MINUTE = 60_000;

/** A child's dimension and what it belongs to. */
const PARENT: Partial<Record<Dimension, Dimension>> = {
	product: "line",
	store: "region",
};

/** Rules that are in force, and what evaluating them takes; read again when a rule changes, members once a minute. */
export class RuleBook {
	#change = -1;
	#rules: ReadonlyMap<number, Rule> = new Map();
	#byKind = new Map<string, Rule[]>();
	#definitions = new Map<string, MetricDefinition>();
	readonly #members = new Map<
		Dimension,
		{
			readonly readAt: number;
			readonly members: ReadonlyMap<number, PlacedMember>;
		}
	>();

	/** Reads what has changed since the last time; most often nothing has, and it is two small questions. */
	async refresh(db: Db): Promise<void> {
		const [change, definitions] = await Promise.all([
			ruleChange(db),
			loadDefinitions(db, "all"),
		]);
		// A version of a definition is loaded once, so the same ones are the same objects.
		const isSame =
			change === this.#change &&
			definitions.length === this.#definitions.size &&
			definitions.every((one) => this.#definitions.get(one.key) === one);
		if (isSame) return;
		this.#definitions = new Map(definitions.map((one) => [one.key, one]));
		if (change !== this.#change)
			this.#rules = new Map(
				(await currentRules(db))
					.filter(({ enabled }) => enabled)
					.map((rule) => [rule.id, rule]),
			);
		this.#change = change;
		this.#byKind = new Map();
		for (const rule of this.#rules.values()) {
			const metric = this.#definitions.get(rule.metric);
			for (const kind of metric ? needsOf(metric.formula).kinds : []) {
				const known = this.#byKind.get(kind) ?? [];
				this.#byKind.set(kind, known);
				known.push(rule);
			}
		}
	}

	get rules(): readonly Rule[] {
		return [...this.#rules.values()];
	}

	/** Undefined for one that is no longer in force. */
	rule(id: number): Rule | undefined {
		return this.#rules.get(id);
	}

	/** Rules whose metric counts facts of a kind. */
	counting(kind: string): readonly Rule[] {
		return this.#byKind.get(kind) ?? [];
	}

	/** Null for a metric that is gone. */
	definition(metric: string): MetricDefinition | null {
		return this.#definitions.get(metric) ?? null;
	}

	/**
	 * The values of its dimension for which a rule has instances: members that are not retired and lie within its scope. Members are read once a
	 * minute, and at once where a fact names one that was not there.
	 */
	async instancesOf(
		db: Db,
		{ by, scope }: Rule,
		named: readonly number[],
		today: string,
		now: number,
	): Promise<readonly number[]> {
		if (by === null) return [ALL];
		let known = this.#members.get(by);
		if (
			!known ||
			Math.abs(now - known.readAt) >= MINUTE ||
			named.some((id) => id !== NOT_KNOWN && !known?.members.has(id))
		) {
			const members = await placedMembers(db, by, today);
			known = {
				readAt: now,
				members: new Map(members.map((member) => [member.id, member])),
			};
			this.#members.set(by, known);
		}
		const parent = PARENT[by];
		const within = parent && scope[parent];
		const found: number[] = [];
		for (const { id, parentId, retired } of known.members.values())
			if (!retired && (within === undefined || parentId === within))
				found.push(id);
		return found;
	}
}
