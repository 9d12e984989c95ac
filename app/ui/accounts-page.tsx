import { Form, Link } from "@remix-run/react";
import type { Account } from "../identity/account.ts";
import { type GivenRole, ROLES } from "../identity/role.ts";
import { EmptyState } from "./empty-state.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

interface Properties {
	readonly query: string;
	readonly role: GivenRole | null;
	readonly accounts: readonly Account[];
}

function Controls({ query, role }: Omit<Properties, "accounts">) {
	const { t } = useReader();
	return (
		<Form
			method="get"
			role="search"
			className="mb-4 flex flex-wrap items-end gap-3"
		>
			<label className="flex min-w-0 flex-1 basis-56 flex-col gap-0.5 sm:max-w-80">
				<span className="text-2xs text-muted">{t("admin.people.search")}</span>
				<input
					key={query}
					className="field w-full"
					type="search"
					name="q"
					placeholder={t("people.search.hint")}
					defaultValue={query}
					autoComplete="off"
				/>
			</label>
			<label className="flex flex-col gap-0.5">
				<span className="text-2xs text-muted">{t("admin.people.role")}</span>
				<select
					key={role}
					name="role"
					className="field"
					defaultValue={role ?? ""}
				>
					<option value="">{t("admin.people.role.any")}</option>
					{ROLES.map((one) => (
						<option key={one} value={one}>
							{t(`role.${one}`)}
						</option>
					))}
				</select>
			</label>
			<button type="submit" className="button">
				{t("admin.people.show")}
			</button>
		</Form>
	);
}

/** Whether somebody can sign in, in a word. */
function usePasswordState() {
	const { t } = useReader();
	return (account: Account): string => {
		if (account.gone) return t("admin.people.left");
		if (account.passwordSetAt !== null) return t("admin.people.password.set");
		return account.invitedUntil === null
			? t("admin.people.password.none")
			: t("admin.people.password.invited");
	};
}

function AccountLine({ account }: { account: Account }) {
	const { t, language } = useReader();
	const figures = useFigures();
	const passwordState = usePasswordState();
	return (
		<tr className={account.gone ? "text-muted" : undefined}>
			<th scope="row" className="whitespace-nowrap">
				<Link
					to={`/admin/people/${account.id}`}
					prefetch="intent"
					className="text-accent hover:underline"
				>
					{account.names[language]}
				</Link>
				<span className="block text-xs font-normal text-muted">
					{account.email}
				</span>
			</th>
			<td>
				{account.roles.length === 0
					? "–"
					: account.roles
							.map((role) => t(`role.${role}`))
							.join(t("people.separator"))}
			</td>
			<td className="whitespace-nowrap">{passwordState(account)}</td>
			<td className="whitespace-nowrap">
				{account.lastSeenAt
					? figures.instant(account.lastSeenAt)
					: t("admin.people.never")}
			</td>
		</tr>
	);
}

const COLUMNS = ["name", "roles", "password", "seen"] as const;

/** Who may do more than look: those with a role, or whoever was searched for. */
export function AccountsPage({ query, role, accounts }: Properties) {
	const { t } = useReader();
	return (
		<>
			<PageHead title={t("admin.people.title")} lead={t("admin.people.lead")} />
			<Controls query={query} role={role} />
			{accounts.length === 0 ? (
				<EmptyState
					title={t("admin.people.empty.title")}
					text={t("admin.people.empty.text")}
				/>
			) : (
				<div className="relative overflow-x-auto border border-line bg-panel">
					<table className="figures" data-testid="accounts">
						<caption className="sr-only">{t("admin.people.title")}</caption>
						<thead>
							<tr>
								{COLUMNS.map((name) => (
									<th key={name} scope="col">
										{t(`admin.people.column.${name}`)}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{accounts.map((account) => (
								<AccountLine key={account.id} account={account} />
							))}
						</tbody>
					</table>
				</div>
			)}
		</>
	);
}
