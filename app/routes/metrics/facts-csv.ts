import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerPage } from "../../http/answer-page.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { may } from "../../identity/policy.ts";
import { csvLine } from "../../ingest/csv-line.ts";
import { checkScope } from "../../metrics/check-scope.server.ts";
import { readFactsPage } from "../../metrics/facts/facts-page.server.ts";
import type { FactsPage } from "../../metrics/facts/facts-page.ts";
import { requestReader } from "../request-reader.server.ts";
import { readFactsQuestion } from "./facts-choice.ts";
import { naming } from "./member-naming.ts";

/** Spreadsheets take UTF-8 for something else without it. */
const BYTE_ORDER_MARK = "\ufeff";

/** The rows as they are kept, under the names that senders use; hidden values are empty. */
function factsCsv(page: FactsPage, nameOf: (id: number) => string): string {
	const { kind, fields, dimensions, facts } = page;
	const head = [
		"id",
		"source",
		"version",
		"batch",
		kind.happenedAt ? "occurred_at" : kind.time,
		...dimensions,
		...fields,
		"currency",
	];
	const lines = facts.map((fact) =>
		csvLine([
			fact.id,
			fact.source,
			String(fact.version),
			String(fact.batchId),
			fact.at,
			...fact.memberIds.map((id) => (id === 0 ? "" : nameOf(id))),
			...fact.values.map(({ value }) => String(value ?? "")),
			fact.currency ?? "",
		]),
	);
	return `${BYTE_ORDER_MARK}${csvLine(head)}${lines.join("")}`;
}

/** GET /metrics/<key>/facts.csv: the rows of that page, as this reader may see them. */
export const loader = ({ request, params, context }: LoaderFunctionArgs) => {
	const key = params.key ?? "";
	const work = async () => {
		const person = await requirePerson(request, context);
		const question = readFactsQuestion(new URL(request.url).searchParams);
		await checkScope(context, question.scope);
		const page = await readFactsPage(context, {
			...question,
			key,
			seesPersonal: may(person, "facts.see-personal").allowed,
			now: context.now(),
		});
		const { t, language } = await requestReader(request);
		return new Response(factsCsv(page, naming(page.names, language, t)), {
			headers: {
				"Content-Type": "text/csv; charset=utf-8",
				"Content-Disposition": `attachment; filename="${page.metric.key}-${page.kind.key}.csv"`,
			},
		});
	};
	return answerPage(context, work, key);
};
