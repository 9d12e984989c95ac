import { Link } from "@remix-run/react";
import { ChangeList } from "./change-list.tsx";
import { EmptyState } from "./empty-state.tsx";
import { FigureTiles } from "./figure-tile.tsx";
import type { HomeView } from "./home-view.ts";
import { LinkTabs } from "./link-tabs.tsx";
import { NeedList } from "./need-list.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";

/** What a person sees each morning: where they stand, what changed, what waits for them, what they follow. */
export function HomePage({ view }: { view: HomeView }) {
	const { t } = useReader();
	const { place, places, followed } = view;
	return (
		<>
			<PageHead title={t("home.title")} lead={t("home.lead")}>
				{places.length > 0 && (
					<LinkTabs label={t("home.places")} tabs={places} />
				)}
			</PageHead>
			<section aria-labelledby="place" className="mb-7">
				<h2 id="place" className="plate mb-1.5 flex items-baseline gap-3">
					<Link to={place.to} className="hover:text-accent">
						{place.name}
					</Link>
					<span className="h-px flex-1 bg-line" />
				</h2>
				<FigureTiles tiles={view.tiles} />
			</section>
			<div className="mb-7 grid gap-x-6 gap-y-7 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
				<ChangeList changes={view.changes} />
				<NeedList needs={view.needs} />
			</div>
			<section aria-labelledby="followed">
				<h2 id="followed" className="plate mb-1.5">
					{t("home.followed")}
				</h2>
				{followed.length === 0 ? (
					<EmptyState
						title={t("home.followed.none")}
						text={t("home.followed.how")}
					/>
				) : (
					<FigureTiles tiles={followed} withPlace />
				)}
			</section>
		</>
	);
}
