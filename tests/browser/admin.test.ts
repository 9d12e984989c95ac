import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AppContext } from "../../app/context.server.ts";
import { setPassword } from "../../app/identity/set-password.server.ts";
import { importPeople } from "../../app/master/import-people.server.ts";
import { findPersonByEmail } from "../../db/queries/accounts.server.ts";
import { ADMIN, foundCompany, sendReviews } from "./company.ts";
import { openBrowser } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";
import { open, signIn, visit } from "./visit.ts";

const AMY = {
	email: "amy@nebula.example",
	password: "a loud morning in Berlin",
};
const PEOPLE = `email,name,name_zh_hant,aliases
${AMY.email},Amy Adler,愛米,Ames
ben@nebula.example,Ben Bauer,,`;

let server: RunningServer;
let browser: Browser;
let amy = 0;
let ben = 0;

async function prepare(context: AppContext) {
	await foundCompany(context);
	const by = { personId: null, name: "test" };
	const now = context.now();
	await importPeople(
		context.db,
		{
			bytes: new TextEncoder().encode(PEOPLE),
			by,
			dryRun: false,
			complete: false,
		},
		now,
	);
	amy = (await findPersonByEmail(context.db, AMY.email))?.id ?? 0;
	ben = (await findPersonByEmail(context.db, "ben@nebula.example"))?.id ?? 0;
	await setPassword(
		context.db,
		{ personId: amy, password: AMY.password, by },
		now,
	);
	await sendReviews(context, { prefix: "first", good: 9, bad: 1 });
}

beforeAll(async () => {
	server = await startServer({ prepare });
	browser = await openBrowser();
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

const signInAs = async (page: Page, who: typeof AMY) => {
	await page.goto(`${server.address}/sign-in?to=/people`);
	await page.fill("input[name=email]", who.email);
	await page.fill("input[name=password]", who.password);
	await page.press("input[name=password]", "Enter");
	await page.waitForURL(`${server.address}/people`);
};

const send = (token: string) =>
	fetch(`${server.address}/api/ingest/reviews?dry_run=1`, {
		method: "POST",
		headers: {
			Authorization: `Bearer ${token}`,
			"Content-Type": "application/x-ndjson",
		},
		body: JSON.stringify({
			id: "try",
			version: 1,
			reviewed_at: "2026-11-20T08:00:00Z",
			rating: 5,
			scale: 5,
			origin: "written",
		}),
	});

test("an employee sees no administration, gets 403 at each of its pages, and can change nothing", async () => {
	const { page } = await visit(browser);
	await signInAs(page, AMY);
	expect(await page.getByText("Administration").count()).toBe(0);
	for (const path of [
		"/admin",
		"/admin/people",
		`/admin/people/${ben}`,
		"/admin/tokens",
		"/admin/sources",
		"/admin/sources/crm/reviews",
		"/admin/audit",
		"/admin/endpoints",
		"/admin/outbox",
	]) {
		const answer = await page.goto(`${server.address}${path}`);
		expect(answer?.status(), path).toBe(403);
		expect(await page.textContent("h1")).toBe("You may not do that");
	}
	const cookie = (await page.context().cookies())
		.map(({ name, value }) => `${name}=${value}`)
		.join("; ");
	const post = (path: string, headers: Record<string, string>) =>
		fetch(`${server.address}${path}`, {
			method: "POST",
			redirect: "manual",
			headers: { Cookie: cookie, ...headers },
			body: new URLSearchParams({ intent: "grant", role: "admin" }),
		});
	const here = { Origin: server.address };
	expect((await post(`/admin/people/${ben}`, here)).status).toBe(403);
	expect((await post("/admin/tokens", here)).status).toBe(403);
	expect((await post("/admin/sources", here)).status).toBe(403);
	expect((await post("/admin/endpoints", here)).status).toBe(403);
	expect((await post("/admin/outbox", here)).status).toBe(403);
});

test("an admin finds somebody by a name in any language and grants a role; their rail follows", async () => {
	const { page, complaints } = await visit(browser);
	await signIn(page, server.address);
	await open(page, `${server.address}/admin/people`);
	await page.fill("main input[name=q]", "aimi");
	await page.keyboard.press("Enter");
	await page.getByRole("link", { name: "Amy Adler" }).click();
	await page.getByRole("button", { name: "Grant: Administrator" }).click();
	await page.getByText("Administrator granted.").waitFor();
	const other = await visit(browser);
	await signInAs(other.page, AMY);
	await other.page.getByText("Administration").last().waitFor();
	await page.getByRole("button", { name: "Take back: Administrator" }).click();
	await page.getByText("Administrator taken back.").waitFor();
	await open(page, `${server.address}/admin/audit?action=role.granted`);
	const trail = await page.getByTestId("audit").textContent();
	expect(trail).toContain("Amy Adler");
	expect(trail).toContain('["admin"]');
	await open(page, `${server.address}/admin/people`);
	await page.getByRole("link", { name: ADMIN.name }).first().click();
	await page.getByText("These are your own roles").waitFor();
	expect(
		await page
			.getByRole("button", { name: "Take back: Administrator" })
			.isDisabled(),
	).toBe(true);
	expect(complaints).toEqual([]);
});

test("a token is shown once, lets facts in, and after it is revoked does not", async () => {
	const { page, complaints } = await visit(browser);
	await signIn(page, server.address);
	await open(page, `${server.address}/admin/tokens`);
	await page.fill("input[name=name]", "reviews of the shop");
	await page.getByRole("button", { name: "Make the token" }).click();
	expect(await page.getByRole("alert").textContent()).toContain(
		"Choose at least one kind",
	);
	expect(await page.inputValue("input[name=name]")).toBe("reviews of the shop");
	await page.getByRole("checkbox", { name: "Reviews" }).check();
	await page.getByRole("button", { name: "Make the token" }).click();
	const token = await page.getByTestId("shown-once").inputValue();
	expect(token).toMatch(/^neb_/);
	expect((await send(token)).status).toBe(200);
	await open(page, `${server.address}/admin/tokens`);
	expect(await page.content()).not.toContain(token);
	await page
		.getByRole("button", { name: /Revoke token \d+, reviews of the shop/ })
		.click();
	await page.getByText("is revoked").waitFor();
	expect((await send(token)).status).toBe(401);
	await open(page, `${server.address}/admin/audit`);
	const trail = await page.content();
	expect(trail).toContain("token revoked");
	expect(trail).not.toContain(token.slice(4));
	// The one refusal of the form is the browser's to report.
	expect(complaints.filter((text) => !text.includes("400"))).toEqual([]);
});

test("somebody who is invited sets a password with the link, once, and signs in with it", async () => {
	const admin = await visit(browser);
	await signIn(admin.page, server.address);
	await open(admin.page, `${server.address}/admin/people/${ben}`);
	await admin.page
		.getByRole("button", { name: "Make an invitation link" })
		.click();
	const link = await admin.page.getByTestId("shown-once").inputValue();
	const { page } = await visit(browser, { javaScriptEnabled: false });
	await page.goto(link);
	expect(await page.textContent("main")).toContain("ben@nebula.example");
	const fill = async (password: string, again: string) => {
		await page.fill("input[name=password]", password);
		await page.fill("input[name=again]", again);
		await page.click("main button[type=submit]");
	};
	await fill("a new sentence", "another one");
	expect(await page.getByRole("alert").textContent()).toContain("differ");
	await fill("a new sentence", "a new sentence");
	await page.getByText("Your password is set.").waitFor();
	await page.goto(link);
	expect(await page.textContent("h1")).toBe("This link is no longer good");
	await signInAs(page, {
		email: "ben@nebula.example",
		password: "a new sentence",
	});
	expect(server.said()).not.toContain(link.split("/").at(-1));
});

test("a source is retired and awaited again, and a mistyped promise stays in its field", async () => {
	const { page } = await visit(browser);
	await signIn(page, server.address);
	await open(page, `${server.address}/admin/sources`);
	await page.getByRole("link", { name: "Change CRM, Reviews" }).click();
	await page.fill("input[name=promise]", "soon");
	await page.getByRole("button", { name: "Save" }).click();
	expect(await page.getByRole("alert").textContent()).toContain("“soon hours”");
	expect(await page.inputValue("input[name=promise]")).toBe("soon");
	await page.fill("input[name=promise]", "26");
	await page.getByRole("button", { name: "Save" }).click();
	await page.getByText("Saved.").waitFor();
	await page
		.getByRole("button", { name: "Retire this source for this kind" })
		.click();
	await page.getByText("Retired since").waitFor();
	await page.getByRole("button", { name: "Await it again" }).click();
	await page.getByText("Retired since").waitFor({ state: "detached" });
	await open(page, `${server.address}/sources`);
	expect(await page.getByTestId("sources").textContent()).toContain(
		"at most 26 hours behind",
	);
});

test("somebody who was never there is said to be gone, and the directory leads to who is", async () => {
	const { page } = await visit(browser);
	await signInAs(page, AMY);
	const answer = await page.goto(`${server.address}/people/4711`);
	expect(answer?.status()).toBe(404);
	expect(await page.textContent("h1")).toBe("Nobody has the number 4711");
	await open(page, `${server.address}/people`);
	await page.fill("main input[name=q]", "ames");
	await page.keyboard.press("Enter");
	await page.getByText("One person", { exact: true }).waitFor();
	await page.getByRole("link", { name: "Amy Adler" }).click();
	await page.getByRole("heading", { name: "Amy Adler", level: 1 }).waitFor();
	expect(await page.textContent("main")).toContain("Ames");
});

test("none of these pages is wider than a phone of 360 px, in any language", async () => {
	const { page, complaints } = await visit(browser, {
		viewport: { width: 360, height: 740 },
	});
	await signIn(page, server.address);
	for (const language of ["en", "zh-hant", "zh-hans"]) {
		await page
			.context()
			.addCookies([{ name: "language", value: language, url: server.address }]);
		for (const path of [
			"/people",
			`/people/${amy}`,
			"/search?q=a",
			"/admin/people",
			`/admin/people/${amy}`,
			"/admin/tokens",
			"/admin/sources",
			"/admin/sources/crm/reviews",
			"/admin/audit",
		]) {
			await page.goto(`${server.address}${path}`);
			const beyond = await page.evaluate(
				() =>
					document.documentElement.scrollWidth -
					document.documentElement.clientWidth,
			);
			expect(beyond, `${path} in ${language}`).toBe(0);
		}
	}
	expect(complaints).toEqual([]);
});
