import type { Mark } from "../notifications/message.ts";
import { useReader } from "./reader-context.tsx";

/** A shape of its own for each, so that they are told apart without colour. */
const LOOKS = {
	critical: ["M6 1 11 10.5H1ZM6 4.2v3M6 8.6v.3", "text-bad"],
	warning: ["M6 1.5v5.5M6 9.6v.4", "text-warn"],
	resolved: ["M2 6.5 5 9.5 10.5 2.5", "text-good"],
	information: ["M6 5.2v5M6 2v.4", "text-muted"],
} as const satisfies Record<Mark, readonly [string, string]>;

/** How grave something is, by glyph and word. */
export function MarkSign({ mark }: { mark: Mark }) {
	const { t } = useReader();
	const [path, tone] = LOOKS[mark];
	return (
		<span
			className={`inline-flex items-baseline gap-1 text-xs whitespace-nowrap ${tone}`}
		>
			<svg
				aria-hidden="true"
				viewBox="0 0 12 12"
				className="size-3 shrink-0 self-center fill-none stroke-current stroke-[1.6]"
			>
				<path d={path} strokeLinejoin="round" strokeLinecap="round" />
			</svg>
			{t(`notify.mark.${mark}`)}
		</span>
	);
}
