import os from "node:os";
import type { Page } from "playwright-core";
import { STORIES } from "../demo/stories.ts";
import { BAD_BATTERY } from "../demo/words.ts";
import { openBrowser } from "../tests/browser/open-browser.ts";
import { open, signIn, visit } from "../tests/browser/visit.ts";
import {
	alongTheSentence,
	downFromTheTile,
	PROMISE,
	type Trouble,
} from "../tests/browser/walks/employee.ts";
import { takeWalk } from "../tests/browser/walks/take-walk.ts";
import {
	countWalk,
	type Step,
	type StepTaken,
} from "../tests/browser/walks/walk.ts";
import { startDemoCompany } from "./demo-company.ts";
import { at } from "./timing.ts";

/** bench:walks [rounds] [size]: what people come for, as they get it: clicks, and from each click until the answer is painted, in the simulated company. */
const [ROUNDS = 10, SIZE = 1] = process.argv.slice(2).map(Number);
/** Rounds before anything is measured. */
const WARM = 2;

interface Walk {
	readonly who: string;
	readonly name: string;
	/** Of the simulated company. */
	readonly account: string;
	/** Where they stand before the first step. */
	readonly from: string;
	readonly steps: readonly Step[];
	/** What the design promises; null for a walk that others are held against. */
	readonly promise: typeof PROMISE | null;
}

const BAD_LOT: Trouble = {
	metric: "bad-review-rate",
	product: "Nova power bank",
	lot: STORIES.badBattery.lot,
	review: BAD_BATTERY[2],
};

const employee = {
	who: "employee",
	account: "nora@demo.example",
	from: "/",
	promise: PROMISE,
};

/** Each person who comes for something; the first reads nothing and says what a click costs on this machine. */
const WALKS: readonly Walk[] = [
	{
		...employee,
		who: "reference",
		name: "a page that reads no figure",
		promise: null,
		steps: [
			{
				what: "boards, of which there are none",
				by: "click",
				on: (page) => page.getByRole("link", { name: "Boards", exact: true }),
				shows: { at: "main h1", text: "Boards" },
			},
		],
	},
	{
		...employee,
		name: "figure → product → lot",
		steps: downFromTheTile(BAD_LOT),
	},
	{
		...employee,
		name: "sentence → lot → reviews",
		steps: alongTheSentence(BAD_LOT),
	},
];

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const ms = (value: number) => value.toFixed(0);
const line = (name: string, ...cells: readonly string[]) =>
	console.log(
		[name.padEnd(52), ...cells.map((cell) => cell.padStart(12))].join(""),
	);

async function walkOften(
	page: Page,
	address: string,
	{ from, steps }: Walk,
): Promise<StepTaken[][]> {
	const rounds: StepTaken[][] = [];
	for (let round = 0; round < WARM + ROUNDS; round++) {
		await open(page, `${address}${from}`);
		const taken = await takeWalk(page, steps);
		if (round >= WARM) rounds.push(taken);
	}
	return rounds;
}

function tell(
	{ who, name, promise, steps }: Walk,
	rounds: readonly StepTaken[][],
) {
	const counts = rounds.map(countWalk);
	const waited = sorted(counts.map((count) => count.waited));
	const clicks = counts[0]?.clicks ?? 0;
	const slowest = waited.at(-1) ?? 0;
	line(
		`${who}: ${name}`,
		promise ? `${clicks} of ${promise.clicks}` : String(clicks),
		ms(at(waited, 0.5)),
		ms(slowest),
		promise ? ms(promise.milliseconds) : "",
	);
	for (const [i, { what }] of steps.entries()) {
		const each = sorted(
			rounds.map((taken) => {
				const step = taken[i];
				return step ? step.paintedAt - step.begunAt : Number.NaN;
			}),
		);
		line(`  ${what}`, "", ms(at(each, 0.5)), ms(each.at(-1) ?? 0));
	}
	return promise === null || clicks <= promise.clicks;
}

const company = await startDemoCompany(SIZE);
const browser = await openBrowser();
try {
	line("", "clicks", "median ms", "slowest ms", "promised ms");
	for (const walk of WALKS) {
		const account = company.accounts.find(
			({ email }) => email === walk.account,
		);
		if (!account) throw new Error(`${walk.account} is nobody's account`);
		const { page } = await visit(browser);
		await signIn(page, company.address, account);
		if (!tell(walk, await walkOften(page, company.address, walk)))
			process.exitCode = 1;
		await page.context().close();
	}
	console.log(
		`\n${ROUNDS} rounds; processes that wanted a core (1 minute): ${os.loadavg()[0]?.toFixed(1)} on ${os.cpus().length} cores`,
	);
} finally {
	await browser.close();
	await company.stop();
}
