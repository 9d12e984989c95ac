import { Link } from "@remix-run/react";
import type { DefinitionRefusal } from "./definition-preview-view.ts";
import { useReader } from "./reader-context.tsx";

/** Why a definition was not saved, as a whole; each field says its own. */
export function DefinitionSaid({
	refusal,
	metric,
}: {
	refusal: DefinitionRefusal | null;
	/** The metric that is changed; null for a new one. */
	metric: string | null;
}) {
	const { t } = useReader();
	const { said, problems } = refusal ?? {};
	if (!said && !problems) return null;
	return (
		<p
			role="alert"
			className="border-l-2 border-bad bg-bad-soft px-3 py-2 text-sm break-words"
		>
			{said?.code === "failed" && t("error.form.text")}
			{said?.code === "same" && t("define.said.same")}
			{said?.code === "meanwhile" && (
				<>
					{said.by === null
						? t("define.said.meanwhile.product", { version: said.version })
						: t("define.said.meanwhile", {
								version: said.version,
								who: said.by,
							})}{" "}
					{/* In a page of its own, so that what was typed stays. */}
					<Link
						to={`/metrics/${metric}`}
						target="_blank"
						rel="noopener"
						className="underline"
					>
						{t("define.said.meanwhile.look")}
					</Link>
				</>
			)}
			{problems && t("define.said.problems", { n: problems.length })}
		</p>
	);
}
