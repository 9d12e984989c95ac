import { Form, Link, useNavigation } from "@remix-run/react";
import type { SharePage } from "../boards/share-page.server.ts";
import { BoardProblemText } from "./board-problem-text.tsx";
import { CopyLink } from "./copy-link.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import type { ShareRefusal } from "./share-refusal.ts";
import { WallLinks } from "./wall-links.tsx";

interface Properties {
	readonly page: SharePage;
	/** An admin may cut links off, and nothing else here. */
	readonly mayShare: boolean;
	readonly origin: string;
	/** The path with the secret, the one time that it is shown. */
	readonly made: string | null;
	readonly refusal: ShareRefusal | null;
}

function Editors({ page, mayShare, refusal }: Properties) {
	const { t } = useReader();
	const busy = useNavigation().state !== "idle";
	const refused = refusal?.on === "editor" ? refusal : null;
	return (
		<section aria-labelledby="editors" className="mb-8 max-w-2xl">
			<h2 id="editors" className="plate mb-1.5">
				{t("boards.editors")}
			</h2>
			<p className="mb-2 text-sm text-muted">
				{t("boards.editors.text", { owner: page.owner })}
			</p>
			{page.editors.length > 0 && (
				<ul className="mb-3 border border-line bg-panel">
					{page.editors.map(({ id, name, email }) => (
						<li
							key={id}
							className="flex flex-wrap items-center gap-x-4 border-line px-3.5 py-1.5 not-first:border-t"
						>
							<span className="font-medium">{name}</span>
							<span className="mr-auto text-sm text-muted">{email}</span>
							{mayShare && (
								<Form method="post" preventScrollReset>
									<input type="hidden" name="person" value={id} />
									<button
										type="submit"
										className="min-h-7 text-sm text-muted underline underline-offset-2 hover:text-accent"
										name="do"
										value="remove-editor"
										disabled={busy}
									>
										{t("boards.editors.remove")}
										<span className="sr-only"> {name}</span>
									</button>
								</Form>
							)}
						</li>
					))}
				</ul>
			)}
			{refused && <BoardProblemText said={refused.said} id="editor-problem" />}
			{mayShare && (
				<Form
					key={page.editorIds.join()}
					method="post"
					preventScrollReset
					className="flex flex-wrap items-end gap-2"
				>
					<label className="flex min-w-0 flex-1 basis-56 flex-col gap-0.5 sm:flex-none">
						<span className="text-2xs text-muted">
							{t("boards.editors.email")}
						</span>
						<input
							className="field w-full sm:w-72"
							type="email"
							name="email"
							required
							maxLength={320}
							defaultValue={refused?.said.typed ?? ""}
							aria-describedby={refused ? "editor-problem" : undefined}
						/>
					</label>
					<button
						type="submit"
						className="button"
						name="do"
						value="add-editor"
						disabled={busy}
					>
						{t("boards.editors.add")}
					</button>
				</Form>
			)}
		</section>
	);
}

export function ShareBoardPage(properties: Properties) {
	const { t } = useReader();
	const { page, origin } = properties;
	return (
		<>
			<p className="plate">
				<Link to="/boards" className="hover:text-accent">
					{t("boards.title")}
				</Link>
				<span aria-hidden="true"> /</span>{" "}
				<Link to={`/boards/${page.id}`} className="hover:text-accent">
					{page.title}
				</Link>
			</p>
			<PageHead title={t("boards.share.title")} />
			<section aria-labelledby="link" className="mb-8">
				<h2 id="link" className="plate mb-1.5">
					{t("boards.link")}
				</h2>
				<p className="mb-2 text-sm text-muted">{t("boards.link.text")}</p>
				<CopyLink path={`/boards/${page.id}`} origin={origin} shown />
			</section>
			<Editors {...properties} />
			<WallLinks {...properties} />
		</>
	);
}
