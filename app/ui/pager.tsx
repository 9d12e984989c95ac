import { Link } from "@remix-run/react";
import { useReader } from "./reader-context.tsx";

interface Properties {
	readonly page: number;
	readonly pages: number;
	/** On this page. */
	readonly rows: number;
	readonly address: (page: number) => string;
}

/** How many there are, or where more than a page's worth goes on. */
export function Pager({ page, pages, rows, address }: Properties) {
	const { t } = useReader();
	const step = (to: number, key: "company.page.back" | "company.page.on") =>
		to >= 1 && to <= pages ? (
			<Link to={address(to)} className="button">
				{t(key)}
			</Link>
		) : null;
	return (
		<p className="flex flex-wrap items-center gap-x-3 gap-y-1 print:hidden">
			{pages === 1 && <span>{t("company.rows", { n: rows })}</span>}
			{pages > 1 && (
				<>
					{step(page - 1, "company.page.back")}
					<span>{t("company.page", { page, pages })}</span>
					{step(page + 1, "company.page.on")}
				</>
			)}
		</p>
	);
}
