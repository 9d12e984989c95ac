import { findSource } from "../../../db/queries/sources.server.ts";
import type { Actor } from "../../audit/record-audit.server.ts";
import { createSource } from "../../identity/create-source.server.ts";
import {
	type IngestAnswer,
	type IngestContext,
	ingestBatch,
} from "../ingest-batch.server.ts";
import type { Mapping } from "./mapping.ts";
import {
	type ReadingProgress,
	readMappedFile,
} from "./read-mapped-file.server.ts";

export interface FileImport {
	readonly file: string;
	/** As the list of batches shows it. */
	readonly fileName: string;
	readonly mapping: Mapping;
	readonly by: Actor;
	readonly dryRun?: boolean;
	/** Epoch milliseconds: the source has sent everything before. */
	readonly completeThrough?: number;
	/** Filled in while the file is read, for whoever shows it. */
	readonly progress?: ReadingProgress;
}

export interface FileImported extends IngestAnswer {
	readonly rows: number;
	/** Rows that the mapping's `where` left out. */
	readonly leftOut: number;
	/** The source was not known and is registered now. */
	readonly newSource: boolean;
}

/** Brings a file in as one batch: all of it that holds, or nothing. The same file again changes nothing. */
export async function importFile(
	context: IngestContext,
	{ file, mapping, by, progress, ...rest }: FileImport,
): Promise<FileImported> {
	const now = context.now();
	const { created } = await createSource(
		context.db,
		{ key: mapping.source, name: mapping.source, by },
		now,
	);
	const source = await findSource(context.db, mapping.source);
	const seen = progress ?? { bytes: 0, rows: 0, leftOut: 0 };
	const answer = await ingestBatch(context, {
		...rest,
		kind: mapping.kind,
		sourceId: (source as { id: number }).id,
		via: "file",
		sentBy: by.name,
		receivedAt: now.getTime(),
		chunks: readMappedFile(file, mapping, seen),
	});
	return {
		...answer,
		rows: seen.rows,
		leftOut: seen.leftOut,
		newSource: created,
	};
}
