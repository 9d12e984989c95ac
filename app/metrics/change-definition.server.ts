import type { Db } from "../../db/client.ts";
import {
	contentDiffers,
	currentDefinitions,
	insertVersion,
	lockDefinitions,
} from "../../db/queries/metric-definitions.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import { checkDefinition } from "./check-definition.ts";
import { MetricError } from "./metric-error.ts";

export interface ChangeRequest {
	/** As it came: everything about it is checked. */
	readonly definition: unknown;
	/** The version that was looked at; 0 for a new metric. */
	readonly basedOn: number;
	/** Why it is changed, for whoever reads the versions. */
	readonly reason?: string;
	readonly by: Actor;
	readonly now: Date;
}

/** A company's own definition, or its change of one: always a new version, and only of the version that its author saw. */
export async function changeDefinition(
	db: Db,
	{ definition, basedOn, reason, by, now }: ChangeRequest,
): Promise<{ key: string; version: number; isNew: boolean }> {
	const content = checkDefinition(definition);
	const { key } = content;
	return db.transaction().execute(async (trx) => {
		await lockDefinitions(trx);
		const [row] = await currentDefinitions(trx, [key]);
		const current = row?.version ?? 0;
		if (current !== basedOn)
			throw new MetricError(
				"changed-meanwhile",
				`metric '${key}' is at version ${current}, the change was made to version ${basedOn}: look at it again`,
			);
		if (row && !(await contentDiffers(trx, key, current, content)))
			return { key, version: current, isNew: false };
		const version = current + 1;
		await insertVersion(trx, {
			content,
			version,
			origin: "company",
			since: now,
			changedBy: by.name,
		});
		await recordAudit(
			trx,
			{
				by,
				action: "metric.changed",
				on: { type: "metric", id: key },
				...(row && { before: { version: current, ...row.content } }),
				after: { version, ...content, ...(reason && { reason }) },
			},
			now,
		);
		return { key, version, isNew: true };
	});
}
