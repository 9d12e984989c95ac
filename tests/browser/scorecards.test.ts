import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashPassword } from "../../app/identity/password.server.ts";
import { ADMIN, foundCompany, sendReviews } from "./company.ts";
import { openBrowser } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";
import { open, signIn, type Visit, visit } from "./visit.ts";
