import { Form, useNavigation } from "@remix-run/react";
import type { SharePage, WallLinkEntry } from "../boards/share-page.server.ts";
import { WALL_LINK_DAYS } from "../boards/wall-link-rule.ts";
import { BoardProblemText } from "./board-problem-text.tsx";
import { CopyLink } from "./copy-link.tsx";
import { useReader } from "./reader-context.tsx";
import type { ShareRefusal } from "./share-refusal.ts";
import { useFigures } from "./use-figures.ts";

interface Properties {
	readonly page: SharePage;
	readonly mayShare: boolean;
	readonly origin: string;
	/** The path with the secret, the one time that it is shown. */
	readonly made: string | null;
	readonly refusal: ShareRefusal | null;
}

function LinkRow({ link }: { link: WallLinkEntry }) {
	const { t } = useReader();
	const figures = useFigures();
	const busy = useNavigation().state !== "idle";
	return (
		<tr>
			<th scope="row" className="break-words">
				{link.place}
			</th>
			<td>{t(`boards.wallLink.state.${link.state}`)}</td>
			<td>{figures.instant(link.expiresAt)}</td>
			<td>
				{link.lastUsedAt === null
					? t("boards.wallLink.unused")
					: figures.instant(link.lastUsedAt)}
			</td>
			<td>{link.madeBy}</td>
			<td>
				{link.state === "holds" && (
					<Form method="post" preventScrollReset>
						<input type="hidden" name="link" value={link.id} />
						<button
							type="submit"
							className="min-h-7 underline underline-offset-2 hover:text-accent"
							name="do"
							value="revoke-link"
							disabled={busy}
						>
							{t("boards.wallLink.revoke")}
							<span className="sr-only"> {link.place}</span>
						</button>
					</Form>
				)}
			</td>
		</tr>
	);
}

function Made({ path, origin }: { path: string; origin: string }) {
	const { t } = useReader();
	return (
		<div
			role="status"
			className="mb-4 border-l-2 border-accent bg-accent-soft px-3 py-2.5"
		>
			<p className="mb-2 font-medium">{t("boards.wallLink.made")}</p>
			<CopyLink path={path} origin={origin} shown />
		</div>
	);
}

/** Screens that show the board without anybody signing in. */
export function WallLinks({
	page,
	mayShare,
	made,
	origin,
	refusal,
}: Properties) {
	const { t } = useReader();
	const busy = useNavigation().state !== "idle";
	const refused = refusal?.on === "wall" ? refusal : null;
	const columns = ["state", "expires", "used", "by"] as const;
	return (
		<section aria-labelledby="wall-links" className="max-w-4xl">
			<h2 id="wall-links" className="plate mb-1.5">
				{t("boards.wallLink.title")}
			</h2>
			<p className="mb-3 max-w-prose text-sm text-muted">
				{t("boards.wallLink.text")}
			</p>
			{made !== null && <Made path={made} origin={origin} />}
			{refused && <BoardProblemText said={refused.said} id="wall-problem" />}
			{mayShare && (
				<Form
					key={page.links.length}
					method="post"
					preventScrollReset
					className="mb-4 flex flex-wrap items-end gap-2"
				>
					<label className="flex min-w-0 flex-1 basis-56 flex-col gap-0.5 sm:flex-none">
						<span className="text-2xs text-muted">
							{t("boards.wallLink.place")}
						</span>
						<input
							className="field w-full sm:w-72"
							name="place"
							required
							maxLength={80}
							placeholder={t("boards.wallLink.place.hint")}
							defaultValue={refused?.said.typed ?? ""}
							aria-describedby={refused ? "wall-problem" : undefined}
						/>
					</label>
					<label className="flex flex-col gap-0.5">
						<span className="text-2xs text-muted">
							{t("boards.wallLink.days")}
						</span>
						<select
							className="field"
							name="days"
							defaultValue={refused?.days ?? "90"}
						>
							{WALL_LINK_DAYS.map((days) => (
								<option key={days} value={days}>
									{t("boards.wallLink.daysText", { n: days })}
								</option>
							))}
						</select>
					</label>
					<button
						type="submit"
						className="button"
						name="do"
						value="make-link"
						disabled={busy}
					>
						{t("boards.wallLink.make")}
					</button>
				</Form>
			)}
			{page.links.length > 0 && (
				<div className="relative overflow-x-auto border border-line bg-panel">
					<table className="figures">
						<thead>
							<tr>
								<th scope="col">{t("boards.wallLink.place")}</th>
								{columns.map((name) => (
									<th key={name} scope="col">
										{t(`boards.wallLink.${name}`)}
									</th>
								))}
								<td />
							</tr>
						</thead>
						<tbody>
							{page.links.map((link) => (
								<LinkRow key={link.id} link={link} />
							))}
						</tbody>
					</table>
				</div>
			)}
		</section>
	);
}
