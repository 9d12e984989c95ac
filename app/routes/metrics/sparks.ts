import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerPage } from "../../http/answer-page.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { readCatalogue } from "../../metrics/catalogue.server.ts";
import type { Observation } from "../../metrics/observation.ts";
import { SPARK_HEIGHT, SPARK_WIDTH, sparkPath } from "../../ui/spark-path.ts";

const PART =
	'fill="none" stroke="currentColor" stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round" vector-effect="non-scaling-stroke"';

/** Today is not over: as a last point it would look like a fall. */
const wholeDays = (points: readonly Observation[]) =>
	points.filter(({ partial }) => !partial).map(({ value }) => value);

/** Every metric's sparkline in one file: a page of 200 asks once. Keys are of letters, digits and hyphens (definition rules). */
export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		await requirePerson(request, context);
		const entries = await readCatalogue(context, { now: context.now() });
		const parts = entries.map(
			({ metric, points }) =>
				`<symbol id="${metric.key}" viewBox="0 0 ${SPARK_WIDTH} ${SPARK_HEIGHT}" preserveAspectRatio="none"><path ${PART} d="${sparkPath(wholeDays(points))}"/></symbol>`,
		);
		return new Response(
			`<svg xmlns="http://www.w3.org/2000/svg">${parts.join("")}</svg>`,
			{
				headers: {
					"Content-Type": "image/svg+xml",
					"Cache-Control": "private, max-age=60",
				},
			},
		);
	});
