import { readBoardPage } from "../../boards/board-page.server.ts";
import type { RequestContext } from "../../context.server.ts";
import type { BoardView } from "../../ui/board-view.ts";
import type { PageCompany } from "../../ui/company-context.tsx";
import type { requestReader } from "../request-reader.server.ts";
import { boardView } from "./board-view.server.ts";

/** What a wall shows of one board; null where there is none. */
export async function wallView(
	context: RequestContext,
	boardId: number,
	{ t, language }: Awaited<ReturnType<typeof requestReader>>,
): Promise<{ title: string; company: PageCompany; view: BoardView } | null> {
	const now = context.now();
	const page = await readBoardPage(context, boardId, now);
	if (page === null) return null;
	const { name, timeZone, reportingCurrency, isDemo } = context.master.company;
	return {
		title: t("app.title", { page: page.title }),
		company: { name, timeZone, reportingCurrency, isDemo },
		view: boardView(page, now, language, t),
	};
}
