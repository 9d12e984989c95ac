import type { AppContext } from "../app/context.server.ts";
import { createFirstAdmin } from "../app/identity/create-first-admin.server.ts";
import { setPassword } from "../app/identity/set-password.server.ts";
import { importCompany } from "../app/master/import-company.server.ts";
import { importMembers } from "../app/master/import-members.server.ts";
import { importOffices } from "../app/master/import-offices.server.ts";
import { importPeople } from "../app/master/import-people.server.ts";
import { importRates } from "../app/master/import-rates.server.ts";
import { importTeams } from "../app/master/import-teams.server.ts";
import { findPersonByEmail } from "../db/queries/accounts.server.ts";
import { markDemo } from "../db/queries/demo-state.server.ts";
import { companySheets } from "./company-sheets.ts";
import { ACCOUNTS, PASSWORD } from "./people.ts";

export const BY = { personId: null, name: "demo" };

const MEMBERS = ["lines", "regions", "channels", "stores", "products"] as const;

/** The company itself, by the services that an operator's files go through. Again and again changes nothing. */
export async function loadCompany(
	{ db, master }: AppContext,
	from: string,
	now: Date,
): Promise<void> {
	await markDemo(db);
	const sheets = companySheets(from);
	const input = (bytes: Uint8Array) => ({ bytes, by: BY, dryRun: false });
	await importCompany(db, input(sheets.company), now);
	await importRates(db, input(sheets.rates), now);
	for (const name of MEMBERS)
		await importMembers(db, name, input(sheets[name]), now);
	await importOffices(db, input(sheets.offices), now);
	await importTeams(db, input(sheets.teams), now);
	const admin = ACCOUNTS.find(({ role }) => role === "admin");
	if (admin && !(await findPersonByEmail(db, admin.email)))
		await createFirstAdmin(db, { ...admin, password: PASSWORD }, now);
	await importPeople(db, { ...input(sheets.people), complete: false }, now);
	await importTeams(db, input(sheets.leads), now);
	for (const { email, role } of ACCOUNTS) {
		const person = await findPersonByEmail(db, email);
		if (person && role !== "admin")
			await setPassword(
				db,
				{ personId: person.id, password: PASSWORD, by: BY },
				now,
			);
	}
	await master.refresh();
}
