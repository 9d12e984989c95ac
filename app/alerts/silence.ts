import type { AlertSubject, Matcher } from "./subject.ts";
export interface Silence {
	id: number;
	matcher: Matcher;
	from: Date;
	until: Date;
	authorId: number;
	comment: string;
}
export const silencing = (
	s: readonly Silence[],
	subject: AlertSubject,
	now: Date,
): Silence | null =>
	s.find(
		(x) =>
			x.matcher.metric === subject.metric && x.from <= now && now < x.until,
	) ?? null;
