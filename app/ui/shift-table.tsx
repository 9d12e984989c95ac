import { Link } from "@remix-run/react";
import { Fragment } from "react";
import type { ShiftView } from "./on-call-view.ts";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

function Swap({ swap }: { swap: NonNullable<ShiftView["swap"]> }) {
	const { t } = useReader();
	const figures = useFigures();
	const { insteadOf, by, comment } = swap;
	const at = figures.clock(swap.at);
	return (
		<p className="text-xs break-words text-muted">
			<span aria-hidden="true">⇄ </span>
			{insteadOf.length > 0
				? t("onCall.swap", {
						names: insteadOf.join(t("tell.separator")),
						by,
						at,
					})
				: t("onCall.swap.own", { by, at })}
			{comment !== "" && <q className="ml-1 text-ink">{comment}</q>}
		</p>
	);
}

function TakeOver({ shift }: { shift: ShiftView }) {
	const { t } = useReader();
	const figures = useFigures();
	const { takeOver, isMine, who } = shift;
	const when = figures.clock(shift.from);
	return (
		takeOver && (
			<Link
				to={takeOver}
				className="inline-flex min-h-6 items-center text-accent underline-offset-2 hover:underline"
				aria-label={
					isMine
						? t("onCall.handOver.of", { when })
						: t("onCall.takeOver.of", { name: who, when })
				}
			>
				{t(isMine ? "onCall.handOver" : "onCall.takeOver")}
			</Link>
		)
	);
}

/** Shifts in their order: when, who, and what put them there. */
export function ShiftTable({
	caption,
	shifts,
}: {
	caption: string;
	shifts: readonly ShiftView[];
}) {
	const { t } = useReader();
	const figures = useFigures();
	const mayChange = shifts.some(({ takeOver }) => takeOver !== null);
	return (
		<div className="overflow-x-auto">
			<table className="figures">
				<caption className="sr-only">{caption}</caption>
				<thead>
					<tr>
						<th scope="col" className="md:w-84">
							{t("onCall.col.when")}
						</th>
						<th scope="col">{t("onCall.col.who")}</th>
						{mayChange && (
							<th scope="col" className="print:hidden">
								{t("onCall.col.act")}
							</th>
						)}
					</tr>
				</thead>
				<tbody>
					{shifts.map((shift) => (
						<Fragment key={shift.from}>
							<tr>
								<td>
									<time dateTime={shift.from} className="whitespace-nowrap">
										{figures.clock(shift.from)}
									</time>{" "}
									<time
										dateTime={shift.until}
										className="whitespace-nowrap text-muted before:content-['→_']"
									>
										{figures.clock(shift.until)}
									</time>
								</td>
								<th scope="row">
									<Link
										to={`/people/${shift.personId}`}
										className="hover:text-accent hover:underline"
									>
										{shift.who}
									</Link>
									{shift.isMine && (
										<span className="ml-1.5 bg-accent-soft px-1 text-2xs font-semibold text-accent">
											{t("onCall.you")}
										</span>
									)}
									{shift.isRunning && (
										<span className="ml-1.5 text-2xs font-semibold text-good">
											<span aria-hidden="true">● </span>
											{t("onCall.running")}
										</span>
									)}
								</th>
								{mayChange && (
									<td className="whitespace-nowrap print:hidden">
										<TakeOver shift={shift} />
									</td>
								)}
							</tr>
							{shift.swap && (
								<tr>
									{/* A row of its own, so that a phone does not set it one word a line. */}
									<td colSpan={mayChange ? 3 : 2} className="border-t-0! pt-0!">
										<Swap swap={shift.swap} />
									</td>
								</tr>
							)}
						</Fragment>
					))}
				</tbody>
			</table>
		</div>
	);
}
