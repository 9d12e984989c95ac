import type { MessageKey, Translate } from "../i18n/translate.ts";

/** By key, so that a browser needs no catalogue but its own language's. */
const NAMES = {
	"order-lines": "kind.order-lines",
	returns: "kind.returns",
	reviews: "kind.reviews",
	"nps-invitations": "kind.nps-invitations",
	"stock-counts": "kind.stock-counts",
	"complaint-events": "kind.complaint-events",
	visits: "kind.visits",
} as const satisfies Readonly<Record<string, MessageKey>>;

const isNamed = (kind: string): kind is keyof typeof NAMES =>
	Object.hasOwn(NAMES, kind);

/** A kind of fact in words; one that was added without words stands under its key. */
export const kindName = (kind: string, t: Translate): string =>
	isNamed(kind) ? t(NAMES[kind]) : kind;
