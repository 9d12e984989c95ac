/** What the directory's address asks for. */
export interface PeopleChoice {
	readonly query: string;
	readonly teamId: number | null;
	readonly officeId: number | null;
	readonly page: number;
}

const numberOf = (text: string | null): number | null =>
	text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;

/** What can't be read counts as not said: a list is never an error. */
export const readPeopleChoice = (search: URLSearchParams): PeopleChoice => ({
	query: (search.get("q") ?? "").trim().slice(0, 100),
	teamId: numberOf(search.get("team")),
	officeId: numberOf(search.get("office")),
	page: Math.min(numberOf(search.get("page")) ?? 1, 10_000),
});
