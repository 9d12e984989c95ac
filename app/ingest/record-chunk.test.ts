import fs from "node:fs";
import { expect, test } from "vitest";
import { REJECT_CODES } from "./record-chunk.ts";

const DOCS = fs.readFileSync(
	new URL("../../docs/ingest.md", import.meta.url),
	"utf8",
);

test.each(REJECT_CODES.map((code) => [code]))(
	"docs/ingest.md tells senders what %s means",
	(code) => {
		expect(DOCS).toContain(`\`${code}\``);
	},
);
