import { Link } from "@remix-run/react";
import { useReader } from "./reader-context.tsx";
import { SilenceReach } from "./silence-reach.tsx";
import type { SilencePreviewView } from "./silence-view.ts";

const SHOWN = 12;

/** What it would mute now, and would have muted in the last week. */
export function SilencePreview({
	preview,
	isWaiting,
}: {
	preview: SilencePreviewView | null;
	isWaiting: boolean;
}) {
	const { t } = useReader();
	const more = (n: number) =>
		n > SHOWN && (
			<li className="text-muted">
				{t("alert.silence.more", { n: n - SHOWN })}
			</li>
		);
	return (
		<section
			aria-labelledby="reach"
			aria-live="polite"
			aria-busy={isWaiting}
			data-testid="reach"
			className="min-w-0 self-start border border-line bg-panel px-3.5 py-3"
		>
			<h2 id="reach" className="plate mb-1.5">
				{t("silences.preview")}
			</h2>
			{preview === null ? (
				<p className="text-sm text-muted">{t("silences.preview.empty")}</p>
			) : (
				<div className={`space-y-3 text-sm ${isWaiting ? "opacity-60" : ""}`}>
					<SilenceReach reach={preview.reach} />
					<div>
						<p className="font-semibold">
							{preview.open.length === 0
								? t("silences.preview.now.none")
								: t("silences.preview.now", { n: preview.open.length })}
						</p>
						<ul>
							{preview.open.slice(0, SHOWN).map(({ id, name, place }) => (
								<li key={id} className="break-words">
									<Link
										to={`/alerts/${id}`}
										className="text-accent underline underline-offset-2"
									>
										{name}
									</Link>{" "}
									<span className="text-muted">{place}</span>
								</li>
							))}
							{more(preview.open.length)}
						</ul>
					</div>
					<div>
						<p className="font-semibold">
							{preview.recent.length === 0
								? t("silences.preview.recent.none")
								: t("silences.preview.recent", {
										n: preview.recent.reduce((sum, { n }) => sum + n, 0),
									})}
						</p>
						<ul>
							{preview.recent.slice(0, SHOWN).map(({ name, n }) => (
								<li key={name} className="break-words">
									{name} <span className="text-muted">× {n}</span>
								</li>
							))}
							{more(preview.recent.length)}
						</ul>
					</div>
					<p className="break-words">
						<span className="font-semibold">
							{t("alert.silence.rules", { n: preview.rules.length })}
						</span>{" "}
						<span className="text-muted">
							{preview.rules.slice(0, SHOWN).join(t("tell.separator"))}
							{preview.rules.length > SHOWN &&
								` ${t("alert.silence.more", { n: preview.rules.length - SHOWN })}`}
						</span>
					</p>
					{!preview.may && (
						<p className="border-l-2 border-warn px-3 text-warn">
							{t("silences.forbidden")}
						</p>
					)}
				</div>
			)}
		</section>
	);
}
