import { SheetError } from "./sheet-error.ts";

const starts = (bytes: Uint8Array, ...with_: number[]): boolean =>
	with_.every((byte, at) => bytes[at] === byte);

const refuse = (line: number, value: string, code: string) =>
	new SheetError([
		{
			line,
			column: "the whole file",
			value,
			code,
			allowed: "CSV in UTF-8; in Excel: save as 'CSV UTF-8 (comma delimited)'",
		},
	]);

/** The line of the first byte that is not UTF-8: a broken character never spans a line end. */
function firstBadLine(bytes: Uint8Array): number {
	let line = 1;
	for (let at = 0; at < bytes.length; line++) {
		const end = bytes.indexOf(10, at);
		const next = end < 0 ? bytes.length : end + 1;
		try {
			new TextDecoder("utf-8", { fatal: true }).decode(
				bytes.subarray(at, next),
			);
		} catch {
			return line;
		}
		at = next;
	}
	return line;
}

/** The text of a CSV file in UTF-8, with or without a byte order mark; what else people send by mistake is named. */
export function decodeSheet(bytes: Uint8Array): string {
	if (starts(bytes, 0x50, 0x4b, 3, 4))
		throw refuse(1, "PK", "a-workbook-or-zip");
	if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
		throw refuse(1, "xls", "a-workbook");
	if (starts(bytes, 0x1f, 0x8b)) throw refuse(1, "gzip", "compressed");
	if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff))
		throw refuse(1, "UTF-16", "not-utf-8");
	let text: string;
	try {
		text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw refuse(
			firstBadLine(bytes),
			"bytes of another encoding, perhaps GB18030 or Big5",
			"not-utf-8",
		);
	}
	const zero = text.indexOf("\0");
	if (zero >= 0)
		throw refuse(
			text.slice(0, zero).split("\n").length,
			"a NUL character",
			"not-text",
		);
	return text;
}
