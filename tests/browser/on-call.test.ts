import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRoute } from "../../app/alerts/create-route.server.ts";
import { setPassword } from "../../app/identity/set-password.server.ts";
import { ADMIN, foundCompany } from "./company.ts";
import { openBrowser } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";
import { open, signIn, visit } from "./visit.ts";
import { adminId } from "./watched-company.ts";

let server: RunningServer;
let browser: Browser;
const NORA = {
	email: "nora@nebula.example",
	name: "Nora",
	password: "a slow tram through Taichung",
};
beforeAll(async () => {
	server = await startServer({
		async prepare(context) {
			await foundCompany(context);
			for (const name of ["Nora", "Mei"])
				await context.db
					.insertInto("person")
					.values({ name, email: `${name.toLowerCase()}@nebula.example` })
					.execute();
			const nora = await context.db
				.selectFrom("person")
				.select("id")
				.where("email", "=", NORA.email)
				.executeTakeFirstOrThrow();
			await setPassword(
				context.db,
				{
					personId: nora.id,
					password: NORA.password,
					by: { personId: null, name: "test" },
				},
				context.now(),
			);
		},
	});
	browser = await openBrowser();
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

const line = (page: Page, n: number) =>
	page.getByRole("combobox", { name: `Person ${n}`, exact: true });

test("a rota is made without JavaScript: wrong input keeps what was typed, and its weeks stand there before it is saved", async () => {
	const { page } = await visit(browser, { javaScriptEnabled: false });
	await signIn(page, server.address);
	await page.goto(`${server.address}/alerts/on-call`);
	await page.getByText("No rota yet").waitFor();
	await page.getByRole("link", { name: "New rota" }).click();
	await page.getByLabel("Name", { exact: true }).fill("Audio nights");
	await page.getByLabel("First shift begins on").fill("2026-01-05");
	await line(page, 1).fill("Nora");
	await line(page, 2).fill("Nobody Knows");
	await page.getByRole("button", { name: "Save", exact: true }).last().click();
	await page.getByRole("alert").waitFor();
	expect(await page.textContent("main")).toContain(
		"Nobody here is called “Nobody Knows”",
	);
	expect(await line(page, 2).inputValue()).toBe("Nobody Knows");
	expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe(
		"Audio nights",
	);
	await line(page, 2).fill("mei@nebula.example");
	await page.getByRole("button", { name: "Move person 2 up" }).click();
	expect(await line(page, 1).inputValue()).toBe("mei@nebula.example");
	await page.getByRole("button", { name: "Show the weeks" }).click();
	const weeks = page.getByTestId("weeks").getByRole("row");
	expect(await weeks.count()).toBe(10);
	expect(await weeks.nth(2).innerText()).toMatch(/Mei|Nora/);
	await page.getByRole("button", { name: "Save", exact: true }).last().click();
	await page.waitForURL(/\/alerts\/on-call#rota-/);
	expect(await page.getByTestId("on-call-now").innerText()).toMatch(/Mei|Nora/);
	expect(await page.textContent("main")).toContain(
		"No route and no escalation step names this rota",
	);
});

test("somebody of the rota takes over a shift with a comment, and the page says who, instead of whom and why", async () => {
	const { page, complaints } = await visit(browser);
	await signIn(page, server.address, NORA);
	await open(page, `${server.address}/alerts/on-call`);
	expect(await page.getByRole("link", { name: "New rota" }).count()).toBe(0);
	await page
		.getByRole("link", { name: /^Take over the shift of Mei/ })
		.first()
		.click();
	await page.getByText("In that time it would be Mei.").waitFor();
	expect(
		await page.getByLabel("Who takes over").locator(":checked").innerText(),
	).toBe("Nora");
	const until = page.getByLabel("Until");
	const asked = await until.inputValue();
	await until.fill("2020-01-01T10:00");
	await page.getByLabel(/^Why/).fill("Mei is at a wedding");
	await page.getByRole("button", { name: "Take over" }).click();
	await page.getByText("It has to end after it begins").waitFor();
	expect(await page.getByLabel(/^Why/).inputValue()).toBe(
		"Mei is at a wedding",
	);
	await until.fill(asked);
	await page.getByRole("button", { name: "Take over" }).click();
	await page.waitForURL(/on-call#rota-/);
	await page.getByText(/instead of Mei, arranged by Nora/).waitFor();
	await page.getByText("Mei is at a wedding").waitFor();
	expect(complaints.filter((text) => !text.includes("400"))).toEqual([]);
});

test("who is not of the rota and no admin changes nothing of it", async () => {
	const { page } = await visit(browser);
	await signIn(page, server.address, NORA);
	await page.goto(`${server.address}/alerts/on-call/new`);
	await page.getByText("403").first().waitFor();
});

test("a rota that a route names is kept and says by what it is called; after that it is deleted", async () => {
	const { page, complaints } = await visit(browser);
	await signIn(page, server.address);
	const { context } = server;
	const { id: rotaId } = await context.db
		.selectFrom("on_call_rota")
		.select("id")
		.executeTakeFirstOrThrow();
	await open(page, `${server.address}/alerts/on-call/${rotaId}/edit`);
	await createRoute(
		context.db,
		{
			content: {
				matcher: null,
				receivers: [{ kind: "on-call", rotaId }],
				goOn: false,
			},
			by: { personId: await adminId(context), name: ADMIN.name },
		},
		context.now(),
	);
	await page.getByRole("button", { name: "Delete the rota" }).click();
	await page
		.getByText("It was not deleted, because something calls it: route 1.")
		.waitFor();
	await open(page, `${server.address}/alerts/on-call`);
	await page.getByText("Called by route 1.").waitFor();
	await context.db
		.updateTable("alert_route")
		.set({ deleted_at: context.now() })
		.execute();
	await open(page, `${server.address}/alerts/on-call/${rotaId}/edit`);
	await page.getByRole("button", { name: "Delete the rota" }).click();
	await page.getByText("No rota yet").waitFor();
	await open(page, `${server.address}/admin/audit`);
	await page.getByTestId("audit").getByText("rota deleted").waitFor();
	expect(complaints.filter((text) => !text.includes("409"))).toEqual([]);
});
