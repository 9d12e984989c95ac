import { Form, Link, useNavigation } from "@remix-run/react";
import type { Account } from "../identity/account.ts";
import { ROLES, type Role } from "../identity/role.ts";
import { type AdminProblem, AdminProblemText, Done } from "./admin-problem.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { ShownOnce } from "./shown-once.tsx";
import { useFigures } from "./use-figures.ts";

export type AccountAnswer =
	| { readonly done: "grant" | "revoke"; readonly role: string }
	| { readonly done: "ended"; readonly n: number }
	| {
			readonly done: "invited";
			readonly link: string;
			readonly until: string;
	  };

interface Properties {
	readonly account: Account;
	/** Whoever reads is this person. */
	readonly isReader: boolean;
	readonly answer: AccountAnswer | { readonly problem: AdminProblem } | null;
}

function Outcome({ answer }: Pick<Properties, "answer">) {
	const { t } = useReader();
	const figures = useFigures();
	if (answer === null) return null;
	if ("problem" in answer) return <AdminProblemText problem={answer.problem} />;
	if (answer.done === "ended")
		return <Done text={t("admin.person.ended", { n: answer.n })} />;
	if (answer.done === "invited")
		return (
			<ShownOnce
				secret={answer.link}
				label={t("admin.person.invite.done", {
					when: figures.instant(answer.until),
				})}
			/>
		);
	const known = ROLES.find((one) => one === answer.role);
	const role = known ? t(`role.${known}`) : answer.role;
	return (
		<Done
			text={t(
				answer.done === "grant"
					? "admin.person.granted"
					: "admin.person.revoked",
				{ role },
			)}
		/>
	);
}

function RoleTable({ account, isReader }: Omit<Properties, "answer">) {
	const { t } = useReader();
	const busy = useNavigation().state !== "idle";
	return (
		<div className="relative overflow-x-auto border border-line bg-panel">
			<table className="figures" data-testid="roles">
				<caption className="sr-only">{t("admin.person.roles")}</caption>
				<thead>
					<tr>
						{(["role", "means", "change"] as const).map((name) => (
							<th key={name} scope="col">
								{t(`admin.person.roles.column.${name}`)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{ROLES.map((role: Exclude<Role, "employee">) => {
						const has = account.roles.includes(role);
						const change = t(
							has ? "admin.person.revoke" : "admin.person.grant",
						);
						return (
							<tr key={role}>
								<th scope="row">
									<span aria-hidden="true" className="mr-2 text-accent">
										{has ? "●" : "○"}
									</span>
									{t(`role.${role}`)}
								</th>
								<td className="text-muted">{t(`admin.role.${role}`)}</td>
								<td>
									<Form method="post">
										<input type="hidden" name="role" value={role} />
										<button
											type="submit"
											name="intent"
											value={has ? "revoke" : "grant"}
											className="button whitespace-nowrap"
											aria-label={`${change}: ${t(`role.${role}`)}`}
											disabled={busy || isReader || (account.gone && !has)}
										>
											{change}
										</button>
									</Form>
								</td>
							</tr>
						);
					})}
				</tbody>
			</table>
		</div>
	);
}

function SignIn({ account }: Pick<Properties, "account">) {
	const { t } = useReader();
	const figures = useFigures();
	const busy = useNavigation().state !== "idle";
	return (
		<section aria-labelledby="sign-in" className="min-w-0">
			<h2 id="sign-in" className="plate border-b border-line pb-1">
				{t("admin.person.signIn")}
			</h2>
			<ul className="mt-2 space-y-1">
				<li>
					{t("admin.person.password")}:{" "}
					{account.passwordSetAt
						? t("admin.person.password.since", {
								when: figures.instant(account.passwordSetAt),
							})
						: t("admin.people.password.none")}
				</li>
				{account.invitedUntil && (
					<li>
						{t("admin.person.invited", {
							when: figures.instant(account.invitedUntil),
						})}
					</li>
				)}
				<li>{t("admin.person.sessions", { n: account.sessions })}</li>
			</ul>
			<Form method="post" className="mt-4 space-y-4">
				<div>
					<button
						type="submit"
						name="intent"
						value="invite"
						className="button"
						aria-describedby="invite-text"
						disabled={busy || account.gone}
					>
						{t("admin.person.invite")}
					</button>
					<p id="invite-text" className="mt-1 max-w-prose text-xs text-muted">
						{t("admin.person.invite.text")}
					</p>
				</div>
				<div>
					<button
						type="submit"
						name="intent"
						value="end-sessions"
						className="button"
						aria-describedby="end-text"
						disabled={busy || account.sessions === 0}
					>
						{t("admin.person.end")}
					</button>
					<p id="end-text" className="mt-1 max-w-prose text-xs text-muted">
						{t("admin.person.end.text")}
					</p>
				</div>
			</Form>
		</section>
	);
}

/** What one person may do, and how they get in. */
export function AccountPage({ account, isReader, answer }: Properties) {
	const { t, language } = useReader();
	const figures = useFigures();
	const links = [
		["/admin/people", t("admin.person.back")],
		[`/people/${account.id}`, t("admin.person.profile")],
		[
			`/admin/audit?${new URLSearchParams({ type: "person", id: String(account.id) })}`,
			t("admin.person.trail"),
		],
	] as const;
	return (
		<>
			<PageHead
				title={account.names[language]}
				{...(account.email && { lead: account.email })}
			>
				<p className="flex flex-wrap gap-2">
					{links.map(([to, text]) => (
						<Link key={to} to={to} className="button">
							{text}
						</Link>
					))}
				</p>
			</PageHead>
			{account.gone && account.leftOn && (
				<p className="mb-4 border-l-2 border-warn pl-3 font-medium">
					{t("person.left", { day: figures.day(account.leftOn) })}
				</p>
			)}
			<Outcome answer={answer} />
			<div className="grid gap-8 xl:grid-cols-[3fr_2fr]">
				<section aria-labelledby="roles" className="min-w-0">
					<h2 id="roles" className="plate mb-2">
						{t("admin.person.roles")}
					</h2>
					<RoleTable account={account} isReader={isReader} />
					{isReader && (
						<p className="mt-2 text-xs text-muted">
							{t("admin.person.roles.own")}
						</p>
					)}
				</section>
				<SignIn account={account} />
			</div>
		</>
	);
}
