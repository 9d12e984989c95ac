import { useReader } from "./reader-context.tsx";
import type { ReachPart } from "./silence-view.ts";

/** What a silence names; all of it has to hold. */
export function SilenceReach({ reach }: { reach: readonly ReachPart[] }) {
	const { t } = useReader();
	return (
		<ul className="flex flex-wrap gap-x-3 gap-y-1">
			{reach.map(({ kind, text }) => (
				<li key={kind} className="min-w-0 break-words">
					<span className="text-xs text-muted">
						{t(`silences.part.${kind}`)}{" "}
					</span>
					<span className="font-medium">{text}</span>
				</li>
			))}
		</ul>
	);
}
