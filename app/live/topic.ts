/** What a page is told of beside figures: that something of it has changed, and no more. Each is a channel of NOTIFY. */
export const TOPICS = ["alerts"] as const;
export type Topic = (typeof TOPICS)[number];

export const isTopic = (key: string): key is Topic =>
	TOPICS.some((topic) => topic === key);

/** By topic the digest of how it stands. */
export type TopicDigests = Readonly<Partial<Record<Topic, string>>>;
