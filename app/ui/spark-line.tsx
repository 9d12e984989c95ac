/** A sparkline whose path came with the page. */
export function SparkLine({
	path,
	className = "",
}: {
	path: string;
	className?: string;
}) {
	return (
		<svg
			aria-hidden="true"
			viewBox="0 0 100 24"
			preserveAspectRatio="none"
			className={`overflow-visible fill-none stroke-accent ${className}`}
		>
			<path
				d={path}
				strokeWidth="1.3"
				strokeLinecap="round"
				strokeLinejoin="round"
				vectorEffect="non-scaling-stroke"
			/>
		</svg>
	);
}
