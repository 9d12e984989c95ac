import { Form } from "@remix-run/react";
import { CARD_EVENTS } from "../scorecards/card-event.ts";
import { useReader } from "./reader-context.tsx";
import type { ScorecardView } from "./scorecard-view.ts";
import { useFigures } from "./use-figures.ts";

/** What happened to a card, the latest first, and what people say about it. */
export function CardTimeline({ card }: { card: ScorecardView }) {
	const { t } = useReader();
	const figures = useFigures();
	return (
		<section aria-labelledby="timeline">
			<h2 id="timeline" className="plate mb-1.5">
				{t("scorecard.timeline")}
			</h2>
			{card.may.comment && (
				<Form
					key={card.events.length}
					method="post"
					preventScrollReset
					className="mb-3 flex flex-wrap items-end gap-2 print:hidden"
				>
					<label className="flex min-w-0 flex-1 basis-56 flex-col gap-0.5">
						<span className="text-2xs text-muted">
							{t("scorecard.comment")}
						</span>
						<textarea name="text" rows={2} required className="field w-full" />
					</label>
					<label className="flex min-w-0 flex-col gap-0.5">
						<span className="text-2xs text-muted">
							{t("scorecard.comment.line")}
						</span>
						<select name="line" className="field">
							<option value="">{t("scorecard.comment.whole")}</option>
							{card.lines.map(({ lineId, name, scope }) => (
								<option key={lineId} value={lineId}>
									{[name, ...scope].join(" · ")}
								</option>
							))}
						</select>
					</label>
					<button type="submit" name="do" value="comment" className="button">
						{t("scorecard.comment.send")}
					</button>
				</Form>
			)}
			{card.events.length === 0 ? (
				<p className="text-sm text-muted">{t("scorecard.comment.empty")}</p>
			) : (
				<ol className="border-l border-line-strong">
					{card.events.toReversed().map((event) => {
						const kind = CARD_EVENTS.find((one) => one === event.kind);
						const line = card.lines.find(({ lineId }) => lineId === event.line);
						return (
							<li key={event.id} className="relative pb-3 pl-4 text-sm">
								<span
									aria-hidden="true"
									className="absolute top-1.5 -left-[3.5px] size-1.5 rounded-full bg-line-strong"
								/>
								<span className="font-medium">{event.who}</span>{" "}
								<span>{kind ? t(`scorecard.event.${kind}`) : event.kind}</span>
								{line && <span className="text-muted"> · {line.name}</span>}
								<span className="block text-2xs text-muted">
									{figures.instant(event.at)}
								</span>
								{event.text && (
									<span className="mt-0.5 block border-l-2 border-line pl-2 break-words whitespace-pre-line">
										{event.text}
									</span>
								)}
							</li>
						);
					})}
				</ol>
			)}
		</section>
	);
}
