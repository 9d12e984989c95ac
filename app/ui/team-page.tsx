import type { DirectoryTeam } from "../directory/directory-person.ts";
import { PageHead } from "./page-head.tsx";
import { NamedLink, PeopleTable } from "./people-table.tsx";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

/** A team: who leads it and who is in it today. */
export function TeamPage({ team }: { team: DirectoryTeam }) {
	const { t, language } = useReader();
	const figures = useFigures();
	return (
		<>
			<PageHead title={team[language]}>
				<p className="text-sm">
					<span className="text-muted">{t("team.lead")}: </span>
					{team.lead ? (
						<NamedLink to="people" of={team.lead} />
					) : (
						t("team.lead.none")
					)}
				</p>
			</PageHead>
			{team.gone && team.retiredOn && (
				<p className="mb-4 border-l-2 border-warn pl-3 font-medium">
					{t("team.retired", { day: figures.day(team.retiredOn) })}
				</p>
			)}
			<section aria-labelledby="members">
				<h2 id="members" className="plate mb-2">
					{t("team.members")}{" "}
					<span className="font-normal">
						{t("people.count", { n: team.members.length })}
					</span>
				</h2>
				{team.members.length === 0 ? (
					<p className="text-muted">{t("team.empty")}</p>
				) : (
					<PeopleTable
						people={team.members}
						caption={t("team.members")}
						without="team"
					/>
				)}
			</section>
		</>
	);
}
