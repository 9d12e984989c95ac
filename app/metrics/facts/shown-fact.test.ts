import { expect, test } from "vitest";
import { KINDS } from "../kinds/all.ts";
import { reviews } from "../kinds/reviews.ts";
import { type FactValue, type ShownValue, showValue } from "./shown-fact.ts";

test.each<[string, string, FactValue, boolean, ShownValue]>([
	[
		"a customer is not sent",
		"customer",
		"C-1",
		false,
		{ value: null, hidden: "whole" },
	],
	[
		"a customer is sent to whom it concerns",
		"customer",
		"C-1",
		true,
		{ value: "C-1" },
	],
	[
		"where there is no customer nothing is hidden",
		"customer",
		null,
		false,
		{ value: null },
	],
	[
		"a text without anything personal stays",
		"body",
		"很好用",
		false,
		{ value: "很好用" },
	],
	[
		"a telephone number in a text is masked",
		"body",
		"打13800138000找我",
		false,
		{ value: "打•••找我", hidden: "part" },
	],
	[
		"a text is sent whole to whom it concerns",
		"body",
		"打13800138000找我",
		true,
		{ value: "打13800138000找我" },
	],
	["a rating is nobody's secret", "rating", 5, false, { value: 5 }],
])("%s", (_, name, value, seesPersonal, shown) => {
	const field = reviews.fields[name];
	if (!field) throw new Error(`reviews have no ${name}`);
	expect(showValue(field, value, seesPersonal)).toEqual(shown);
});

test("every kind declares its customer as personal, and what people write as free text", () => {
	const marks = KINDS.flatMap(({ key, fields }) =>
		Object.entries(fields).flatMap(([name, field]) =>
			field.type === "text" && (field.personal || field.freeText)
				? [`${key}.${name} ${field.personal ? "personal" : "free text"}`]
				: [],
		),
	);
	expect(marks).toEqual([
		"order-lines.customer personal",
		"returns.customer personal",
		"returns.reason free text",
		"reviews.customer personal",
		"reviews.title free text",
		"reviews.body free text",
		"nps-invitations.customer personal",
		"nps-invitations.comment free text",
		"complaint-events.customer personal",
		"complaint-events.body free text",
	]);
});
