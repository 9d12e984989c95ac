import { Link } from "@remix-run/react";
import { FigureTiles } from "./figure-tile.tsx";
import { KeyTable } from "./key-table.tsx";
import type { MemberView } from "./member-view.ts";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

/** Where a member stands: the company, then what it belongs to from the top down. */
function Path({ view }: { view: MemberView }) {
	const { t } = useReader();
	const by = view.dimension;
	const list = by === "line" || by === "lot" ? "" : `?by=${by}`;
	const steps = [
		{ to: `/company${list}`, name: t("company.title"), kind: null },
		...view.parents
			.map(({ to, name, dimension }) => ({
				to,
				name,
				kind: t(`dimension.${dimension}`),
			}))
			.reverse(),
	];
	return (
		<nav aria-label={t("company.path")} className="text-xs text-muted">
			<ol className="flex flex-wrap gap-x-1.5">
				{steps.map(({ to, name, kind }) => (
					<li key={to}>
						<Link
							to={to}
							title={kind ?? undefined}
							className="hover:text-accent"
						>
							{name}
						</Link>
						<span aria-hidden="true"> /</span>
					</li>
				))}
				<li>{t(`dimension.${view.dimension}`)}</li>
			</ol>
		</nav>
	);
}

function Remark({ text }: { text: string }) {
	return <p className="mt-2 border-l-2 border-warn pl-2 text-sm">{text}</p>;
}

/** One line, product, region, channel, store or lot: how it is doing, and what it is made of. */
export function MemberPage({ view }: { view: MemberView }) {
	const { t } = useReader();
	const figures = useFigures();
	const { name, code, below } = view;
	const belowTitle =
		below &&
		t("company.below", { name, dimension: t(`dimension.${below.by}`) });
	return (
		<>
			<header className="mb-4">
				<Path view={view} />
				<h1 className="mt-1 flex flex-wrap items-baseline gap-x-3 text-xl leading-tight font-semibold tracking-tight">
					{name}
					{code && (
						<span className="font-mono text-sm font-normal tracking-normal text-muted">
							{code}
						</span>
					)}
				</h1>
				{view.isNotKnown && (
					<p className="mt-1 text-muted">
						{t("company.notKnown", {
							dimension: t(`dimension.${view.dimension}`),
						})}
					</p>
				)}
				{!view.isNamed && <Remark text={t("company.unnamed")} />}
				{view.retiredOn !== null && (
					<Remark
						text={t("company.retired", { day: figures.day(view.retiredOn) })}
					/>
				)}
			</header>
			<section aria-labelledby="tiles" className="mb-7">
				<h2 id="tiles" className="plate mb-1.5">
					{t("company.tiles")}
				</h2>
				<FigureTiles tiles={view.tiles} />
			</section>
			{below && below.rows.length > 0 && (
				<section aria-labelledby="below">
					<h2 id="below" className="plate mb-1.5">
						{belowTitle}
					</h2>
					<KeyTable view={below} caption={belowTitle ?? name} by={null} />
				</section>
			)}
		</>
	);
}
