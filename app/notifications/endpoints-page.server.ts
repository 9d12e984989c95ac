import type { Db } from "../../db/client.ts";
import { listEndpoints } from "../../db/queries/endpoints.server.ts";
import type { Language } from "../i18n/language.ts";
import { type EndpointKind, shownTarget } from "./endpoint.ts";
import type { FailureCode } from "./failure.ts";

export interface EndpointRow {
	readonly id: number;
	readonly kind: EndpointKind;
	readonly name: string;
	/** Its host and last characters: nobody can post with it. */
	readonly shown: string;
	readonly signed: boolean;
	readonly language: Language;
	readonly enabled: boolean;
	readonly lastAt: string | null;
	readonly lastOutcome: "delivered" | FailureCode | null;
}

/** Every endpoint, without what is secret of it. */
export async function readEndpoints(db: Db): Promise<EndpointRow[]> {
	const rows = await listEndpoints(db);
	return rows.map((row) => ({
		id: row.id,
		kind: row.kind,
		name: row.name,
		shown: shownTarget(row.kind, row.target),
		signed: Boolean(row.signed),
		language: row.language,
		enabled: row.enabled,
		lastAt: row.last_at?.toISOString() ?? null,
		lastOutcome: row.last_outcome,
	}));
}
