import { useReader } from "./reader-context.tsx";
import { useWallRetry } from "./use-wall.ts";

/** A wall that can't show its board says so in large letters, and tries again by itself. */
export function WallProblem({ gone }: { gone: boolean }) {
	const { t } = useReader();
	useWallRetry();
	return (
		<main id="content" className="wall">
			<noscript>
				<meta httpEquiv="refresh" content="60" />
			</noscript>
			<div className="m-auto max-w-[40em] p-[1em]">
				<h1 className="wall-title font-semibold">
					{t(gone ? "boards.wall.gone" : "boards.wall.trouble")}
				</h1>
				<p className="wall-name mt-[0.5em] text-muted">
					{t(gone ? "boards.wall.goneText" : "boards.wall.troubleText")}
				</p>
			</div>
		</main>
	);
}
