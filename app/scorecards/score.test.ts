import { expect, test } from "vitest";
import type { CardLine } from "./card.ts";
import { exactly, rounded } from "./fraction.ts";
import { adjusted, type LineQuestion, scoreCard } from "./score.ts";

const line = (given: Partial<CardLine>): CardLine => ({
	id: "1",
	metric: "nps",
	scope: "",
	weight: "60",
	points: [
		{ value: "90", score: "50" },
		{ value: "100", score: "100" },
		{ value: "120", score: "200" },
	],
	floor: "0",
	noData: "hold",
	under: null,
	...given,
});
const A = line({});
const B = line({
	id: "2",
	metric: "net-revenue",
	weight: "40",
	points: [
		{ value: "80", score: "50" },
		{ value: "100", score: "100" },
		{ value: "125", score: "200" },
	],
});
const asked = (
	of: CardLine,
	value: string | null,
	more: Partial<LineQuestion> & { sound?: boolean; carried?: string } = {},
): LineQuestion => ({
	line: of,
	reading: {
		value,
		sound: more.sound ?? value !== null,
		carried: more.carried ?? null,
	},
	ruling: more.ruling ?? null,
	suspect: more.suspect ?? false,
	isUser: of.id === "1",
});

function shown(questions: readonly LineQuestion[]) {
	const { score, lines, userWeight, open } = scoreCard(questions);
	return {
		score: score && rounded(score, 2),
		basis: lines.map(({ basis }) => basis).join(" "),
		user: rounded(userWeight, 0),
		open: open.join(" "),
	};
}

test("golden: A at 105 % and B at 85 % make 100", () => {
	const { lines } = scoreCard([asked(A, "105"), asked(B, "85")]);
	expect(lines.map(({ share }) => share && rounded(share, 2))).toEqual([
		"75.00",
		"25.00",
	]);
	expect(shown([asked(A, "105"), asked(B, "85")])).toEqual({
		score: "100.00",
		basis: "value value",
		user: "60",
		open: "",
	});
});

const noData = (policy: CardLine["noData"]) => line({ noData: policy });
test.each([
	[
		"left out, its weight goes to the others",
		asked(noData("leave-out"), null),
		"62.50",
		"left-out value",
		"0",
		"",
	],
	[
		"0 where the card says 0",
		asked(noData("zero"), null),
		"25.00",
		"zero value",
		"60",
		"",
	],
	[
		"carried from the last sound value",
		asked(noData("carry"), null, { carried: "105" }),
		"100.00",
		"carried value",
		"60",
		"",
	],
	[
		"held where there is nothing to carry",
		asked(noData("carry"), null),
		"62.50",
		"held value",
		"0",
		"1",
	],
	[
		"held for the committee",
		asked(noData("hold"), null),
		"62.50",
		"held value",
		"0",
		"1",
	],
	[
		"a value that is not sound is no value",
		asked(noData("hold"), "105", { sound: false }),
		"62.50",
		"held value",
		"0",
		"1",
	],
	[
		"unless the committee accepts it",
		asked(noData("hold"), "105", { sound: false, ruling: { kind: "accept" } }),
		"100.00",
		"accepted value",
		"60",
		"",
	],
	[
		"the committee's own score",
		asked(noData("hold"), null, { ruling: { kind: "score", score: "90" } }),
		"79.00",
		"ruled value",
		"60",
		"",
	],
	[
		"or left out by the committee",
		asked(A, "105", { ruling: { kind: "leave-out" } }),
		"62.50",
		"ruled-out value",
		"0",
		"",
	],
	[
		"answers that look arranged are held, however good",
		asked(noData("zero"), "120", { suspect: true }),
		"62.50",
		"suspect value",
		"0",
		"1",
	],
	[
		"until the committee accepts them",
		asked(A, "105", { suspect: true, ruling: { kind: "accept" } }),
		"100.00",
		"accepted value",
		"60",
		"",
	],
	[
		"nothing to accept is still held",
		asked(A, null, { ruling: { kind: "accept" } }),
		"62.50",
		"held value",
		"0",
		"1",
	],
])("%s", (_, first, score, basis, user, open) => {
	expect(shown([first, asked(B, "85")])).toEqual({ score, basis, user, open });
});

test("a card of which no line counts has no score, not 0", () => {
	expect(shown([asked(A, null), asked(B, null)])).toEqual({
		score: null,
		basis: "held held",
		user: "0",
		open: "1 2",
	});
});

test("the committee gives and takes points, never below 0", () => {
	const of = (...points: string[]) =>
		rounded(
			adjusted(
				exactly("62.5"),
				points.map((each) => ({ points: each })),
			),
			2,
		);
	expect(of()).toBe("62.50");
	expect(of("5", "-2.25")).toBe("65.25");
	expect(of("-100")).toBe("0.00");
});
