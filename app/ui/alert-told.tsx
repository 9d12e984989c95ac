import type { AlertPageView, TellingView } from "./alert-view.ts";
import { channelWords, whyWords } from "./alert-words.ts";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

function ToMe({ view }: { view: AlertPageView }) {
	const { t } = useReader();
	const figures = useFigures();
	if (view.tellings.length > 0 && view.toMe.length === 0)
		return <p className="mb-2 text-sm">{t("alert.told.me.no")}</p>;
	return view.toMe.map(({ at, reason, outcome, why, via }) => {
		const when = figures.instant(at);
		return (
			<p key={at} className="mb-2 border-l-2 border-accent pl-2 text-sm">
				{outcome === "sent"
					? t("alert.told.me.sent", {
							when,
							reason: reason ? t(`alert.tell.${reason}`) : "–",
							via: channelWords(via, t) || "–",
						})
					: t(`alert.told.me.${outcome}`, { when, why: whyWords(why, t) })}
			</p>
		);
	});
}

function Telling({ telling }: { telling: TellingView }) {
	const { t } = useReader();
	const figures = useFigures();
	const { recipients } = telling;
	return (
		<tr>
			<th scope="row" className="whitespace-nowrap">
				<time dateTime={telling.at}>{figures.instant(telling.at)}</time>
			</th>
			<td>
				{telling.reason ? t(`alert.tell.${telling.reason}`) : "–"}
				{telling.with.length > 0 && (
					<span className="block text-xs text-muted">
						{t("alert.told.with", { n: telling.with.length })}
					</span>
				)}
			</td>
			<td>
				{recipients.length === 0 ? (
					<span className="text-muted">{t("alert.told.empty")}</span>
				) : (
					<ul>
						{recipients.map(({ kind, id, name, outcome, reason, via }) => (
							<li key={`${kind} ${id}`} className="break-words">
								<span className="font-medium">{name}</span>{" "}
								<span
									className={`text-xs ${outcome === "sent" ? "text-muted" : "text-warn"}`}
								>
									{t(`alert.told.outcome.${outcome}`)}
									{[whyWords(reason, t), channelWords(via, t)]
										.filter(Boolean)
										.map((text) => ` · ${text}`)}
								</span>
							</li>
						))}
					</ul>
				)}
			</td>
		</tr>
	);
}

/** Answers 'why did I get this' and 'why did nobody get this' from what was recorded at the time. */
export function AlertTold({ view }: { view: AlertPageView }) {
	const { t } = useReader();
	const figures = useFigures();
	const { tellings, holds } = view;
	return (
		<section aria-labelledby="told" className="mb-6">
			<h2 id="told" className="plate mb-1.5">
				{t("alert.told")}
			</h2>
			<ToMe view={view} />
			{view.underWay && (
				<p className="mb-2 text-sm">{t("alert.told.underWay")}</p>
			)}
			{tellings.length === 0 && !view.underWay && (
				<p className="mb-2 text-sm">{t("alert.told.nobody")}</p>
			)}
			{tellings.length > 0 && (
				<div className="overflow-x-auto border border-line bg-panel">
					<table className="figures">
						<thead>
							<tr>
								<th scope="col">{t("alert.told.column.when")}</th>
								<th scope="col">{t("alert.told.column.why")}</th>
								<th scope="col">{t("alert.told.column.whom")}</th>
							</tr>
						</thead>
						<tbody>
							{tellings.map((telling) => (
								<Telling key={telling.at} telling={telling} />
							))}
						</tbody>
					</table>
				</div>
			)}
			{holds.length > 0 && (
				<>
					<h3 className="mt-3 mb-1 text-xs font-medium text-muted">
						{t("alert.told.holds")}
					</h3>
					<ul className="grid gap-1 text-sm">
						{holds.map((hold) => (
							<li key={`${hold.at} ${hold.reason}`}>
								<time dateTime={hold.at} className="text-muted">
									{figures.instant(hold.at)}
								</time>{" "}
								{t(`alert.hold.${hold.reason}`)}{" "}
								{hold.held && (
									<span className="text-muted">
										{t("alert.told.later", {
											reason: t(`alert.tell.${hold.held}`),
										})}
									</span>
								)}
							</li>
						))}
					</ul>
				</>
			)}
		</section>
	);
}
