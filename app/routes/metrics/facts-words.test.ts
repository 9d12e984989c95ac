import { expect, test } from "vitest";
import { en } from "../../i18n/en.ts";
import { KINDS } from "../../metrics/kinds/all.ts";

const known = new Set<string>(Object.keys(en));

test.each(KINDS.map((kind) => [kind.key, kind] as const))(
	"every field and choice of %s has a name in the reader's language",
	(_, kind) => {
		const words = Object.entries(kind.fields).flatMap(([name, field]) => [
			`field.${name}`,
			...(field.type === "choice"
				? field.of.map((one) => `choice.${one}`)
				: []),
		]);
		expect(words.filter((word) => !known.has(word))).toEqual([]);
	},
);

test.each(KINDS.map((kind) => [kind.key, kind] as const))(
	"every measure of %s has a name, for what a fact counts for",
	(key, kind) => {
		const words = ["n", ...Object.keys(kind.measures)].map(
			(name) => `measure.${key}.${name}`,
		);
		expect(words.filter((word) => !known.has(word))).toEqual([]);
	},
);
