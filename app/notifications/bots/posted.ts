import type { Mark, MessageContent } from "../message.ts";

/** A message as a bot gets it: in one language, its links in full. */
export interface Posted {
	readonly mark: Mark;
	/** `Critical`, in the endpoint's language. */
	readonly markWord: string;
	readonly content: MessageContent;
	readonly links: readonly { readonly text: string; readonly url: string }[];
}

/** Not by colour alone: the glyph tells them apart too. */
export const MARK_GLYPHS: Readonly<Record<Mark, string>> = {
	critical: "▲▲",
	warning: "▲",
	resolved: "✓",
	information: "●",
};

export const headline = ({ mark, markWord, content }: Posted): string =>
	`${MARK_GLYPHS[mark]} ${markWord}: ${content.title}`;
