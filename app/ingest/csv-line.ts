/** A line of RFC 4180. What a spreadsheet would run as a formula is kept as text by an apostrophe. */
export const csvLine = (cells: readonly string[]): string =>
	`${cells.map(cell).join(",")}\r\n`;

function cell(text: string): string {
	const safe = /^[=@\t\r]|^[+-](?![\d.,]*$)/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
