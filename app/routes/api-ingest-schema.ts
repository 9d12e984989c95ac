import type { LoaderFunctionArgs } from "@remix-run/node";
import { readKind } from "../ingest/ingest-request.ts";
import { jsonSchema } from "../ingest/json-schema.ts";

/** GET /api/ingest/<kind>/schema: what a fact of the kind may hold. Open to all, because it tells nothing of the company. */
export function loader({ params }: LoaderFunctionArgs): Response {
	const kind = readKind(params.kind ?? "", "all");
	if ("code" in kind) return Response.json({ error: kind }, { status: 404 });
	return Response.json(jsonSchema(kind), {
		headers: { "Content-Type": "application/schema+json" },
	});
}
