import { Link } from "@remix-run/react";
import type { DirectoryEntry, Named } from "../directory/directory-person.ts";
import { useReader } from "./reader-context.tsx";

/** A person or team by name, as a link to their page. */
export function NamedLink({ to, of }: { to: "people" | "teams"; of: Named }) {
	const { language } = useReader();
	return (
		<Link
			to={`/${to}/${of.id}`}
			prefetch="intent"
			className="text-accent hover:underline"
		>
			{of[language]}
		</Link>
	);
}

const COLUMNS = [
	"name",
	"team",
	"office",
	"manager",
	"lines",
	"email",
] as const;

interface Properties {
	readonly people: readonly DirectoryEntry[];
	readonly caption: string;
	/** Left out where the page itself says it. */
	readonly without?: "team" | "manager";
}

const MISSING = <span className="text-muted">–</span>;

/** People in rows; on a phone the columns that name them come first and the rest can be scrolled to. */
export function PeopleTable({ people, caption, without }: Properties) {
	const { t, language } = useReader();
	const cell = (person: DirectoryEntry, column: (typeof COLUMNS)[number]) => {
		switch (column) {
			case "name":
				return <NamedLink to="people" of={person} />;
			case "team":
				return person.team ? (
					<NamedLink to="teams" of={person.team} />
				) : (
					MISSING
				);
			case "office":
				return person.office ? person.office[language] : MISSING;
			case "manager":
				return person.manager ? (
					<NamedLink to="people" of={person.manager} />
				) : (
					MISSING
				);
			case "lines":
				return person.lines.length > 0
					? person.lines
							.map((line) => line[language])
							.join(t("people.separator"))
					: MISSING;
			case "email":
				return person.email ? (
					<a href={`mailto:${person.email}`} className="hover:underline">
						{person.email}
					</a>
				) : (
					MISSING
				);
		}
	};
	// A column in which nobody has anything says nothing.
	const shown = COLUMNS.filter(
		(column) =>
			column !== without &&
			(column === "name" ||
				people.some((person) =>
					column === "lines" ? person.lines.length > 0 : person[column],
				)),
	);
	return (
		<div className="relative overflow-x-auto border border-line bg-panel">
			<table className="figures">
				<caption className="sr-only">{caption}</caption>
				<thead>
					<tr>
						{shown.map((column) => (
							<th key={column} scope="col">
								{t(`people.column.${column}`)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{people.map((person) => (
						<tr key={person.id}>
							{shown.map((column) =>
								column === "name" ? (
									<th key={column} scope="row" className="whitespace-nowrap">
										{cell(person, column)}
									</th>
								) : (
									<td key={column} className="whitespace-nowrap">
										{cell(person, column)}
									</td>
								),
							)}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
