/** The quarter that an address names, `2026-Q4`, else the one of this day in a calendar year. */
export function askedQuarter(
	search: URLSearchParams,
	now: Date,
): { readonly fiscalYear: number; readonly quarter: number } {
	const found = /^(\d{4})-Q([1-4])$/.exec(search.get("quarter") ?? "");
	return found
		? { fiscalYear: Number(found[1]), quarter: Number(found[2]) }
		: {
				fiscalYear: now.getUTCFullYear(),
				quarter: Math.floor(now.getUTCMonth() / 3) + 1,
			};
}
