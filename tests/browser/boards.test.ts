import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeBoard } from "../../app/boards/change-board.server.ts";
import type { TileInput } from "../../app/boards/check-board.ts";
import { ADMIN, foundCompany, sendReviews } from "./company.ts";
import { openBrowser } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";
import { open, signIn, type Visit, visit } from "./visit.ts";

let server: RunningServer;
let browser: Browser;
let visitor: Visit;
let page: Page;
/** The address of the board that the tests compose. */
let board: string;
let wallLink: string;
beforeAll(async () => {
	server = await startServer({
		async prepare(context) {
			await foundCompany(context);
			await sendReviews(context, { prefix: "first", good: 54, bad: 6 });
		},
	});
	browser = await openBrowser();
	visitor = await visit(browser);
	page = visitor.page;
	await signIn(page, server.address);
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

const addForm = () => page.getByRole("region", { name: "Add a tile" });
const tiles = () => page.getByTestId("tile");
const done = (text: string) =>
	page.getByRole("status").filter({ hasText: text }).waitFor();

/** Until the last change is there: a key that is pressed before is not taken, because it would be meant for what is not shown any more. */
const idle = () => page.locator("ul[aria-busy=false]").waitFor();

/** Fills a tile's fields as people do, and presses the button. */
async function addTile(fields: Record<string, string>): Promise<void> {
	for (const [name, value] of Object.entries(fields)) {
		const field = addForm().getByLabel(name, { exact: true });
		if ((await field.evaluate((element) => element.tagName)) === "SELECT")
			await field.selectOption({ label: value });
		else await field.fill(value);
	}
	await addForm().getByRole("button", { name: "Add tile" }).click();
}

/** Somebody else adds a tile at the same moment. */
async function colleagueAdds(tile: TileInput): Promise<void> {
	const { id: personId } = await server.context.db
		.selectFrom("person")
		.select("id")
		.where("email", "=", ADMIN.email)
		.executeTakeFirstOrThrow();
	await changeBoard(
		server.context.db,
		{
			boardId: Number(board.split("/").at(-1)),
			basedOn: null,
			change: { kind: "add", tile },
			by: { id: personId, name: "A colleague", roles: [], address: "" },
		},
		server.context.now(),
	);
}

/** What a machine can find of what keeps people out. */
async function barriers(on: Page): Promise<string[]> {
	const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
	await on.evaluate(readFileSync(axe, "utf8"));
	return on.evaluate(async () => {
		const found = await (
			window as unknown as {
				axe: {
					run(place: string): Promise<{
						violations: { id: string; nodes: { html: string }[] }[];
					}>;
				};
			}
		).axe.run("main");
		return found.violations.map(
			({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
		);
	});
}

test("who has no board is invited, and composes one by typing", async () => {
	await open(page, `${server.address}/boards`);
	await page.getByText("There is no board yet").waitFor();
	await page.getByLabel("Title").fill("Reviews, every morning");
	await page.getByRole("button", { name: "New board" }).click();
	await page.waitForURL(/\/boards\/\d+\/edit/);
	board = page.url().replace(/\/edit.*/, "");
	await addTile({ "Show as": "Number", Metric: "bad-review r" });
	await done("Tile added.");
	await addTile({
		"Show as": "Line over time",
		Metric: "Bad-review rate",
		Period: "Last 7 days",
	});
	await expect.poll(() => tiles().count()).toBe(2);
	await addTile({
		"Show as": "Breakdown as bars",
		Metric: "差评率",
		Breakdown: "Product",
	});
	await expect.poll(() => tiles().count()).toBe(3);
	await addTile({ "Show as": "Heading", Text: "What they write" });
	await expect.poll(() => tiles().count()).toBe(4);
	expect(await tiles().first().textContent()).toContain("10.0%");
	expect(await page.getByTestId("chart").getAttribute("aria-label")).toContain(
		"Bad-review rate",
	);
	expect(await page.getByTestId("target").count()).toBe(1);
	expect(await barriers(page)).toEqual([]);
});

test("what can't be on a board is refused with what is allowed, and stays typed", async () => {
	await addTile({
		"Show as": "Number",
		Metric: "happiness",
		Scope: "Audio",
	});
	const alert = addForm().getByRole("alert");
	await alert.waitFor();
	expect(await alert.textContent()).toContain(
		"No metric is called “happiness”. There are, for example:",
	);
	expect(await addForm().getByLabel("Metric").inputValue()).toBe("happiness");
	expect(await addForm().getByLabel("Scope").inputValue()).toBe("Audio");
});

test("a tile moves by button and by key, and the keyboard stays with it", async () => {
	const heading = () => page.getByRole("listitem", { name: "What they write" });
	const focused = () =>
		page.evaluate(() => document.activeElement?.textContent ?? "");
	await heading()
		.getByRole("button", { name: "Move What they write forward" })
		.focus();
	await idle();
	await page.keyboard.press("Enter");
	await done("Moved to place 3 of 4.");
	await expect.poll(focused).toBe("Move What they write forward");
	await idle();
	await page.keyboard.press("Enter");
	await done("Moved to place 2 of 4.");
	await idle();
	await page.keyboard.press("Alt+ArrowUp");
	await done("Moved to place 1 of 4.");
	await expect.poll(focused).toBe("Move What they write forward");
	expect(await tiles().first().textContent()).toContain("What they write");
	// At the end the button stays, without going anywhere.
	await page.keyboard.press("Enter");
	expect(await page.getByText("1 of 4", { exact: true }).count()).toBe(1);
});

test("a tile is dragged to another place", async () => {
	const bars = page.getByRole("listitem", { name: "Bad-review rate" }).last();
	await bars
		.getByTitle("Drag to another place")
		.dragTo(tiles().nth(1), { targetPosition: { x: 40, y: 60 } });
	await done("Moved to place 2 of 4.");
	expect(await tiles().nth(1).getByRole("table").count()).toBe(1);
});

test("a change meanwhile is refused, nothing typed is lost, and the same button applies it to what is there now", async () => {
	await open(page, `${board}/edit`);
	await colleagueAdds({ form: "note", text: "From a colleague" });
	await addTile({ "Show as": "Note", Text: "My long thought" });
	const alert = addForm().getByRole("alert");
	await alert.waitFor();
	expect(await alert.textContent()).toContain(
		`${ADMIN.name} changed this board in the meantime`,
	);
	expect(await addForm().getByLabel("Text").inputValue()).toBe(
		"My long thought",
	);
	expect(await tiles().last().textContent()).toContain("From a colleague");
	await addForm().getByRole("button", { name: "Add tile" }).click();
	await done("Tile added.");
	expect(await tiles().last().textContent()).toContain("My long thought");
});

test("a tile is changed where it stands, and removed", async () => {
	const note = page.getByRole("listitem", { name: "From a colleague" });
	await note.getByText("Change this tile").click();
	await note.getByLabel("Text").fill("Read by everybody");
	await note.getByRole("button", { name: "Save" }).click();
	await done("Tile changed.");
	await page.getByRole("button", { name: "Remove Read by everybody" }).click();
	await done("Tile removed.");
	await expect.poll(() => tiles().count()).toBe(5);
});

test("the board is read by everyone with its link; a chart has its figures as a table", async () => {
	await page.getByRole("link", { name: "Done" }).click();
	await page
		.getByRole("heading", { name: "Reviews, every morning", level: 1 })
		.waitFor();
	await page.getByText("The same figures as a table").click();
	const table = page.getByRole("table", { name: "Bad-review rate over time" });
	expect(await table.textContent()).toContain("10.0%");
	expect(await barriers(page)).toEqual([]);
});

test("a metric's page is added to a board with its period, scope and breakdown", async () => {
	await open(
		page,
		`${server.address}/metrics/bad-review-rate?by=product&period=last-90-days`,
	);
	await page.getByRole("link", { name: "Add to board" }).click();
	await page.waitForURL(/\/boards\/add/);
	expect(await page.getByLabel("Metric").inputValue()).toBe("Bad-review rate");
	expect(await page.getByLabel("Period").inputValue()).toBe("last-90-days");
	expect(await page.getByLabel("Breakdown").inputValue()).toBe("product");
	await page.getByRole("button", { name: "Add tile" }).click();
	await page.waitForURL(board);
	const last = tiles().last();
	expect(await last.textContent()).toContain("Last 90 days");
	expect(await last.textContent()).toContain("ear-pro");
});

test("a wall link is shown once, and shows the board where nobody has signed in", async () => {
	// A fourth row, so that it does not fit one screen.
	await colleagueAdds({ form: "number", metric: "bad-review-rate", width: 4 });
	await page.getByRole("link", { name: "Share" }).click();
	await page.getByLabel("Where the screen hangs").fill("Lobby");
	await page.getByRole("button", { name: "Make link" }).click();
	await page.getByText("Copy this link now").waitFor();
	wallLink = await page.getByLabel("Link to this board").last().inputValue();
	expect(wallLink).toMatch(/\/wall\/[\w-]{43}$/);
	expect(await barriers(page)).toEqual([]);
	await open(page, `${board}/share`);
	expect(await page.content()).not.toContain(wallLink.split("/").at(-1));
	expect(
		await page.getByRole("row", { name: /Lobby/ }).textContent(),
	).toContain("Holds");
});

test.each([
	[1920, 1080, 90],
	[3840, 2160, 180],
])(
	"the wall fills %d × %d, dark, with figures that carry",
	async (width, height, least) => {
		const { page: wall, complaints } = await visit(browser, {
			viewport: { width, height },
			colorScheme: "light",
		});
		await open(wall, wallLink);
		expect(await wall.locator("nav").count()).toBe(0);
		expect(await wall.getByRole("time").textContent()).toMatch(/\d\d:\d\d/);
		expect(await wall.textContent("main")).toContain("As of");
		const figure = wall.locator(".wall-figure").first();
		expect((await figure.boundingBox())?.height).toBeGreaterThan(least);
		const beyond = await wall.evaluate(() => {
			const { scrollWidth, scrollHeight, clientWidth, clientHeight } =
				document.documentElement;
			return [scrollWidth - clientWidth, scrollHeight - clientHeight];
		});
		expect(beyond).toEqual([0, 0]);
		// No tile cuts off what it says.
		const cut = await wall.evaluate(() =>
			[...document.querySelectorAll("[data-testid=tile]")]
				.filter((tile) => tile.scrollHeight > tile.clientHeight + 1)
				.map((tile) => tile.textContent),
		);
		expect(cut).toEqual([]);
		const paper = await wall.evaluate(
			() =>
				getComputedStyle(document.querySelector("main") as Element)
					.backgroundColor,
		);
		expect(paper).toBe("rgb(16, 20, 24)");
		expect(await barriers(wall)).toEqual([]);
		expect(complaints).toEqual([]);
		await wall.context().close();
	},
);

test("a wall shows what does not fit on the next screen, by itself and by key", async () => {
	const { page: wall } = await visit(browser, {
		viewport: { width: 1920, height: 1080 },
	});
	await wall.clock.install();
	await open(wall, wallLink);
	await wall.getByText("Screen 1 of 2").waitFor();
	await wall.clock.runFor(16_000);
	await wall.getByText("Screen 2 of 2").waitFor();
	await wall.keyboard.press("ArrowRight");
	await wall.getByText("Screen 1 of 2").waitFor();
	await wall.getByRole("button", { name: "Stop turning" }).click();
	await wall.clock.runFor(40_000);
	await wall.getByText("Screen 1 of 2").waitFor();
	await wall.context().close();
});

test("a wall reads its figures anew by itself, keeps the old ones while the server is away, and says so", async () => {
	const { page: wall } = await visit(browser, {
		viewport: { width: 1920, height: 1080 },
	});
	await wall.clock.install();
	await open(wall, wallLink);
	await wall.getByText("10.0%").first().waitFor();
	await sendReviews(server.context, { prefix: "second", good: 0, bad: 40 });
	await wall.clock.runFor(21_000);
	await wall.getByText("46.0%").first().waitFor();
	await wall.route("**/readyz", (route) => route.abort());
	await wall.clock.runFor(21_000);
	await wall.getByText("These figures are not the newest").waitFor();
	expect(await wall.getByText("46.0%").first().isVisible()).toBe(true);
	await wall.unroute("**/readyz");
	await wall.clock.runFor(21_000);
	await expect
		.poll(() => wall.getByText("These figures are not the newest").count())
		.toBe(0);
	await wall.context().close();
});

test("no page of boards is wider than a phone, in any language", async () => {
	const { page: phone, complaints } = await visit(browser, {
		viewport: { width: 360, height: 740 },
	});
	await phone.context().addCookies(await page.context().cookies());
	for (const language of ["en", "zh-hant", "zh-hans"]) {
		await phone
			.context()
			.addCookies([{ name: "language", value: language, url: server.address }]);
		for (const address of [
			`${server.address}/boards`,
			board,
			`${board}/edit`,
			`${board}/share`,
			`${board}/wall`,
			`${server.address}/boards/add?metric=bad-review-rate&by=product`,
			wallLink,
		]) {
			await phone.goto(address);
			const beyond = await phone.evaluate(
				() =>
					document.documentElement.scrollWidth -
					document.documentElement.clientWidth,
			);
			expect(beyond, `${address} in ${language}`).toBe(0);
		}
	}
	expect(complaints).toEqual([]);
});

test("without JavaScript a board is composed by buttons, and a wall turns by itself", async () => {
	const { page: plain } = await visit(browser, { javaScriptEnabled: false });
	await plain.context().addCookies(await page.context().cookies());
	await plain.goto(`${server.address}/boards`);
	await plain.fill("input[name=title]", "Plain");
	await plain.getByRole("button", { name: "New board" }).click();
	const form = plain.getByRole("region", { name: "Add a tile" });
	for (const text of ["One", "Two"]) {
		await form.getByLabel("Show as").selectOption("note");
		// The fields follow the choice by style alone.
		expect(await form.getByLabel("Metric").isVisible()).toBe(false);
		await form.getByLabel("Text").fill(text);
		await form.getByRole("button", { name: "Add tile" }).click();
		await plain.getByText("Tile added.").waitFor();
	}
	await form.getByLabel("Metric").fill("no such");
	await form.getByRole("button", { name: "Add tile" }).click();
	expect(await form.getByRole("alert").textContent()).toContain("“no such”");
	expect(await form.getByLabel("Metric").inputValue()).toBe("no such");
	await plain.getByRole("button", { name: "Move Two forward" }).click();
	await plain.getByText("Moved to place 1 of 2.").waitFor();
	await plain.getByRole("button", { name: "Remove One" }).click();
	await plain.getByText("Tile removed.").waitFor();
	expect(await plain.getByTestId("tile").count()).toBe(1);
	await plain.goto(`${wallLink}?page=2`);
	expect(await plain.textContent("main")).toContain("Screen 2 of 2");
	expect(
		await plain.locator("meta[http-equiv=refresh]").getAttribute("content"),
	).toBe("20;url=?page=1");
	await plain.context().close();
});

test("a deletion is taken back", async () => {
	await open(page, board);
	await page.getByText("Copy or delete").click();
	await page.getByRole("button", { name: "Delete" }).click();
	await page.getByText("“Reviews, every morning” was deleted.").waitFor();
	const gone = await page.context().newPage();
	expect((await gone.goto(board))?.status()).toBe(404);
	expect(await gone.textContent("h1")).toBe("There is no such board");
	expect((await gone.goto(wallLink))?.status()).toBe(404);
	await gone.close();
	await page
		.getByRole("status")
		.getByRole("button", { name: "Restore" })
		.click();
	await page.waitForURL(board);
	await expect.poll(() => tiles().count()).toBe(7);
});

test("a revoked or mistyped wall link says so on the wall, and answers to nothing but reading", async () => {
	const refused = await fetch(wallLink, { method: "POST" });
	expect(refused.status).toBe(405);
	await open(page, `${board}/share`);
	await page.getByRole("button", { name: "Revoke Lobby" }).click();
	await page.getByRole("row", { name: /Lobby.*Revoked/ }).waitFor();
	const { page: wall } = await visit(browser);
	for (const address of [wallLink, `${wallLink}x`]) {
		expect((await wall.goto(address))?.status()).toBe(404);
		expect(await wall.textContent("h1")).toBe("This board can't be shown");
		expect(await wall.content()).not.toContain("Reviews, every morning");
	}
	await wall.context().close();
});

test("no secret of a wall stands in the log, nor did the console complain", async () => {
	const secret = wallLink.split("/").at(-1) ?? "";
	expect(server.said()).toContain("/wall/(secret)");
	expect(server.said()).not.toContain(secret);
	expect(
		visitor.complaints.filter((line) => !/status of 4(00|09)/.test(line)),
	).toEqual([]);
});
