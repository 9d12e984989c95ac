import { useReader } from "./reader-context.tsx";

/** Whether a batch's facts count. */
export function BatchState({ undone }: { undone: boolean }) {
	const { t } = useReader();
	return (
		<span
			className={`inline-flex items-baseline gap-1 text-xs font-normal tracking-normal whitespace-nowrap ${undone ? "text-warn" : "text-muted"}`}
		>
			<svg
				aria-hidden="true"
				viewBox="0 0 12 12"
				className="size-3 self-center fill-none stroke-current stroke-[1.4]"
			>
				<path
					d={
						undone
							? "M3.5 1.5 1.5 3.8 3.8 5.8M1.8 3.8h5.4a3.2 3.2 0 0 1 0 6.4H4.5"
							: "M2 6.5 5 9.5 10.5 2.5"
					}
				/>
			</svg>
			{t(undone ? "batch.state.undone" : "batch.state.counted")}
		</span>
	);
}
