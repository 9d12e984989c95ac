/** What the timeline of a card tells. A draft that was discarded takes its timeline along; the audit trail keeps that it was there. */
export const CARD_EVENTS = [
	"drafted",
	"changed",
	"submitted",
	"sent-back",
	"published",
	"amendment-written",
	"amendment-approved",
	"amendment-declined",
	/** The closing began before a second person had decided. */
	"amendment-lapsed",
	"commented",
	"line-ruled",
	"ruling-withdrawn",
	"points-given",
	"points-withdrawn",
	"closing-opened",
	"approved",
	/** Score or percent moved after somebody had approved. */
	"approvals-void",
	"frozen",
	"restatement-proposed",
	"restatement-approved",
	"restatement-declined",
] as const;
export type CardEventKind = (typeof CARD_EVENTS)[number];
