import { useReader } from "./reader-context.tsx";
import { ReceiverList } from "./receiver-list.tsx";
import type { StepView } from "./routes-view.ts";
import { useFigures } from "./use-figures.ts";

const MINUTE = 60;

/** The steps down a line, each with its delay. */
export function PolicySteps({ steps }: { steps: readonly StepView[] }) {
	const { t } = useReader();
	const figures = useFigures();
	return (
		<ol className="mt-1 ml-1 border-l border-line-strong text-sm">
			{steps.map(({ afterSeconds, receivers }) => (
				<li
					key={afterSeconds}
					className="relative grid gap-x-4 py-1 pl-4 before:absolute before:top-3 before:-left-1 before:size-2 before:rounded-full before:border before:border-line-strong before:bg-panel sm:grid-cols-[16rem_minmax(0,1fr)]"
				>
					<span className="text-muted">
						{t("policies.step.after", {
							length: figures.duration(Math.max(1, afterSeconds / MINUTE)),
						})}
					</span>
					<span>
						<ReceiverList receivers={receivers} />
					</span>
				</li>
			))}
		</ol>
	);
}
