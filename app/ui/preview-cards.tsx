import { Link } from "@remix-run/react";
import { formatSigned } from "../metrics/format-value.ts";
import type { CardMoves } from "./definition-preview-view.ts";
import { useReader } from "./reader-context.tsx";

const SHOWN = 8;

/** Whose scorecard the change would move, the largest move first: old and new on the same facts. */
export function PreviewCards({ looked, moved }: CardMoves) {
	const { t, locale, language } = useReader();
	const more = moved.length - SHOWN;
	return (
		<section className="mt-4" aria-labelledby="card-moves" data-testid="moves">
			<h3 id="card-moves" className="plate">
				{t("define.preview.cards")}
			</h3>
			<p className="text-sm">
				{looked === 0
					? t("define.preview.cards.unused")
					: moved.length === 0
						? t("define.preview.cards.same", { n: looked })
						: t("define.preview.cards.moved", { n: moved.length, looked })}
			</p>
			{moved.length > 0 && (
				// biome-ignore lint/a11y/noNoninteractiveTabindex: so that the keys scroll it too
				<div className="mt-2 overflow-x-auto" tabIndex={0}>
					<table className="figures w-full">
						<caption className="sr-only">{t("define.preview.cards")}</caption>
						<thead>
							<tr>
								<th scope="col">{t("define.preview.cards.person")}</th>
								<th scope="col" className="number">
									{t("define.preview.before")}
								</th>
								<th scope="col" className="number">
									{t("define.preview.after")}
								</th>
								<th scope="col" className="number">
									{t("define.preview.difference")}
								</th>
							</tr>
						</thead>
						<tbody>
							{moved.slice(0, SHOWN).map((card) => (
								<tr key={card.id}>
									<th scope="row" className="font-normal">
										<Link
											to={`/scorecards/${card.id}`}
											className="text-accent hover:underline"
										>
											{card.name?.[language] ?? card.id}
										</Link>{" "}
										<span className="text-2xs whitespace-nowrap text-muted">
											{card.quarter}
										</span>
									</th>
									<td className="number text-muted">{card.was ?? "–"}</td>
									<td className="number font-semibold">{card.is ?? "–"}</td>
									<td className="number">
										{card.delta === null
											? "–"
											: formatSigned(Number(card.delta), locale, 2)}
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			)}
			{more > 0 && (
				<p className="mt-1 text-xs text-muted">
					{t("define.depends.more", { n: more })}
				</p>
			)}
		</section>
	);
}
