import { expect, test } from "vitest";
import { KINDS, kindByKey } from "../metrics/kinds/all.ts";
import { isReject, recordChecker } from "./check-record.ts";
import { factClock } from "./fact-clock.ts";
import { jsonSchema } from "./json-schema.ts";

interface Property {
	readonly type: string;
	readonly minLength?: number;
	readonly maxLength?: number;
	readonly minimum?: number;
	readonly maximum?: number;
	readonly multipleOf?: number;
	readonly enum?: readonly string[];
	readonly pattern?: string;
	readonly format?: string;
}

/** The few words of JSON schema that ours uses, read as its draft defines them. */
function holds(schema: Record<string, unknown>, fact: Record<string, unknown>) {
	const properties = schema.properties as Record<string, Property>;
	const required = schema.required as string[];
	return (
		required.every((name) => name in fact) &&
		Object.entries(fact).every(([name, value]) => {
			const rule = properties[name];
			if (rule === undefined) return false;
			if (rule.type === "string")
				return (
					typeof value === "string" &&
					value.length >= (rule.minLength ?? 0) &&
					value.length <= (rule.maxLength ?? Number.POSITIVE_INFINITY) &&
					(rule.enum?.includes(value) ?? true) &&
					(rule.pattern === undefined ||
						new RegExp(rule.pattern).test(value)) &&
					(rule.format === undefined || !Number.isNaN(Date.parse(value)))
				);
			const steps = Number(value) / (rule.multipleOf ?? 1);
			return (
				typeof value === "number" &&
				value >= (rule.minimum ?? Number.NEGATIVE_INFINITY) &&
				value <= (rule.maximum ?? Number.POSITIVE_INFINITY) &&
				(rule.type === "integer"
					? Number.isInteger(value)
					: Math.abs(steps - Math.round(steps)) < 1e-6)
			);
		})
	);
}

const AT = "2026-11-20T10:00:00+08:00";
const GOOD: Record<string, Record<string, unknown>> = {
	"order-lines": {
		id: "a",
		version: 2,
		ordered_at: AT,
		order_id: "o",
		quantity: -1,
		currency: "CNY",
		revenue: -12.3456,
		product: "p",
		lot: "l",
	},
	returns: {
		id: "a",
		returned_at: AT,
		quantity: 1,
		currency: "CNY",
		refund: 0,
	},
	reviews: {
		id: "a",
		reviewed_at: AT,
		rating: 5,
		scale: 5,
		origin: "written",
		body: "好",
	},
	"nps-invitations": { id: "a", invited_at: AT, outcome: "answered", score: 0 },
	"stock-counts": { id: "a", counted_at: AT, quantity: 0, store: "s" },
	"complaint-events": {
		id: "a",
		happened_at: AT,
		complaint_id: "c",
		event: "opened",
	},
	visits: { id: "a", hour_at: AT, visits: 3, channel: "web" },
};
const CLOCK = factClock(Date.parse("2026-11-22T12:00:00Z"));
const taken = (key: string, value: Record<string, unknown>) => {
	const kind = kindByKey(key);
	if (kind === undefined) throw new Error(key);
	return !isReject(
		recordChecker(kind)({ line: 1, value, content: () => "" }, CLOCK),
	);
};

test.each(KINDS.map(({ key }) => [key]))(
	"the schema of %s and ingest agree on a good fact, and on what is wrong with it",
	(key) => {
		const good = GOOD[key] as Record<string, unknown>;
		const schema = jsonSchema(kindByKey(key) as (typeof KINDS)[number]);
		const agree = (fact: Record<string, unknown>, expected: boolean) => {
			expect([fact, holds(schema, fact)]).toEqual([fact, expected]);
			expect([fact, taken(key, fact)]).toEqual([fact, expected]);
		};
		agree(good, true);
		agree({ ...good, colour: "red" }, false);
		agree({ ...good, version: 0 }, false);
		agree({ ...good, version: 1.5 }, false);
		agree({ ...good, id: "x".repeat(201) }, false);
		agree({ ...good, region: "x".repeat(101) }, false);
		for (const name of schema.required as string[]) {
			const { [name]: _, ...rest } = good;
			agree(rest, false);
			agree({ ...good, [name]: {} }, false);
		}
	},
);

test("the schema names what each field may hold", () => {
	expect(
		jsonSchema(kindByKey("reviews") as (typeof KINDS)[number]),
	).toMatchObject({
		title: "reviews",
		additionalProperties: false,
		required: ["id", "reviewed_at", "rating", "scale", "origin"],
		properties: {
			rating: { type: "integer", minimum: 1, maximum: 100 },
			origin: { enum: ["written", "platform_default", "rewarded"] },
			reviewed_at: { format: "date-time" },
		},
	});
});
