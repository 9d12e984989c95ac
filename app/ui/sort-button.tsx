import { SortMark } from "./sort-mark.tsx";

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
			<SortMark sorted={sorted} />
		</button>
	);
}
