import type { ReactNode } from "react";
import type { Basis } from "../scorecards/score.ts";
import { useReader } from "./reader-context.tsx";

/** Each has a shape of its own, so that it can be told apart without its colour. */
const LOOKS: Readonly<Record<Basis, readonly [ReactNode, string]>> = {
	value: [
		<circle key="a" cx="6" cy="6" r="2.5" fill="currentColor" stroke="none" />,
		"text-muted",
	],
	ruled: [
		<path key="a" d="M2 10.5h5M4 3l5 5M6.5 1 11 5.5 8.7 7.8 4.2 3.3Z" />,
		"text-ink",
	],
	accepted: [<path key="a" d="M2 6.5 5 9.5 10.5 2.5" />, "text-ink"],
	carried: [<path key="a" d="M1.5 6h8M6.5 3l3 3-3 3" />, "text-warn"],
	zero: [<ellipse key="a" cx="6" cy="6" rx="3" ry="4.5" />, "text-bad"],
	"left-out": [
		<path key="a" d="M1.5 6h9" strokeDasharray="2 1.6" />,
		"text-muted",
	],
	"ruled-out": [
		<path key="a" d="M2.5 2.5 9.5 9.5M9.5 2.5 2.5 9.5" />,
		"text-muted",
	],
	held: [<path key="a" d="M4 2v8M8 2v8" />, "text-warn"],
	suspect: [
		<path key="a" d="M3 11V1.5h6.5L7.6 4l1.9 2.5H3" strokeLinejoin="round" />,
		"text-warn",
	],
};

/** By what a line got its score, in glyph and word. */
export function BasisMark({ basis }: { basis: Basis }) {
	const { t } = useReader();
	const [path, tone] = LOOKS[basis];
	return (
		<span
			data-basis={basis}
			className={`inline-flex items-baseline gap-1 text-xs ${tone}`}
		>
			<svg
				aria-hidden="true"
				viewBox="0 0 12 12"
				className="size-3 shrink-0 self-center fill-none stroke-current stroke-[1.4]"
			>
				{path}
			</svg>
			{t(`scorecard.basis.${basis}`)}
		</span>
	);
}

/** A line whose number comes from what users say: the reason why this product exists. */
export function UserMark() {
	const { t } = useReader();
	return (
		<span className="inline-flex items-baseline gap-1 text-2xs font-medium whitespace-nowrap text-accent">
			<svg
				aria-hidden="true"
				viewBox="0 0 12 12"
				className="size-3 shrink-0 self-center fill-none stroke-current stroke-[1.3]"
			>
				<circle cx="6" cy="3.8" r="2.3" />
				<path d="M1.5 11c.5-2.6 2.2-3.9 4.5-3.9s4 1.3 4.5 3.9" />
			</svg>
			{t("scorecard.user")}
		</span>
	);
}
