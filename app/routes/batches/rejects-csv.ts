import { Readable } from "node:stream";
import {
	createReadableStreamFromReadable,
	type LoaderFunctionArgs,
} from "@remix-run/node";
import { answerPage } from "../../http/answer-page.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { readBatchPage } from "../../ingest/batch-page.server.ts";
import { readRejectsCsv } from "../../ingest/rejects-csv.server.ts";
import { batchGone, readBatchId } from "./batch-id.ts";

/** Spreadsheets take UTF-8 for something else without it. */
const BYTE_ORDER_MARK = "\ufeff";

async function* withMark(lines: AsyncIterable<string>) {
	yield BYTE_ORDER_MARK;
	yield* lines;
}

/** GET /batches/<number>/rejects.csv: all kept rejects, as a file. */
export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		await requirePerson(request, context);
		const id = readBatchId(params.id);
		if ((await readBatchPage(context.db, id)) === null)
			throw batchGone(String(id));
		const lines = withMark(readRejectsCsv(context.db, id));
		return new Response(
			createReadableStreamFromReadable(Readable.from(lines)),
			{
				headers: {
					"Content-Type": "text/csv; charset=utf-8",
					"Content-Disposition": `attachment; filename="batch-${id}-rejects.csv"`,
				},
			},
		);
	});
