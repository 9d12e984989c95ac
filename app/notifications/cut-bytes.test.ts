import { expect, test } from "vitest";
import { byteLength, cutBytes } from "./cut-bytes.ts";

test.each([
	["what fits stays", "abc", 3, "abc"],
	["what is cut says so", "abcdef", 5, "ab…"],
	["a Chinese character is kept whole or not at all", "差评率", 8, "差…"],
	["so is one beyond 16 bits", "a😀bcd", 7, "a…"],
	["a bound too small for anything leaves nothing", "差评率", 2, ""],
])("%s", (_sentence, text, most, cut) => {
	expect(cutBytes(text, most)).toBe(cut);
	expect(byteLength(cut)).toBeLessThanOrEqual(most);
});
