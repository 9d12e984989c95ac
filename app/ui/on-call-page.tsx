import { Link } from "@remix-run/react";
import { AlertTabs } from "./alert-tabs.tsx";
import { useCompany } from "./company-context.tsx";
import { EmptyState } from "./empty-state.tsx";
import type { RotaView } from "./on-call-view.ts";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { RotaStrip } from "./rota-strip.tsx";
import { ShiftTable } from "./shift-table.tsx";
import { useFigures } from "./use-figures.ts";
import { useUsesText } from "./use-uses-text.ts";

function Now({ rota: { shifts } }: { rota: RotaView }) {
	const { t } = useReader();
	const figures = useFigures();
	const [first, second] = shifts;
	if (!first) return <p className="text-bad">{t("onCall.now.empty")}</p>;
	if (!first.isRunning)
		return (
			<p className="text-bad">
				{t("onCall.now.nobody", { when: figures.clock(first.from) })}
			</p>
		);
	return (
		<div className="flex flex-wrap items-baseline gap-x-5 gap-y-0.5">
			<p data-testid="on-call-now">
				<span className="plate mr-2">{t("onCall.now")}</span>
				<Link
					to={`/people/${first.personId}`}
					className="text-lg font-semibold hover:text-accent"
				>
					{first.who}
				</Link>{" "}
				<span className="text-sm text-muted">
					{t("onCall.now.until", { when: figures.clock(first.until) })}
				</span>
			</p>
			{second && (
				<p className="text-sm text-muted">
					{t("onCall.next", {
						name: second.who,
						when: figures.clock(second.from),
					})}
				</p>
			)}
		</div>
	);
}

function Rota({ rota, mayChange }: { rota: RotaView; mayChange: boolean }) {
	const { t } = useReader();
	const figures = useFigures();
	const usesText = useUsesText();
	const { id, name, team, weekday, time, timeZone, uses, shifts } = rota;
	const handover = { weekday: figures.weekday(weekday), time };
	const isUsed = uses.routes.length + uses.policies.length > 0;
	return (
		<section
			aria-labelledby={`rota-${id}`}
			data-testid={`rota-${id}`}
			className="mb-6 border border-line bg-panel px-3.5 py-3"
		>
			<div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
				<h2
					id={`rota-${id}`}
					className="min-w-0 flex-1 font-semibold break-words"
				>
					{name}
				</h2>
				{mayChange && (
					<Link
						to={`/alerts/on-call/${id}/edit`}
						aria-label={t("onCall.change.of", { name })}
						className="button inline-flex items-center print:hidden"
					>
						{t("onCall.change")}
					</Link>
				)}
			</div>
			<p className="mb-2 text-xs text-muted">
				{team !== null && `${t("onCall.team", { name: team })} · `}
				{timeZone === null
					? t("onCall.handover", handover)
					: t("onCall.handover.zone", { ...handover, zone: timeZone })}
			</p>
			<Now rota={rota} />
			<p className={`mt-1 mb-3 text-xs ${isUsed ? "text-muted" : "text-warn"}`}>
				{!isUsed && <span aria-hidden="true">△ </span>}
				{isUsed
					? t("onCall.uses", { list: usesText(uses) })
					: t("onCall.uses.none")}
			</p>
			{shifts.length > 0 && (
				<>
					<h3 className="plate mb-1.5">{t("onCall.weeks")}</h3>
					<RotaStrip shifts={shifts} />
					<ShiftTable
						caption={t("onCall.weeks.of", { name })}
						shifts={shifts}
					/>
				</>
			)}
		</section>
	);
}

/** Whom the rotas call, now and in the coming weeks. */
export function OnCallPage({
	rotas,
	mayChange,
}: {
	rotas: readonly RotaView[];
	mayChange: boolean;
}) {
	const { t } = useReader();
	const { timeZone } = useCompany();
	return (
		<>
			<AlertTabs current="on-call" />
			<PageHead
				title={t("onCall.title")}
				lead={t("onCall.lead", { zone: timeZone })}
			>
				{mayChange && (
					<Link
						to="/alerts/on-call/new"
						className="button button-primary inline-flex items-center print:hidden"
					>
						{t("onCall.new")}
					</Link>
				)}
			</PageHead>
			{rotas.length === 0 ? (
				<EmptyState title={t("onCall.empty")} text={t("onCall.empty.text")} />
			) : (
				rotas.map((rota) => (
					<Rota key={rota.id} rota={rota} mayChange={mayChange} />
				))
			)}
		</>
	);
}
