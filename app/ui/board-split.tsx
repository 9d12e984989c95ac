import { Link } from "@remix-run/react";
import { barSpan } from "./board-plot.ts";
import type { SplitMember, SplitTileView } from "./board-view.ts";
import { changeOf } from "./change.ts";
import { ChangeMark } from "./change-mark.tsx";
import { FigureText } from "./figure.tsx";
import { useReader } from "./reader-context.tsx";
import { standingOf } from "./standing.ts";
import { StateMark } from "./state-mark.tsx";
import { useFigures } from "./use-figures.ts";

function Bar({ value, all }: { value: number | null; all: readonly number[] }) {
	if (value === null) return null;
	const { left, width } = barSpan(value, all);
	return (
		<span aria-hidden="true" className="relative block h-[0.9em] min-w-[4em]">
			<span
				className="absolute inset-y-0 bg-accent"
				style={{ left: `${left}%`, width: `max(1px, ${width}%)` }}
			/>
		</span>
	);
}

interface RowProperties {
	readonly member: SplitMember;
	readonly view: SplitTileView;
	readonly all: readonly number[];
	readonly wall: boolean;
}

function MemberRow({ member, view, all, wall }: RowProperties) {
	const figures = useFigures();
	const { subject, bars } = view;
	const { total, compared } = member;
	const standing = standingOf(subject, total);
	// Beside bars there is no room for words that say nothing out of the ordinary.
	const marked = !bars || (standing !== "ok" && standing !== "on-target");
	return (
		<tr>
			<th scope="row" className="max-w-[14em] truncate">
				{member.name}
			</th>
			{bars && (
				<td className="drawing w-full">
					<Bar value={total.value} all={all} />
				</td>
			)}
			<td className="number font-semibold">
				<FigureText value={total.value} unit={subject.unit} />
			</td>
			{!bars && (
				<td>
					{compared && (
						<ChangeMark
							change={changeOf(subject, total, compared)}
							before={compared}
						/>
					)}
				</td>
			)}
			{!bars && !wall && (
				<td className="number text-muted">{figures.count(total.sample)}</td>
			)}
			<td>
				{marked && (
					<StateMark
						standing={standing}
						partial={total.partial}
						partly={total.factsBegin !== undefined}
					/>
				)}
			</td>
		</tr>
	);
}

/** A metric for each value of a dimension: a table, its figures drawn as bars where wanted. */
export function BoardSplit({
	view,
	most,
	wall = false,
}: {
	view: SplitTileView;
	/** So many rows there is room for. */
	most?: number;
	wall?: boolean;
}) {
	const { t } = useReader();
	const { subject, bars, by, memberCount } = view;
	const members = view.members.slice(0, most);
	const hidden = memberCount - members.length;
	if (members.length === 0)
		return <p className="py-3 text-muted">{t("boards.split.empty")}</p>;
	const all = members
		.map(({ total }) => total.value)
		.filter((value) => value !== null);
	return (
		<>
			<div className="relative -mx-2 min-h-0 overflow-x-auto">
				<table className="figures board-split">
					<caption className="sr-only">
						{subject.name}:{" "}
						{t("metric.breakdown", { dimension: t(`dimension.${by}`) })}
					</caption>
					<thead className={wall ? "sr-only" : undefined}>
						<tr>
							<th scope="col">{t(`dimension.${by}`)}</th>
							{bars && <td className="w-full" />}
							<th scope="col" className="number">
								{t("metric.table.value")}
							</th>
							{!bars && <th scope="col">{t("metric.table.change")}</th>}
							{!bars && !wall && (
								<th scope="col" className="number">
									{t("metric.table.sample")}
								</th>
							)}
							<th scope="col">
								<span className={bars ? "sr-only" : undefined}>
									{t("metric.table.state")}
								</span>
							</th>
						</tr>
					</thead>
					<tbody>
						{members.map((member) => (
							<MemberRow
								key={member.id}
								member={member}
								view={view}
								all={all}
								wall={wall}
							/>
						))}
					</tbody>
				</table>
			</div>
			{hidden > 0 &&
				(wall ? (
					<p className="text-muted">{t("boards.split.more", { n: hidden })}</p>
				) : (
					<Link
						to={subject.address}
						className="mt-1 self-start text-2xs text-muted underline underline-offset-2 hover:text-accent"
					>
						{t("boards.split.more", { n: hidden })}
					</Link>
				))}
		</>
	);
}
