import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerPage } from "../../http/answer-page.server.ts";
import { requireAllowed } from "../../http/require-allowed.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { readAccounts } from "../../identity/account-list.server.ts";
import { ROLES } from "../../identity/role.ts";
import { AccountsPage } from "../../ui/accounts-page.tsx";
import { requestReader } from "../request-reader.server.ts";

const SHOWN = 100;

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		requireAllowed(await requirePerson(request, context), "people.manage");
		const { searchParams } = new URL(request.url);
		const query = (searchParams.get("q") ?? "").trim().slice(0, 100);
		const role = ROLES.find((one) => one === searchParams.get("role")) ?? null;
		const now = context.now();
		const found = await context.search.find({ query, now, kinds: ["person"] });
		const ids = found.slice(0, SHOWN).map(({ entry }) => Number(entry.id));
		const { t } = await requestReader(request);
		return {
			title: t("app.title", { page: t("admin.people.title") }),
			query,
			role,
			accounts: await readAccounts(
				context.db,
				query === "" ? { role } : { ids },
				now,
			),
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export default function AdminPeople() {
	return <AccountsPage {...useLoaderData<typeof loader>()} />;
}
