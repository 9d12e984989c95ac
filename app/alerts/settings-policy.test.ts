import { expect, test } from "vitest";
import type { Role } from "../identity/role.ts";
import { mayOnSetting, type SettingAction } from "./settings-policy.ts";

const rota = { people: [1, 2] };

test.each<[string, number, Role[], SettingAction, boolean]>([
	["everyone sees who is told", 9, ["employee"], "see", true],
	["an employee routes nothing", 9, ["employee"], "change-routing", false],
	["nor does a lead alone", 9, ["lead"], "change-routing", false],
	["a metric owner does", 9, ["metric-owner"], "change-routing", true],
	["and an admin", 9, ["admin"], "change-routing", true],
	["whoever is in the rota may swap", 2, ["employee"], "swap", true],
	["who is not in it may not", 9, ["lead"], "swap", false],
	["an admin may", 9, ["admin"], "swap", true],
])("%s", (_, id, roles, action, allowed) => {
	expect(mayOnSetting({ id, roles }, action, rota).allowed).toBe(allowed);
});

test("nobody does anything signed out", () => {
	expect(mayOnSetting(null, "see").allowed).toBe(false);
});
