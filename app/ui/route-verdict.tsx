import { useReader } from "./reader-context.tsx";
import type { VerdictView } from "./routes-view.ts";

/** Whether something applies, by glyph and word. */
export function VerdictMark({
	isMatch,
	text,
}: {
	isMatch: boolean;
	text: string;
}) {
	return (
		<p
			data-testid="verdict"
			className={`mt-1 text-sm ${isMatch ? "font-medium text-good" : "text-muted"}`}
		>
			<span aria-hidden="true" className="mr-1.5">
				{isMatch ? "✓" : "–"}
			</span>
			{text}
		</p>
	);
}

/** What a route says to the alert that was asked about. */
export function RouteVerdictText({
	verdict,
	placeOf,
}: {
	verdict: VerdictView;
	placeOf: (routeId: number) => number;
}) {
	const { t } = useReader();
	switch (verdict.verdict) {
		case "matches":
			return (
				<VerdictMark
					isMatch
					text={t(
						verdict.ends
							? "routes.verdict.matches.ends"
							: "routes.verdict.matches",
					)}
				/>
			);
		case "differs":
			return (
				<VerdictMark
					isMatch={false}
					text={t("routes.verdict.differs", {
						why: verdict.parts
							.map(({ field, value }) => t(`routing.unmet.${field}`, { value }))
							.join(t("tell.separator")),
					})}
				/>
			);
		case "not-asked":
			return (
				<VerdictMark
					isMatch={false}
					text={t("routes.verdict.not-asked", {
						place: placeOf(verdict.endedBy),
					})}
				/>
			);
	}
}
