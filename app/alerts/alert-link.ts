/** What an alert led to, or belongs to. */
export const LINK_TYPES = ["complaint", "action-item", "release"] as const;
export type LinkType = (typeof LINK_TYPES)[number];

export const LONGEST_REFERENCE = 200;

export const isLinkType = (text: unknown): text is LinkType =>
	LINK_TYPES.some((type) => type === text);
