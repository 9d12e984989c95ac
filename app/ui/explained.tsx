import {
	type ReactNode,
	useId,
	useLayoutEffect,
	useRef,
	useState,
} from "react";

export interface ExplanationRow {
	readonly term: string;
	readonly text: string;
}

export interface Explanation {
	readonly rows: readonly ExplanationRow[];
	/** Said first, where something about the value is not as it should be. */
	readonly remarks: readonly string[];
}

interface Properties {
	/** Asked when somebody looks: a page of 200 numbers would be mostly explanations. */
	readonly explain: () => Explanation;
	readonly className?: string;
	readonly children: ReactNode;
}

const GAP = 6;

/** Puts the explanation beside the number, inside the window. */
function place(anchor: HTMLElement, tip: HTMLElement) {
	const at = anchor.getBoundingClientRect();
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

function Tip({
	id,
	anchor,
	explanation: { remarks, rows },
}: {
	id: string;
	anchor: HTMLElement;
	explanation: Explanation;
}) {
	const tip = useRef<HTMLSpanElement>(null);
	useLayoutEffect(() => {
		if (tip.current) place(anchor, tip.current);
	});
	return (
		<span
			ref={tip}
			id={id}
			role="tooltip"
			className="explanation fixed z-40 w-max max-w-[min(21rem,92vw)] border border-line-strong bg-panel p-3 text-left text-xs font-normal whitespace-normal text-ink shadow-lg print:hidden"
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
	);
}

/** A number that explains itself on hover or focus; Escape puts the explanation away. */
export function Explained({ explain, className = "", children }: Properties) {
	const id = useId();
	const [anchor, setAnchor] = useState<HTMLElement | null>(null);
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: the pointer may go on to the explanation itself; keys have the button
		<span
			className="relative inline-block max-w-full"
			onMouseLeave={() => setAnchor(null)}
		>
			<button
				type="button"
				aria-describedby={anchor ? id : undefined}
				className={`cursor-help rounded-sm text-left ${className}`}
				onMouseEnter={(event) => setAnchor(event.currentTarget)}
				onFocus={(event) => setAnchor(event.currentTarget)}
				onBlur={() => setAnchor(null)}
				onKeyDown={(event) => {
					if (event.key === "Escape") setAnchor(null);
				}}
			>
				{children}
			</button>
			{anchor && <Tip id={id} anchor={anchor} explanation={explain()} />}
		</span>
	);
}
