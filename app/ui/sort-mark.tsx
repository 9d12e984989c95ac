/** Which way a column is sorted, for the eye; the heading says it in aria-sort. */
export function SortMark({
	sorted,
	className = "",
}: {
	sorted: false | "asc" | "desc";
	className?: string;
}) {
	return (
		<svg
			aria-hidden="true"
			viewBox="0 0 8 10"
			className={`h-2.5 w-2 shrink-0 fill-current ${className}`}
		>
			<path d="M4 0 7.5 4H.5Z" opacity={sorted === "asc" ? 1 : 0.25} />
			<path d="M4 10 .5 6h7Z" opacity={sorted === "desc" ? 1 : 0.25} />
		</svg>
	);
}
