import fc from "fast-check";
import { expect, test } from "vitest";
import { compare, exactly, fraction, rounded } from "./fraction.ts";
import { directionOf, type Point, scoreOf } from "./points.ts";

const points = (text: string): Point[] =>
	text.split(" ").map((pair) => {
		const [value = "", score = ""] = pair.split(":");
		return { value, score };
	});

test.each([
	["90:50 100:100 120:200", "higher", "values that rise with their scores"],
	["8:50 5:100 3:150", "lower", "values that fall while scores rise"],
	["20:50 30:100 45:100 60:50", "range", "scores that rise, stay and fall"],
	["20:50 30:100 60:50", "range", "a range with one best value"],
	["90:50 90:100", null, "equal values"],
	["90:50 100:50", null, "equal scores"],
	["90:50 100:100 95:150", null, "values that go back"],
	["90:100 100:50", null, "from the stretch to the threshold"],
	["20:100 30:50 60:100", null, "best at both ends"],
	["60:50 30:100 20:50", null, "a range written from its upper edge"],
	["90:50", null, "one point"],
])("%s is %s: %s", (text, expected, _why) => {
	expect(directionOf(points(text))).toBe(expected);
});

const A = points("90:50 100:100 120:200");
const B = points("80:50 100:100 125:200");
const LOWER = points("8:50 5:100 3:150");
const RANGE = points("20:50 30:100 45:100 60:50");

test.each([
	[A, "105", "125.00", "golden: line A at 105 %"],
	[B, "85", "62.50", "golden: line B at 85 %"],
	[A, "70", "0.00", "golden: below the threshold"],
	[A, "89.999999", "0.00", "just below the threshold"],
	[A, "90", "50.00", "at the threshold"],
	[A, "120", "200.00", "at the stretch"],
	[A, "500", "200.00", "beyond the stretch"],
	[LOWER, "9", "0.00", "lower is better: worse than the threshold"],
	[LOWER, "8", "50.00", "lower is better: at the threshold"],
	[LOWER, "4", "125.00", "lower is better: between target and stretch"],
	[LOWER, "0", "150.00", "lower is better: beyond the stretch"],
	[RANGE, "19", "0.00", "short of the range"],
	[RANGE, "25", "75.00", "on the way up"],
	[RANGE, "40", "100.00", "within the range"],
	[RANGE, "50", "83.33", "on the way down"],
	[RANGE, "61", "0.00", "beyond the range"],
])("%o at %s scores %s: %s", (at, value, expected) => {
	expect(rounded(scoreOf(at, exactly(value)), 2)).toBe(expected);
});

test("short of the threshold a card's floor holds", () => {
	expect(rounded(scoreOf(A, exactly("70"), exactly("20")), 2)).toBe("20.00");
	expect(rounded(scoreOf(RANGE, exactly("99"), exactly("20")), 2)).toBe(
		"20.00",
	);
});

test("a better value never scores less, whichever way is better", () => {
	const steps = fc.array(fc.integer({ min: 1, max: 500 }), {
		minLength: 2,
		maxLength: 8,
	});
	fc.assert(
		fc.property(
			steps,
			steps,
			fc.boolean(),
			fc.integer({ min: -3000, max: 6000 }),
			fc.integer({ min: 0, max: 3000 }),
			fc.integer({ min: 0, max: 100 }),
			(values, scores, isLower, from, by, part) => {
				const length = Math.min(values.length, scores.length);
				let [value, score] = [0, 0];
				const rising = Array.from({ length }, (_, i): Point => {
					value += values[i] ?? 1;
					score += scores[i] ?? 1;
					return {
						value: String(isLower ? -value : value),
						score: String(score),
					};
				});
				const floor = fraction(BigInt(scores[0] ?? 0) * BigInt(part), 100n);
				const sign = isLower ? -1 : 1;
				const worse = scoreOf(rising, fraction(BigInt(sign * from)), floor);
				const better = scoreOf(
					rising,
					fraction(BigInt(sign * (from + by))),
					floor,
				);
				expect(compare(better, worse)).toBeGreaterThanOrEqual(0);
			},
		),
	);
});
