import { Form } from "@remix-run/react";
import { useReader } from "./reader-context.tsx";
import type { ScorecardView } from "./scorecard-view.ts";
import { useFigures } from "./use-figures.ts";

function Reason() {
	const { t } = useReader();
	return (
		<label className="flex min-w-0 flex-1 basis-56 flex-col gap-0.5">
			<span className="text-2xs text-muted">{t("scorecard.reason")}</span>
			<input name="reason" className="field w-full" autoComplete="off" />
		</label>
	);
}

const BOX = "mb-5 border border-accent bg-accent-soft px-3.5 py-3 print:hidden";

/** A second person's word on a card that was submitted, and on amendments that wait. */
export function CardReview({ card }: { card: ScorecardView }) {
	const { t } = useReader();
	const figures = useFigures();
	const revision = (
		<input type="hidden" name="revision" value={card.revision} />
	);
	return (
		<>
			{card.state === "in-review" && (
				<section aria-labelledby="review" className={BOX}>
					<h2 id="review" className="font-semibold">
						{t("scorecard.review")}
					</h2>
					{card.may.review ? (
						<>
							<p className="mb-2 text-sm">{t("scorecard.review.lead")}</p>
							<Form
								method="post"
								preventScrollReset
								className="flex flex-wrap items-end gap-2"
							>
								{revision}
								<button
									type="submit"
									name="do"
									value="publish"
									className="button button-primary"
								>
									{t("scorecard.publish")}
								</button>
								<Reason />
								<button
									type="submit"
									name="do"
									value="send-back"
									className="button"
								>
									{t("scorecard.sendBack")}
								</button>
							</Form>
						</>
					) : (
						<p className="text-sm">{t("scorecard.review.notYou")}</p>
					)}
				</section>
			)}
			{card.amendments.map((amendment) => (
				<section
					key={amendment.version}
					aria-labelledby={`amendment-${amendment.version}`}
					className={BOX}
				>
					<h2 id={`amendment-${amendment.version}`} className="font-semibold">
						{t("scorecard.amendment", { day: figures.day(amendment.from) })}
					</h2>
					<p className="text-xs text-muted">
						{t("scorecard.amendment.by", { name: amendment.by })}
					</p>
					<p className="mb-2 text-sm break-words">{amendment.reason}</p>
					{amendment.mayDecide ? (
						<Form
							method="post"
							preventScrollReset
							className="flex flex-wrap items-end gap-2"
						>
							{revision}
							<input type="hidden" name="version" value={amendment.version} />
							<button
								type="submit"
								name="do"
								value="approve-amendment"
								className="button button-primary"
							>
								{t("scorecard.amendment.approve")}
							</button>
							<Reason />
							<button
								type="submit"
								name="do"
								value="decline-amendment"
								className="button"
							>
								{t("scorecard.amendment.decline")}
							</button>
						</Form>
					) : (
						<p className="text-sm">{t("scorecard.review.notYou")}</p>
					)}
				</section>
			))}
		</>
	);
}
