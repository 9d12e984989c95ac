import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findPersonByEmail } from "../../db/queries/accounts.server.ts";
import { buildMessage, enqueue } from "../notify-fixture.ts";
import {
	type Mailbox,
	ok,
	type Receiver,
	startMailServer,
	startReceiver,
} from "../receivers.ts";
import { ADMIN, foundCompany } from "./company.ts";
import { openBrowser } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";
import { open, signIn, visit } from "./visit.ts";

let server: RunningServer;
let browser: Browser;
let mail: Mailbox;
let receiver: Receiver;
let admin = 0;

beforeAll(async () => {
	mail = await startMailServer();
	receiver = await startReceiver();
	server = await startServer({
		jobs: true,
		environment: { SMTP_URL: mail.url, WEBHOOK_ALLOW: "127.0.0.0/8" },
		prepare: foundCompany,
	});
	admin = (await findPersonByEmail(server.context.db, ADMIN.email))?.id ?? 0;
	browser = await openBrowser();
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
	await receiver?.stop();
	await mail?.stop();
});

const tell = async () => {
	const message = buildMessage();
	const to = { kind: "person", personId: admin, onCall: false } as const;
	await enqueue(server.context.db, message, [to], server.context.now());
	return message;
};
const badge = (page: Page) => page.getByTestId("unread").last();
const until = async (is: () => boolean) => {
	for (let tries = 0; !is() && tries < 200; tries += 1)
		await new Promise((resolve) => setTimeout(resolve, 50));
	expect(is()).toBe(true);
};

test("the badge of an open page follows within a second, also where no figure is shown; reading takes it away", async () => {
	const { page, complaints } = await visit(browser);
	await signIn(page, server.address);
	await open(page, `${server.address}/people`);
	expect(await page.getByTestId("unread").count()).toBe(0);
	// The stream stands.
	await until(() => server.said().includes('"path":"/live/watch"'));
	const message = await tell();
	await badge(page).waitFor({ timeout: 1500 });
	expect(await badge(page).textContent()).toContain("1");
	await page.getByRole("link", { name: "Inbox" }).last().click();
	await page.getByText(message.content.en.title).waitFor();
	await page
		.getByRole("button", { name: `Mark as read: ${message.content.en.title}` })
		.click();
	await page.getByText("One message marked as read.").waitFor();
	await page.getByTestId("unread").first().waitFor({ state: "detached" });
	await page.getByRole("heading", { name: "Read", exact: true }).waitFor();
	await until(() => mail.mails.some(({ to }) => to.includes(ADMIN.email)));
	expect(complaints).toEqual([]);
});

test("without JavaScript the inbox is read and marked too", async () => {
	const one = await tell();
	const { page } = await visit(browser, { javaScriptEnabled: false });
	await signIn(page, server.address);
	await page.goto(`${server.address}/inbox`);
	expect(await page.textContent("main")).toContain(one.content.en.title);
	await page.getByRole("button", { name: "Mark all as read" }).click();
	expect(await page.textContent("main")).toContain("marked as read");
	expect(await page.getByTestId("unread").count()).toBe(0);
});

test("what somebody chooses is kept, what can't be is said, and a test says which way it went", async () => {
	const { page, complaints } = await visit(browser);
	await signIn(page, server.address);
	await open(page, `${server.address}/account/notifications`);
	const mails = page.getByRole("checkbox", { name: "Warning: Email" });
	await mails.uncheck();
	await page.getByLabel("Leave me in peace at these hours").check();
	await page.getByLabel("From").fill("21:30");
	await page.getByLabel("To", { exact: true }).fill("21:30");
	await page.getByRole("button", { name: "Save" }).click();
	await page
		.getByRole("alert")
		.getByText("Quiet hours that end when")
		.waitFor();
	await page.getByLabel("From").fill("00:00");
	await page.getByLabel("To", { exact: true }).fill("23:59");
	await page.getByRole("button", { name: "Save" }).click();
	await page.getByText("Saved.").waitFor();
	await open(page, `${server.address}/account/notifications`);
	expect(await mails.isChecked()).toBe(false);
	expect(await page.getByLabel("From").inputValue()).toBe("00:00");
	await page.getByRole("button", { name: "Send me a test" }).click();
	await page.getByText("it is held until").waitFor();
	await page.getByLabel("Leave me in peace at these hours").uncheck();
	await page.getByRole("button", { name: "Save" }).click();
	await page.getByText("Saved.").waitFor();
	await page.getByRole("button", { name: "Send me a test" }).click();
	await page.getByText("Sent by: Inbox.").waitFor();
	expect(complaints.filter((text) => !text.includes("400"))).toEqual([]);
});

test("an endpoint is added, tested, dies and is sent again; its address and secret are nowhere shown", async () => {
	const { page, complaints } = await visit(browser);
	await signIn(page, server.address);
	await open(page, `${server.address}/admin/endpoints`);
	await page.getByLabel("Kind").selectOption("webhook");
	await page.getByLabel("Name").fill("Service desk");
	await page.getByLabel("Address").fill("https://10.1.2.3/hook");
	await page.getByLabel("Secret for signing").fill("hush-hush-hush");
	await page.getByRole("button", { name: "Add" }).click();
	await page.getByText("This address lies inside a network").waitFor();
	await page.getByLabel("Address").fill(`${receiver.url}/very-secret-path`);
	await page.getByRole("button", { name: "Add" }).click();
	await page.getByText("Service desk was added.").waitFor();
	expect(await page.getByLabel("Address").inputValue()).toBe("");
	receiver.answer = (response) => {
		response.writeHead(403).end("not for you");
	};
	await page.getByRole("button", { name: "Test: Service desk" }).click();
	await page.getByText("A test to Service desk is on its way.").waitFor();
	await until(() => receiver.got.length === 1);
	await open(page, `${server.address}/admin/outbox`);
	await page.getByText("HTTP 403 not for you").waitFor();
	receiver.answer = ok;
	await page
		.getByRole("button", { name: /^Send again: This is a test/ })
		.click();
	await page.getByText("One message goes out again.").waitFor();
	await until(() => receiver.got.length === 2);
	const keys = receiver.got.map(({ headers }) => headers["idempotency-key"]);
	expect(new Set(keys).size).toBe(1);
	await open(page, `${server.address}/admin/endpoints`);
	expect(await page.getByTestId("endpoints").textContent()).toContain(
		"Delivered",
	);
	const endpoints = await page.content();
	await open(page, `${server.address}/admin/audit`);
	const trail = await page.content();
	expect(trail).toContain("endpoint added");
	for (const text of [endpoints, trail, server.said()]) {
		expect(text).not.toContain("very-secret-path");
		expect(text).not.toContain("hush-hush");
	}
	expect(complaints).toEqual([]);
});
