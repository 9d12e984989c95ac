import { Link } from "@remix-run/react";
import { Fragment, type ReactNode } from "react";
import type { DirectoryPerson, Named } from "../directory/directory-person.ts";
import { exactly } from "../scorecards/fraction.ts";
import { formatClock } from "./format-time.ts";
import { PageHead } from "./page-head.tsx";
import { NamedLink, PeopleTable } from "./people-table.tsx";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";
import { useScoreWords } from "./use-score-words.ts";

interface Properties {
	readonly person: DirectoryPerson;
	/** The latest first; the score is open to all, its money is not. */
	readonly cards: readonly {
		readonly id: number;
		readonly quarter: string;
		readonly score: string | null;
	}[];
	readonly now: string;
	readonly mayManage: boolean;
}

/** A word and what it says; nothing where there is nothing to say. */
export function Particular({
	term,
	children,
}: {
	term: string;
	children: ReactNode;
}) {
	return (
		<div className="grid gap-x-4 py-1.5 sm:grid-cols-[9rem_1fr]">
			<dt className="text-sm text-muted">{term}</dt>
			<dd className="min-w-0 break-words">{children}</dd>
		</div>
	);
}

const separated = (
	items: readonly Named[],
	to: "people" | "teams",
	separator: string,
) =>
	items.map((item, at) => (
		<Fragment key={item.id}>
			{at > 0 && separator}
			<NamedLink to={to} of={item} />
		</Fragment>
	));

function Particulars({ person, cards, now }: Omit<Properties, "mayManage">) {
	const { t, language, locale } = useReader();
	const words = useScoreWords();
	const none = <span className="text-muted">{t("people.none")}</span>;
	const written = [
		...new Set([person.name, person.en, person["zh-hant"], person["zh-hans"]]),
	].filter((name) => name !== person[language]);
	return (
		<section aria-labelledby="about" className="min-w-0">
			<h2 id="about" className="plate border-b border-line pb-1">
				{t("person.about")}
			</h2>
			<dl className="mt-1">
				{written.length > 0 && (
					<Particular term={t("person.names")}>
						{written.join(" · ")}
					</Particular>
				)}
				{person.aliases.length > 0 && (
					<Particular term={t("person.aliases")}>
						{person.aliases.join(" · ")}
					</Particular>
				)}
				<Particular term={t("person.email")}>
					{person.email ? (
						<a
							href={`mailto:${person.email}`}
							className="text-accent hover:underline"
						>
							{person.email}
						</a>
					) : (
						none
					)}
				</Particular>
				<Particular term={t("person.team")}>
					{person.team ? <NamedLink to="teams" of={person.team} /> : none}
				</Particular>
				{person.leads.length > 0 && (
					<Particular term={t("person.leads")}>
						{separated(person.leads, "teams", t("people.separator"))}
					</Particular>
				)}
				<Particular term={t("person.office")}>
					{person.office ? person.office[language] : none}
				</Particular>
				<Particular term={t("person.zone")}>
					{t("person.zone.now", {
						zone: person.timeZone,
						time: formatClock(now, locale, person.timeZone),
					})}
				</Particular>
				<Particular term={t("person.lines")}>
					{person.lines.length > 0
						? person.lines.map((line, at) => (
								<Fragment key={line.id}>
									{at > 0 && t("people.separator")}
									<Link
										to={`/company/line:${line.id}`}
										className="text-accent hover:underline"
									>
										{line[language]}
									</Link>
								</Fragment>
							))
						: none}
				</Particular>
				{cards.length > 0 && (
					<Particular term={t("scorecards.title")}>
						<ul>
							{cards.map(({ id, quarter, score }) => (
								<li key={id}>
									<Link
										to={`/scorecards/${id}`}
										className="text-accent hover:underline"
									>
										{quarter}
									</Link>{" "}
									{words.score(score === null ? null : exactly(score))}
								</li>
							))}
						</ul>
					</Particular>
				)}
				<Particular term={t("person.roles")}>
					{person.roles
						.map((role) => t(`role.${role}`))
						.join(t("people.separator"))}
				</Particular>
			</dl>
		</section>
	);
}

/** From the one who reports to nobody down to this person. */
function Managers({ person }: { person: DirectoryPerson }) {
	const { t, language } = useReader();
	const above = [...person.managers].reverse();
	return (
		<section aria-labelledby="managers" className="min-w-0">
			<h2 id="managers" className="plate border-b border-line pb-1">
				{t("person.managers")}
			</h2>
			{above.length === 0 ? (
				<p className="mt-2 text-muted">{t("person.managers.none")}</p>
			) : (
				<ol className="mt-2">
					{above.map((manager, depth) => (
						<li
							key={manager.id}
							style={{ paddingInlineStart: `${depth}rem` }}
							className="flex min-h-7 items-baseline gap-2"
						>
							<span aria-hidden="true" className="text-line-strong">
								{depth > 0 ? "└" : "•"}
							</span>
							<NamedLink to="people" of={manager} />
						</li>
					))}
					<li
						style={{ paddingInlineStart: `${above.length}rem` }}
						className="flex min-h-7 items-baseline gap-2 font-semibold"
					>
						<span aria-hidden="true" className="text-line-strong">
							└
						</span>
						{person[language]}
					</li>
				</ol>
			)}
		</section>
	);
}

/** Who somebody is here, and whom to ask instead. */
export function PersonPage({ person, cards, now, mayManage }: Properties) {
	const { t, language } = useReader();
	const figures = useFigures();
	return (
		<>
			<PageHead title={person[language]}>
				{mayManage && (
					<Link className="button" to={`/admin/people/${person.id}`}>
						{t("person.manage")}
					</Link>
				)}
			</PageHead>
			{person.leftOn && (
				<p className="mb-4 border-l-2 border-warn pl-3 font-medium">
					{t(person.gone ? "person.left" : "person.leaving", {
						day: figures.day(person.leftOn),
					})}
				</p>
			)}
			<div className="grid gap-8 lg:grid-cols-[3fr_2fr]">
				<Particulars person={person} cards={cards} now={now} />
				<Managers person={person} />
			</div>
			<section aria-labelledby="reports" className="mt-8">
				<h2 id="reports" className="plate mb-2">
					{t("person.reports")}
				</h2>
				{person.reports.length === 0 ? (
					<p className="text-muted">
						{t("person.reports.none", { name: person[language] })}
					</p>
				) : (
					<PeopleTable
						people={person.reports}
						caption={t("person.reports")}
						without="manager"
					/>
				)}
			</section>
		</>
	);
}
