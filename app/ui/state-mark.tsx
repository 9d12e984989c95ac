import type { ReactNode } from "react";
import { useReader } from "./reader-context.tsx";
import type { Standing } from "./standing.ts";

/** Each state has a shape of its own, so that it can be told apart without its colour. */
const GLYPHS: Readonly<Record<Standing, ReactNode>> = {
	ok: <circle cx="6" cy="6" r="2.5" fill="currentColor" stroke="none" />,
	"on-target": <path d="M2 6.5 5 9.5 10.5 2.5" />,
	"off-target": (
		<>
			<path d="M6 1.5 11 10.5H1Z" strokeLinejoin="round" />
			<path d="M6 5v2.4M6 9v.2" />
		</>
	),
	"too-few": (
		<>
			<circle cx="6" cy="6" r="4.5" strokeDasharray="1.6 1.7" />
			<circle cx="6" cy="6" r="1" fill="currentColor" stroke="none" />
		</>
	),
	stale: (
		<>
			<circle cx="6" cy="6" r="4.5" />
			<path d="M6 3.2V6l2 1.4" />
		</>
	),
	"no-data": (
		<>
			<circle cx="6" cy="6" r="4.5" />
			<path d="M2.8 9.2 9.2 2.8" />
		</>
	),
	disputed: <path d="M3 11V1.5h6.5L7.6 4l1.9 2.5H3" strokeLinejoin="round" />,
	withheld: (
		<>
			<path d="M1 6s2-3.2 5-3.2S11 6 11 6" />
			<path d="M1.5 10.5 10.5 1.5" />
		</>
	),
	confidential: (
		<>
			<rect x="2.2" y="5.4" width="7.6" height="5" rx="0.6" />
			<path d="M4 5.4V3.8a2 2 0 0 1 4 0v1.6" />
		</>
	),
};

const TONES: Readonly<Record<Standing, string>> = {
	ok: "text-muted",
	"on-target": "text-good",
	"off-target": "text-bad",
	"too-few": "text-muted",
	stale: "text-warn",
	"no-data": "text-muted",
	disputed: "text-warn",
	withheld: "text-muted",
	confidential: "text-muted",
};

interface Properties {
	readonly standing: Standing;
	readonly partial?: boolean;
	/** The period reaches back before the first fact. */
	readonly partly?: boolean;
	/** Only the glyph is seen, for a table that explains its glyphs; the word is still read out. */
	readonly short?: boolean;
}

/** Status by glyph and word; the colour only helps. */
export function StateMark({
	standing,
	partial = false,
	partly = false,
	short = false,
}: Properties) {
	const { t } = useReader();
	return (
		<span
			data-state={standing}
			title={short ? t(`state.${standing}`) : undefined}
			className={`inline-flex items-baseline gap-1 text-xs whitespace-nowrap ${partly ? "flex-wrap" : ""} ${TONES[standing]}`}
		>
			<svg
				aria-hidden="true"
				viewBox="0 0 12 12"
				className="size-3 shrink-0 self-center fill-none stroke-current stroke-[1.4]"
			>
				{GLYPHS[standing]}
			</svg>
			<span className={short ? "sr-only" : undefined}>
				{t(`state.${standing}`)}
			</span>
			{partial && (
				<span className="border-l border-current pl-1 text-muted">
					{t("state.partial")}
				</span>
			)}
			{partly && standing !== "no-data" && (
				<span className="border-l border-current pl-1 text-muted">
					{t("state.partly")}
				</span>
			)}
		</span>
	);
}
