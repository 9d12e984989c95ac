/** The list of alerts: the reader's own or all, open or over. */
export function alertListAddress(mine: boolean, over: boolean): string {
	const search = new URLSearchParams({
		...(mine ? {} : { whose: "all" }),
		...(over ? { when: "over" } : {}),
	}).toString();
	return search === "" ? "/alerts" : `/alerts?${search}`;
}
