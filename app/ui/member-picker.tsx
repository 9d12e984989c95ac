import { Form, Link } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { matches } from "./catalogue-view.ts";
import type {
	AddableDimension,
	MemberPick,
	MetricView,
} from "./metric-view.ts";
import { useReader } from "./reader-context.tsx";

/** The dimensions by which the page can still be narrowed down: each a link that offers its members. */
export function DimensionLinks({
	addable,
}: {
	addable: readonly AddableDimension[];
}) {
	const { t } = useReader();
	if (addable.length === 0) return null;
	return (
		<span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
			<span className="text-xs text-muted">{t("metric.scope.add")}</span>
			{addable.map(({ dimension, to }) => (
				<Link
					key={dimension}
					to={to}
					preventScrollReset
					className="inline-flex min-h-6 items-center text-accent hover:underline"
				>
					{t(`dimension.${dimension}`)}
				</Link>
			))}
		</span>
	);
}

function HiddenChoice({ view, pick }: { view: MetricView; pick: MemberPick }) {
	return (
		<>
			{Object.entries({ ...view.choice, pick: pick.dimension }).map(
				([name, value]) =>
					value && <input key={name} type="hidden" name={name} value={value} />,
			)}
		</>
	);
}

/** Chooses a member by name: typed letters filter at once, and the form asks the server where there is no script. */
export function MemberPicker({
	view,
	pick,
}: {
	view: MetricView;
	pick: MemberPick;
}) {
	const { t } = useReader();
	const [query, setQuery] = useState(pick.query);
	const field = useRef<HTMLInputElement>(null);
	useEffect(() => field.current?.focus({ preventScroll: true }), []);
	const shown = pick.members.filter(({ search }) => matches(search, query));
	const title = t("metric.pick.title", {
		dimension: t(`dimension.${pick.dimension}`),
	});
	return (
		<section
			aria-label={title}
			className="mt-3 max-w-3xl border border-accent bg-panel p-3"
		>
			<div className="flex flex-wrap items-end gap-3">
				<Form
					method="get"
					preventScrollReset
					className="flex min-w-0 flex-wrap items-end gap-2"
				>
					<HiddenChoice view={view} pick={pick} />
					<label className="flex min-w-0 flex-col gap-0.5">
						<span className="text-2xs text-muted">{t("metric.pick.find")}</span>
						<input
							ref={field}
							className="field w-64"
							type="search"
							name="find"
							autoComplete="off"
							placeholder={t("metric.pick.hint")}
							value={query}
							onChange={(event) => setQuery(event.target.value)}
						/>
					</label>
					<button type="submit" className="button">
						{t("metric.pick.go")}
					</button>
				</Form>
				<h2 className="order-first w-full text-sm font-semibold">{title}</h2>
				<Link className="button ml-auto" to={pick.close} preventScrollReset>
					{t("metric.pick.close")}
				</Link>
			</div>
			{shown.length > 0 ? (
				<ul className="mt-3 grid max-h-64 grid-cols-[repeat(auto-fill,minmax(min(100%,13rem),1fr))] gap-x-4 overflow-auto">
					{shown.map(({ id, name, code, to }) => (
						<li key={id} className="min-w-0">
							<Link
								to={to}
								preventScrollReset
								className="flex min-h-7 items-baseline gap-2 py-0.5 hover:text-accent"
							>
								<span className="min-w-0 truncate">{name}</span>
								{code !== null && code !== name && (
									<code className="shrink-0 font-mono text-2xs text-muted">
										{code}
									</code>
								)}
							</Link>
						</li>
					))}
				</ul>
			) : (
				<p className="mt-3 text-sm text-muted">
					{t("metric.pick.none", { query })}
				</p>
			)}
			{pick.found > pick.members.length && (
				<p className="mt-2 text-xs text-muted">
					{t("metric.pick.more", {
						shown: pick.members.length,
						total: pick.found,
					})}
				</p>
			)}
		</section>
	);
}
