import { type ReactNode, useId, useRef } from "react";

export interface ExplanationRow {
	readonly term: string;
	readonly text: string;
}

interface Properties {
	readonly rows: readonly ExplanationRow[];
	/** Said first, where something about the value is not as it should be. */
	readonly remarks?: readonly string[];
	readonly className?: string;
	readonly children: ReactNode;
}

const GAP = 6;

/** Puts the explanation beside the number inside the window; without JavaScript it stands below it. */
function place(anchor: HTMLElement, tip: HTMLElement) {
	const at = anchor.getBoundingClientRect();
	tip.style.position = "fixed";
	const { width, height } = tip.getBoundingClientRect();
	const left = Math.min(
		at.left,
		document.documentElement.clientWidth - width - GAP,
	);
	const below = at.bottom + GAP;
	const fits = below + height <= window.innerHeight;
	tip.style.left = `${Math.max(GAP, left)}px`;
	tip.style.top = `${fits ? below : Math.max(GAP, at.top - GAP - height)}px`;
}

/** A number that explains itself on hover or focus; Escape puts the explanation away. */
export function Explained({
	rows,
	remarks = [],
	className = "",
	children,
}: Properties) {
	const id = useId();
	const tip = useRef<HTMLSpanElement>(null);
	const show = (anchor: HTMLElement) => {
		if (!tip.current) return;
		delete anchor.dataset.closed;
		place(anchor, tip.current);
	};
	return (
		<span className="explained relative inline-block max-w-full">
			<button
				type="button"
				aria-describedby={id}
				className={`cursor-help rounded-sm text-left ${className}`}
				onMouseEnter={(event) => show(event.currentTarget)}
				onFocus={(event) => show(event.currentTarget)}
				onKeyDown={(event) => {
					if (event.key === "Escape") event.currentTarget.dataset.closed = "";
				}}
			>
				{children}
			</button>
			<span
				ref={tip}
				id={id}
				role="tooltip"
				className="explanation absolute top-full left-0 z-40 mt-1.5 w-max max-w-[min(21rem,92vw)] border border-line-strong bg-panel p-3 text-left text-xs font-normal text-ink shadow-lg"
			>
				{remarks.map((remark) => (
					<span key={remark} className="mb-1.5 block font-medium">
						{remark}
					</span>
				))}
				{rows.map(({ term, text }) => (
					<span key={term} className="block border-line not-first:mt-1">
						<span className="text-muted">{term}</span>{" "}
						<span className="break-words">{text}</span>
					</span>
				))}
			</span>
		</span>
	);
}
