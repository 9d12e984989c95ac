interface Properties {
	readonly text: string;
	readonly sorted: false | "asc" | "desc";
	readonly onSort: ((event: unknown) => void) | undefined;
}

/** A column's heading that sorts its table in the browser. */
export function SortButton({ text, sorted, onSort }: Properties) {
	return (
		<button
			type="button"
			onClick={onSort}
			className="inline-flex items-center gap-1 hover:text-accent"
		>
			{text}
			<svg
				aria-hidden="true"
				viewBox="0 0 8 10"
				className="h-2.5 w-2 fill-current"
			>
				<path d="M4 0 7.5 4H.5Z" opacity={sorted === "asc" ? 1 : 0.25} />
				<path d="M4 10 .5 6h7Z" opacity={sorted === "desc" ? 1 : 0.25} />
			</svg>
		</button>
	);
}
