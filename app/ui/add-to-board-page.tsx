import { Form, Link, useNavigation } from "@remix-run/react";
import { BoardProblemText, type SaidProblem } from "./board-problem-text.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import {
	TileChoiceLists,
	type TileChoices,
	TileFields,
} from "./tile-fields.tsx";
import type { TileTyped } from "./tile-fields-input.ts";

interface Properties {
	/** Those that this reader may change. */
	readonly boards: readonly { readonly id: number; readonly title: string }[];
	/** Which of them, or `new`. */
	readonly board: string;
	readonly title: string;
	readonly typed: TileTyped;
	readonly choices: TileChoices;
	/** The metric's page that asked. */
	readonly from: string;
	readonly problem: SaidProblem | null;
}

export function AddToBoardPage({
	boards,
	board,
	title,
	typed,
	choices,
	from,
	problem,
}: Properties) {
	const { t } = useReader();
	const busy = useNavigation().state !== "idle";
	return (
		<>
			<PageHead title={t("boards.addTo")} lead={t("boards.addTo.lead")} />
			<Form
				method="post"
				className="group/tile max-w-4xl border border-line bg-panel px-3.5 pt-3 pb-4"
			>
				{problem && <BoardProblemText said={problem} id="add-problem" />}
				<fieldset className="mb-4 flex flex-wrap items-end gap-2">
					<legend className="plate mb-1.5">{t("boards.addTo.tile")}</legend>
					<TileFields
						typed={typed}
						problemId={problem ? "add-problem" : undefined}
					/>
				</fieldset>
				<fieldset className="group/board flex flex-wrap items-end gap-2">
					<legend className="plate mb-1.5">{t("boards.addTo.board")}</legend>
					<label className="flex min-w-0 flex-col gap-0.5">
						<span className="text-2xs text-muted">
							{t("boards.addTo.which")}
						</span>
						<select className="field" name="board" defaultValue={board}>
							{boards.map(({ id, title: name }) => (
								<option key={id} value={id}>
									{name}
								</option>
							))}
							<option value="new">{t("boards.addTo.new")}</option>
						</select>
					</label>
					<label className="hidden min-w-0 flex-1 basis-56 flex-col gap-0.5 group-has-[option[value=new]:checked]/board:flex">
						<span className="text-2xs text-muted">{t("boards.new.title")}</span>
						<input
							className="field w-full"
							name="title"
							maxLength={80}
							placeholder={t("boards.new.hint")}
							defaultValue={title}
						/>
					</label>
				</fieldset>
				<p className="mt-4 flex flex-wrap gap-2">
					<button
						type="submit"
						className="button button-primary"
						disabled={busy}
					>
						{t("boards.add.submit")}
					</button>
					<Link className="button inline-flex items-center" to={from}>
						{t("boards.addTo.back")}
					</Link>
				</p>
			</Form>
			<TileChoiceLists choices={choices} />
		</>
	);
}
