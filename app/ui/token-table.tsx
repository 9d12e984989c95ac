import { Form, useNavigation } from "@remix-run/react";
import type { ListedToken } from "../identity/token-list.server.ts";
import { EmptyState } from "./empty-state.tsx";
import { kindName } from "./kind-name.ts";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

const LOOKS = {
	good: ["M2 6.5 5 9.5 10.5 2.5", "text-good"],
	revoked: ["M2.5 2.5 9.5 9.5M9.5 2.5 2.5 9.5", "text-bad"],
	expired: ["M6 1.5v4.7l3 2M6 1a5 5 0 1 0 .01 0", "text-warn"],
} as const satisfies Record<ListedToken["state"], readonly [string, string]>;

function TokenState({ state }: Pick<ListedToken, "state">) {
	const { t } = useReader();
	const [path, tone] = LOOKS[state];
	return (
		<span
			className={`inline-flex items-baseline gap-1 text-xs whitespace-nowrap ${tone}`}
		>
			<svg
				aria-hidden="true"
				viewBox="0 0 12 12"
				className="size-3 self-center fill-none stroke-current stroke-[1.6]"
			>
				<path d={path} />
			</svg>
			{t(`admin.tokens.state.${state}`)}
		</span>
	);
}

function TokenLine({ token }: { token: ListedToken }) {
	const { t } = useReader();
	const figures = useFigures();
	const busy = useNavigation().state !== "idle";
	const instant = (at: string | null, none: string) =>
		at === null ? none : figures.instant(at);
	return (
		<tr className={token.state === "good" ? undefined : "text-muted"}>
			<th scope="row">
				<span className="mr-2 font-normal text-muted">{token.id}</span>
				{token.name}
			</th>
			<td>{token.source}</td>
			<td>
				{token.kinds === null
					? t("admin.tokens.kinds.all")
					: token.kinds
							.map((kind) => kindName(kind, t))
							.join(t("people.separator"))}
			</td>
			<td>
				{t("admin.tokens.by", {
					when: figures.instant(token.createdAt),
					who: token.createdBy,
				})}
			</td>
			<td className="whitespace-nowrap">
				{instant(token.lastUsedAt, t("admin.people.never"))}
			</td>
			<td className="whitespace-nowrap">
				{instant(token.expiresAt, t("admin.tokens.expires.never"))}
			</td>
			<td>
				<TokenState state={token.state} />
				{token.revokedAt && (
					<span className="block text-xs">
						{t("admin.tokens.by", {
							when: figures.instant(token.revokedAt),
							who: token.revokedBy ?? "",
						})}
					</span>
				)}
				{token.state === "good" && (
					<Form method="post" className="mt-1">
						<input type="hidden" name="token" value={token.id} />
						<button
							type="submit"
							name="intent"
							value="revoke"
							className="button"
							disabled={busy}
							aria-label={t("admin.tokens.revoke.name", {
								id: String(token.id),
								name: token.name,
							})}
						>
							{t("admin.tokens.revoke")}
						</button>
					</Form>
				)}
			</td>
		</tr>
	);
}

const COLUMNS = [
	"name",
	"source",
	"kinds",
	"made",
	"used",
	"expires",
	"state",
] as const;

/** Every token there ever was; its secret is not among what is known of it. */
export function TokenTable({ tokens }: { tokens: readonly ListedToken[] }) {
	const { t } = useReader();
	if (tokens.length === 0)
		return (
			<EmptyState
				title={t("admin.tokens.empty.title")}
				text={t("admin.tokens.empty.text")}
			/>
		);
	return (
		<div className="relative overflow-x-auto border border-line bg-panel">
			<table className="figures" data-testid="tokens">
				<caption className="sr-only">{t("admin.tokens.list")}</caption>
				<thead>
					<tr>
						{COLUMNS.map((name) => (
							<th key={name} scope="col">
								{t(`admin.tokens.column.${name}`)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{tokens.map((token) => (
						<TokenLine key={token.id} token={token} />
					))}
				</tbody>
			</table>
		</div>
	);
}
