import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { useReader } from "./reader-context.tsx";
import type { NamedRule } from "./routing-view.ts";

const SHOWN = 12;

/** Rules by name, each a link to its page. */
export function RuleLinks({ rules }: { rules: readonly NamedRule[] }) {
	const { t } = useReader();
	const more = rules.length - SHOWN;
	return (
		<span className="break-words">
			{rules.slice(0, SHOWN).map(({ id, name }, index) => (
				<Fragment key={id}>
					{index > 0 && t("tell.separator")}
					<Link
						to={`/alerts/rules/${id}`}
						className="text-accent underline underline-offset-2"
					>
						{name}
					</Link>
				</Fragment>
			))}
			{more > 0 && ` ${t("mutes.rules.more", { n: more })}`}
		</span>
	);
}
