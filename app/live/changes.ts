/** What may have changed since figures were computed: what counts one of these kinds, these metrics, or anything. */
export interface Changes {
	readonly everything: boolean;
	readonly kinds: ReadonlySet<string>;
	readonly metrics: ReadonlySet<string>;
}

export const NOTHING: Changes = {
	everything: false,
	kinds: new Set(),
	metrics: new Set(),
};

export const EVERYTHING: Changes = { ...NOTHING, everything: true };

/** What a commit said on the channel `facts`. Whatever can't be read means anything: asking once too often is right, once too little is not. */
export function readAnnouncement(payload: string): Changes {
	let said: unknown;
	try {
		said = JSON.parse(payload);
	} catch {
		return EVERYTHING;
	}
	if (typeof said === "object" && said !== null) {
		if ("kind" in said && typeof said.kind === "string")
			return { ...NOTHING, kinds: new Set([said.kind]) };
		if ("metric" in said && typeof said.metric === "string")
			return { ...NOTHING, metrics: new Set([said.metric]) };
	}
	return EVERYTHING;
}

export const both = (a: Changes, b: Changes): Changes =>
	a === NOTHING
		? b
		: {
				everything: a.everything || b.everything,
				kinds: new Set([...a.kinds, ...b.kinds]),
				metrics: new Set([...a.metrics, ...b.metrics]),
			};

export interface CountedMetric {
	readonly metric: string;
	/** Keys of the kinds that its formula counts. */
	readonly kinds: readonly string[];
}

/** Whether the changes can have moved a figure of that metric. */
export const concerns = (
	{ everything, kinds, metrics }: Changes,
	counted: CountedMetric,
): boolean =>
	everything ||
	metrics.has(counted.metric) ||
	counted.kinds.some((kind) => kinds.has(kind));
